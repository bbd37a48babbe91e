#include "support/memory_file_system.h"

namespace drieluik {
namespace {

std::string key_of(const Path& path) {
  std::string key = path.lexically_normal().generic_string();
  if (key.ends_with('/')) key.pop_back();
  return key == "." ? "" : key;
}

std::string prefix_of(const Path& folder) {
  const std::string key = key_of(folder);
  return key.empty() ? "" : key + "/";
}

class LockInMemory final : public FileLock {
 public:
  LockInMemory(std::set<std::string>& held, std::string key) : held_(held), key_(std::move(key)) { held_.insert(key_); }
  ~LockInMemory() override { held_.erase(key_); }

 private:
  std::set<std::string>& held_;
  std::string key_;
};

}  // namespace

std::error_code MemoryFileSystem::read(const Path& path, std::string& bytes) const {
  const std::lock_guard guard(mutex_);
  const auto it = files_.find(key_of(path));
  if (it == files_.end()) return std::make_error_code(std::errc::no_such_file_or_directory);
  bytes = it->second;
  return {};
}

std::error_code MemoryFileSystem::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  const std::lock_guard guard(mutex_);
  const std::string prefix = prefix_of(folder);
  if (kind(folder) != FileKind::folder) return std::make_error_code(std::errc::no_such_file_or_directory);
  std::map<std::string, FileKind> found;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
    const std::string rest = it->first.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    found[rest.substr(0, slash)] = slash == std::string::npos ? FileKind::file : FileKind::folder;
  }
  for (const auto& [name, kind] : found) entries.push_back({.name = name, .kind = kind});
  return {};
}

FileKind MemoryFileSystem::kind(const Path& path) const {
  const std::lock_guard guard(mutex_);
  if (files_.contains(key_of(path))) return FileKind::file;
  const std::string prefix = prefix_of(path);
  const auto it = files_.lower_bound(prefix);
  return it != files_.end() && it->first.starts_with(prefix) ? FileKind::folder : FileKind::none;
}

std::error_code MemoryFileSystem::write(const Path& path, std::string_view bytes, Access access) {
  const std::lock_guard guard(mutex_);
  const std::string key = key_of(path);
  if (failing_.contains(key)) return std::make_error_code(std::errc::no_space_on_device);
  files_[key] = bytes;
  access_[key] = access;
  ++writes_;
  return {};
}

std::error_code MemoryFileSystem::make_folder(const Path&, Access) { return {}; }

std::error_code MemoryFileSystem::exchange(const Path& from, const Path& to) {
  const std::lock_guard guard(mutex_);
  Files moved;
  const std::string old_prefix = prefix_of(from), new_prefix = prefix_of(to);
  for (auto& [path, bytes] : files_) {
    if (path.starts_with(old_prefix)) {
      moved[new_prefix + path.substr(old_prefix.size())] = std::move(bytes);
    } else if (path.starts_with(new_prefix)) {
      moved[old_prefix + path.substr(new_prefix.size())] = std::move(bytes);
    } else {
      moved[path] = std::move(bytes);
    }
  }
  files_ = std::move(moved);
  return {};
}

std::error_code MemoryFileSystem::move(const Path& from, const Path& to) {
  const std::lock_guard guard(mutex_);
  const auto found = files_.find(key_of(from));
  if (found == files_.end()) return std::make_error_code(std::errc::no_such_file_or_directory);
  files_[key_of(to)] = std::move(found->second);
  files_.erase(found);
  return {};
}

std::error_code MemoryFileSystem::lock(const Path& path, std::unique_ptr<FileLock>& lock) {
  const std::lock_guard guard(mutex_);
  if (held_.contains(key_of(path))) return std::make_error_code(std::errc::operation_would_block);
  lock = std::make_unique<LockInMemory>(held_, key_of(path));
  return {};
}

std::error_code MemoryFileSystem::remove(const Path& path) {
  const std::lock_guard guard(mutex_);
  std::erase_if(files_, [&](const auto& entry) {
    return entry.first == key_of(path) || entry.first.starts_with(prefix_of(path));
  });
  return {};
}

}  // namespace drieluik
