// A file system in memory for a whole run of the program, which keeps what the run must not do:
//
//   - write, make, move or remove anything outside build/;
//   - read anything that is not in the source folder, a theme of the repository, a font or a file of hyphenation.
//
// What is read by a path from the root comes from the disk, once for all runs.
#pragma once

#include <string>

#include "support/memory_file_system.h"

namespace drieluik::fuzz {

class GuardedFiles final : public FileSystem {
 public:
  explicit GuardedFiles(MemoryFileSystem::Files files) : files_(std::move(files)) {}

  const MemoryFileSystem::Files& files() const { return files_.files(); }
  const std::string& breach() const { return breach_; }  // the first one; empty: none

  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;
  std::error_code write(const Path& path, std::string_view bytes, Access access) override;
  std::error_code make_folder(const Path& path, Access access) override;
  std::error_code move(const Path& from, const Path& to) override;
  std::error_code exchange(const Path& from, const Path& to) override;
  std::error_code remove(const Path& path) override;
  std::error_code remove_empty(const Path& folder) override;
  std::error_code lock(const Path& path, std::unique_ptr<FileLock>& lock) override;

 private:
  bool is_on_disk(const Path& path) const;
  void change(const Path& path);

  MemoryFileSystem files_;
  mutable std::string breach_;
};

}  // namespace drieluik::fuzz
