// A file system in memory, for tests; several threads may use it. Folders are there as soon as a file is in them.
//
//   MemoryFileSystem files({{"content/pages/a.nl.md", "# A\n"}});
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/file_system.h"

namespace drieluik {

class MemoryFileSystem final : public FileSystem {
 public:
  using Files = std::map<std::string, std::string>;
  MemoryFileSystem() = default;
  explicit MemoryFileSystem(Files files) : files_(std::move(files)) {}

  const Files& files() const { return files_; }
  // Writing this path fails from now on, as on a full disk.
  void fail_on(const std::string& path) { failing_.insert(path); }
  std::size_t writes() const { return writes_; }
  Access access_of(const std::string& path) const { return access_.at(path); }

  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;
  std::error_code write(const Path& path, std::string_view bytes, Access access) override;
  std::error_code make_folder(const Path& path, Access access) override;
  std::error_code move(const Path& from, const Path& to) override;
  std::error_code exchange(const Path& from, const Path& to) override;
  std::error_code remove(const Path& path) override;
  std::error_code remove_empty(const Path&) override { return {}; }
  std::error_code lock(const Path& path, std::unique_ptr<FileLock>& lock) override;

 private:
  mutable std::recursive_mutex mutex_;
  Files files_;  // by normal path
  std::map<std::string, Access> access_;
  std::set<std::string> failing_, held_;
  std::size_t writes_ = 0;
};

}  // namespace drieluik
