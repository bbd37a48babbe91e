#include "base/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/descriptor.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

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

mode_t mode_of(Access access) { return access == Access::owner ? 0600 : 0644; }

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::string part_of(std::string_view bytes, std::uint64_t offset, std::size_t most) {
  return std::string(offset < bytes.size() ? bytes.substr(static_cast<std::size_t>(offset), most) : std::string_view());
}

class PartsInMemory final : public FileParts {
 public:
  explicit PartsInMemory(std::string bytes) : bytes_(std::move(bytes)) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = part_of(bytes_, offset, most);
    return {};
  }

 private:
  std::string bytes_;
};

class DraftInMemory final : public FileDraft {
 public:
  DraftInMemory(FileSystem& files, Path path, Access access) : files_(files), path_(std::move(path)), access_(access) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = part_of(bytes_, offset, most);
    return {};
  }
  std::error_code append(std::string_view bytes) override {
    bytes_ += bytes;
    return files_.write_draft(path_, bytes_, access_);
  }

 private:
  FileSystem& files_;
  Path path_;
  Access access_;
  std::string bytes_;
};

std::error_code read_part(int descriptor, std::uint64_t offset, std::size_t most, std::string& part) {
  part.resize(most);
  for (;;) {
    const ssize_t count = ::pread(descriptor, part.data(), most, static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    part.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return count < 0 ? last_error() : std::error_code();
  }
}

class PartsOnDisk final : public FileParts {
 public:
  explicit PartsOnDisk(int descriptor) : file_(descriptor) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    return read_part(file_.number(), offset, most, part);
  }

 private:
  Descriptor file_;
};

class DraftOnDisk final : public FileDraft {
 public:
  explicit DraftOnDisk(Descriptor file) : file_(std::move(file)) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    return read_part(file_.number(), offset, most, part);
  }
  std::error_code append(std::string_view bytes) override { return write_all(file_.number(), bytes); }

 private:
  Descriptor file_;
};

class LockOnDisk final : public FileLock {
 public:
  explicit LockOnDisk(Descriptor file) : file_(std::move(file)) {}

 private:
  Descriptor file_;
};

}  // namespace

bool FileReader::holds(const Path& path, std::string_view bytes) const {
  std::string present;
  return !read(path, present) && present == bytes;
}

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
  const auto size = static_cast<std::size_t>(status.st_size);
  bytes.resize(size);
  std::size_t filled = 0;
  while (size == 0 || filled < size) {  // what has no size, as in /proc, is read to its end
    char part[4096];
    char* const to = size == 0 ? part : bytes.data() + filled;
    const ssize_t count = ::read(file.number(), to, size == 0 ? sizeof part : size - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error();
    if (count == 0) break;
    if (size == 0) bytes.append(part, static_cast<std::size_t>(count));
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return {};
}

std::error_code DiskFileSystem::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    // What the folder itself says of them, which needs no look at each.
    std::error_code ignored;
    const FileKind kind = it->is_regular_file(ignored) ? FileKind::file
                          : it->is_directory(ignored)  ? FileKind::folder
                          : it->exists(ignored)        ? FileKind::other
                                                       : FileKind::none;
    entries.push_back({.name = it->path().filename().string(), .kind = kind, .is_link = it->is_symlink(ignored)});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return error;
}

FileKind DiskFileSystem::kind(const Path& path) const {
  std::error_code ignored;
  return kind_of(fs::status(path, ignored));
}

bool DiskFileSystem::is_link(const Path& path) const {
  std::error_code ignored;
  return fs::is_symlink(path, ignored);
}

