// The file system as the program sees it: read, list, and write whole files or nothing.
//
// Functions return an empty error_code when they did what they say. Tests pass a MemoryFileSystem (tests/support).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace drieluik {

using Path = std::filesystem::path;

enum class FileKind { none, file, folder, other };

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::none;  // of what a symbolic link leads to
  bool is_link = false;
};

// An open file, read part by part: the same file to the end, even when another takes its name meanwhile.
class FileParts {
 public:
  virtual ~FileParts() = default;
  // Up to `most` bytes from `offset` on; none at the end.
  virtual std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) = 0;
};

// A file that is written part by part, and read meanwhile: others see it in part.
class FileDraft : public FileParts {
 public:
  virtual std::error_code append(std::string_view bytes) = 0;
};

class FileReader {
 public:
  virtual ~FileReader() = default;
  virtual std::error_code read(const Path& path, std::string& bytes) const = 0;
  // For files that need not fit in memory. A file system that does not know how reads the whole file.
  virtual std::error_code open(const Path& path, std::unique_ptr<FileParts>& parts) const;
  // The entries of a folder, sorted by name (bytes).
  virtual std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const = 0;
  virtual FileKind kind(const Path& path) const = 0;
  virtual bool is_link(const Path&) const { return false; }
  // Whether a file with just these bytes is there, and no link to one.
  virtual bool holds(const Path& path, std::string_view bytes) const;
};

enum class Access { everyone, owner };  // 0644 and 0755, or 0600 and 0700

// Held until it is gone, or its process: one that is killed lets go.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

class FileSystem : public FileReader {
 public:
  // Writes beside the place and renames over it: the file appears whole or not at all.
  virtual std::error_code write(const Path& path, std::string_view bytes, Access access) = 0;
  // Writes a file that nobody reads before others are there too: it can be there in part.
  virtual std::error_code write_draft(const Path& path, std::string_view bytes, Access access);
  // Begins an empty one, in the place of a file that is there. A file system that does not know how keeps it in memory.
  virtual std::error_code begin_draft(const Path& path, Access access, std::unique_ptr<FileDraft>& draft);
  // Makes a folder to write in and those above it; one that is there keeps its mode, and one that nothing can be
  // written in is an error.
  virtual std::error_code make_folder(const Path& path, Access access) = 0;
  // Gives a file another name, in one step and in the place of a file that has it.
  virtual std::error_code move(const Path& from, const Path& to) = 0;
  // Puts the folder `from` in the place of `to` in one step, and `to`, if there is one, in the place of `from`. The
  // place keeps its owner and its mode.
  virtual std::error_code exchange(const Path& from, const Path& to) = 0;
  virtual std::error_code remove(const Path& path) = 0;          // with all that is in it; nothing there is no error
  virtual std::error_code remove_empty(const Path& folder) = 0;  // an error when there is something in it
  // Makes the file if need be; operation_would_block when it is held already, by this process or another.
  virtual std::error_code lock(const Path& path, std::unique_ptr<FileLock>& lock) = 0;
};

class DiskFileSystem final : public FileSystem {
 public:
  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code open(const Path& path, std::unique_ptr<FileParts>& parts) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;
  bool is_link(const Path& path) const override;
  bool holds(const Path& path, std::string_view bytes) const override;
  std::error_code write(const Path& path, std::string_view bytes, Access access) override;
  std::error_code write_draft(const Path& path, std::string_view bytes, Access access) override;
  std::error_code begin_draft(const Path& path, Access access, std::unique_ptr<FileDraft>& draft) override;
  std::error_code make_folder(const Path& path, Access access) override;
  std::error_code move(const Path& from, const Path& to) override;
  std::error_code exchange(const Path& from, const Path& to) override;
  std::error_code remove(const Path& path) override;
  std::error_code remove_empty(const Path& folder) override;
  std::error_code lock(const Path& path, std::unique_ptr<FileLock>& lock) override;
};

}  // namespace drieluik
