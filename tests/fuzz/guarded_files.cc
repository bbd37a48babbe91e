#include "fuzz/guarded_files.h"

#include <algorithm>
#include <map>
#include <optional>

#include "support/places.h"

namespace drieluik::fuzz {
namespace {

const DiskFileSystem& disk() {
  static const DiskFileSystem disk;
  return disk;
}

// Each file of the disk once, and what is not there too.
const std::optional<std::string>& file_on_disk(const std::string& path) {
  static std::map<std::string, std::optional<std::string>> files;
  const auto [file, is_new] = files.try_emplace(path);
  std::string bytes;
  if (is_new && !disk().read(path, bytes)) file->second = std::move(bytes);
  return file->second;
}

// Files of the repository, whose themes a program in its build folder looks for; of the machine, fonts and hyphenation.
bool may_be_read(const Path& path) {
  const std::string place = path.lexically_normal().generic_string();
  static const std::string themes = (repository() / "themes").generic_string();
  static const std::string build = (repository() / "build/").generic_string();
  const auto starts = [&](std::string_view with) { return place.starts_with(with); };
  return starts(themes) || starts(build) || starts("/usr/share/fonts/") || starts("/usr/share/hyphen/");
}

bool leads_out(const Path& path) {
  const Path normal = path.lexically_normal();
  return !normal.empty() && *normal.begin() == "..";
}

}  // namespace

bool GuardedFiles::is_on_disk(const Path& path) const {
  const bool is_absolute = path.is_absolute();
  if (breach_.empty() && (leads_out(path) || (is_absolute && !may_be_read(path)))) {
    breach_ = "looked at " + path.string();
  }
  return is_absolute;
}

void GuardedFiles::change(const Path& path) {
  const std::string place = path.lexically_normal().generic_string();
  if (breach_.empty() && !place.starts_with("build/") && place != "build") breach_ = "changed " + path.string();
}

std::error_code GuardedFiles::read(const Path& path, std::string& bytes) const {
  if (!is_on_disk(path)) return files_.read(path, bytes);
  const std::optional<std::string>& file = file_on_disk(path.string());
  if (!file) return std::make_error_code(std::errc::no_such_file_or_directory);
  bytes = *file;
  return {};
}

std::error_code GuardedFiles::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  return is_on_disk(folder) ? disk().list(folder, entries) : files_.list(folder, entries);
}

FileKind GuardedFiles::kind(const Path& path) const { return is_on_disk(path) ? disk().kind(path) : files_.kind(path); }

std::error_code GuardedFiles::write(const Path& path, std::string_view bytes, Access access) {
  change(path);
  return files_.write(path, bytes, access);
}

std::error_code GuardedFiles::make_folder(const Path& path, Access access) {
  change(path);
  return files_.make_folder(path, access);
}

std::error_code GuardedFiles::move(const Path& from, const Path& to) {
  change(from);
  change(to);
  return files_.move(from, to);
}

std::error_code GuardedFiles::exchange(const Path& from, const Path& to) {
  change(from);
  change(to);
  return files_.exchange(from, to);
}

std::error_code GuardedFiles::remove(const Path& path) {
  change(path);
  return files_.remove(path);
}

std::error_code GuardedFiles::remove_empty(const Path& folder) {
  change(folder);
  return files_.remove_empty(folder);
}

std::error_code GuardedFiles::lock(const Path& path, std::unique_ptr<FileLock>& lock) {
  change(path);
  return files_.lock(path, lock);
}

}  // namespace drieluik::fuzz