bool DiskFileSystem::holds(const Path& path, std::string_view bytes) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  char part[65536];
  while (!bytes.empty()) {
    const ssize_t count = ::read(file.number(), part, std::min(sizeof part, bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || !bytes.starts_with(std::string_view(part, static_cast<std::size_t>(count)))) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// What a killed process left of such a file beside it is taken over; two that write the same file take turns.
std::error_code DiskFileSystem::write(const Path& path, std::string_view bytes, Access access) {
  const Path beside = path.parent_path() / ("." + path.filename().string() + ".part");
  const mode_t mode = mode_of(access);
  Descriptor file;
  std::error_code error = open_alone(beside, O_WRONLY | O_CREAT, mode, Holder::wait, file);
  if (error) return error;
  struct stat left {};
  if (::fstat(file.number(), &left) != 0) error = last_error();
  if (!error && left.st_size > 0 && ::ftruncate(file.number(), 0) != 0) error = last_error();
  if (!error && (left.st_mode & 0777 & ~mode) != 0 && ::fchmod(file.number(), mode) != 0) error = last_error();
  if (!error) error = write_all(file.number(), bytes);
  if (!error) error = Descriptor(::dup(file.number())).close();
  if (!error && ::rename(beside.c_str(), path.c_str()) != 0) error = last_error();
  if (error) ::unlink(beside.c_str());
  return error;
}

std::error_code FileSystem::write_draft(const Path& path, std::string_view bytes, Access access) {
  return write(path, bytes, access);
}

std::error_code DiskFileSystem::write_draft(const Path& path, std::string_view bytes, Access access) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode_of(access)));
  if (file.number() < 0) return last_error();
  const std::error_code error = write_all(file.number(), bytes);
  const std::error_code at_close = file.close();
  return error ? error : at_close;
}

std::error_code FileSystem::begin_draft(const Path& path, Access access, std::unique_ptr<FileDraft>& draft) {
  draft = std::make_unique<DraftInMemory>(*this, path, access);
  return draft->append({});
}

std::error_code DiskFileSystem::begin_draft(const Path& path, Access access, std::unique_ptr<FileDraft>& draft) {
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode_of(access)));
  if (file.number() < 0) return last_error();
  draft = std::make_unique<DraftOnDisk>(std::move(file));
  return {};
}

std::error_code DiskFileSystem::make_folder(const Path& path, Access access) {
  if (path.empty()) return {};
  const FileKind present = kind(path);
  if (present == FileKind::none) {
    const Path parent = path.parent_path();
    const std::error_code error = kind(parent) == FileKind::none ? make_folder(parent, access) : std::error_code();
    if (error) return error;
    if (::mkdir(path.c_str(), access == Access::owner ? 0700 : 0755) != 0 && errno != EEXIST) return last_error();
  } else if (present != FileKind::folder) {
    return std::make_error_code(std::errc::not_a_directory);
  }
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK | X_OK, AT_EACCESS) == 0 ? std::error_code() : last_error();
}

std::error_code DiskFileSystem::move(const Path& from, const Path& to) {
  return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code() : last_error();
}

std::error_code DiskFileSystem::exchange(const Path& from, const Path& to) {
  struct stat status {};
  if (::stat(to.c_str(), &status) != 0) return move(from, to);
  if (::chown(from.c_str(), status.st_uid, status.st_gid) != 0) return last_error();
  if (::chmod(from.c_str(), status.st_mode & 07777) != 0) return last_error();
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0 ? std::error_code()
                                                                                         : last_error();
}

std::error_code DiskFileSystem::remove(const Path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return error;
}

std::error_code DiskFileSystem::remove_empty(const Path& folder) {
  return ::rmdir(folder.c_str()) == 0 ? std::error_code() : last_error();
}

// One that may not write there takes part all the same: whoever may read the file can hold it.
std::error_code DiskFileSystem::lock(const Path& path, std::unique_ptr<FileLock>& lock) {
  Descriptor file;
  std::error_code error = open_alone(path, O_RDWR | O_CREAT, 0644, Holder::refuse, file);
  if (error == std::errc::permission_denied || error == std::errc::read_only_file_system) {
    error = open_alone(path, O_RDONLY, 0, Holder::refuse, file);
  }
  if (!error) lock = std::make_unique<LockOnDisk>(std::move(file));
  return error;
}

}  // namespace drieluik
