#include "base/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace drieluik {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

FileKind kind_of(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::none:
    case fs::file_type::not_found:
      return FileKind::none;
    case fs::file_type::regular:
      return FileKind::file;
    case fs::file_type::directory:
      return FileKind::folder;
    default:
      return FileKind::other;
  }
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  // Closing reports what writing could not: a full disk on some file systems.
  std::error_code close() {
    const int number = std::exchange(number_, -1);
    return ::close(number) == 0 ? std::error_code() : last_error();
  }

 private:
  int number_;
};

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

class PartsInMemory final : public FileParts {
 public:
  explicit PartsInMemory(std::string bytes) : bytes_(std::move(bytes)) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = offset < bytes_.size() ? bytes_.substr(static_cast<std::size_t>(offset), most) : std::string();
    return {};
  }

 private:
  std::string bytes_;
};

class PartsOnDisk final : public FileParts {
 public:
  explicit PartsOnDisk(int descriptor) : file_(descriptor) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part.resize(most);
    for (;;) {
      const ssize_t count = ::pread(file_.number(), part.data(), most, static_cast<off_t>(offset));
      if (count < 0 && errno == EINTR) continue;
      part.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
      return count < 0 ? last_error() : std::error_code();
    }
  }

 private:
  Descriptor file_;
};

}  // namespace

std::error_code FileReader::open(const Path& path, std::unique_ptr<FileParts>& parts) const {
  std::string bytes;
  if (const std::error_code error = read(path, bytes)) return error;
  parts = std::make_unique<PartsInMemory>(std::move(bytes));
  return {};
}

std::error_code DiskFileSystem::open(const Path& path, std::unique_ptr<FileParts>& parts) const {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return last_error();
  parts = std::make_unique<PartsOnDisk>(descriptor);
  return {};
}

std::error_code DiskFileSystem::read(const Path& path, std::string& bytes) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return last_error();
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return last_error();
  if (S_ISDIR(status.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  bytes.resize(static_cast<std::size_t>(status.st_size));
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(bytes.size() + 4096);
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error();
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return {};
}

std::error_code DiskFileSystem::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    entries.push_back({.name = it->path().filename().string(),
                       .kind = kind_of(it->status(ignored)),
                       .is_link = it->is_symlink(ignored)});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return error;
}

FileKind DiskFileSystem::kind(const Path& path) const {
  std::error_code ignored;
  return kind_of(fs::status(path, ignored));
}

std::error_code DiskFileSystem::write(const Path& path, std::string_view bytes, Access access) {
  const Path beside =
      path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".part");
  Descriptor file(
      ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, access == Access::owner ? 0600 : 0644));
  if (file.number() < 0) return last_error();
  std::error_code error = write_all(file.number(), bytes);
  if (const std::error_code at_close = file.close(); !error) error = at_close;
  if (!error && ::rename(beside.c_str(), path.c_str()) != 0) error = last_error();
  if (error) ::unlink(beside.c_str());
  return error;
}

std::error_code DiskFileSystem::make_folder(const Path& path, Access access) {
  if (path.empty() || kind(path) == FileKind::folder) return {};
  if (const std::error_code error = make_folder(path.parent_path(), access)) return error;
  if (::mkdir(path.c_str(), access == Access::owner ? 0700 : 0755) != 0 && errno != EEXIST) return last_error();
  return {};
}

std::error_code DiskFileSystem::exchange(const Path& from, const Path& to) {
  if (kind(to) == FileKind::none) return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code() : last_error();
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) return {};
  return last_error();
}

std::error_code DiskFileSystem::remove(const Path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return error;
}

}  // namespace drieluik
