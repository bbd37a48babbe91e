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

class FileReader {
 public:
  virtual ~FileReader() = default;
  virtual std::error_code read(const Path& path, std::string& bytes) const = 0;
  // For files that need not fit in memory. A file system that does not know how reads the whole file.
  virtual std::error_code open(const Path& path, std::unique_ptr<FileParts>& parts) const;
  // The entries of a folder, sorted by name (bytes).
  virtual std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const = 0;
  virtual FileKind kind(const Path& path) const = 0;
};

enum class Access { everyone, owner };  // 0644 and 0755, or 0600 and 0700

class FileSystem : public FileReader {
 public:
  // Writes beside the place and renames over it: the file appears whole or not at all.
  virtual std::error_code write(const Path& path, std::string_view bytes, Access access) = 0;
  // Makes the folder and those above it; one that is there keeps its mode.
  virtual std::error_code make_folder(const Path& path, Access access) = 0;
  // Puts `from` in the place of `to` in one step, and `to`, if there is one, in the place of `from`.
  virtual std::error_code exchange(const Path& from, const Path& to) = 0;
  virtual std::error_code remove(const Path& path) = 0;  // with all that is in it; nothing there is no error
};

class DiskFileSystem final : public FileSystem {
 public:
  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code open(const Path& path, std::unique_ptr<FileParts>& parts) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;
  std::error_code write(const Path& path, std::string_view bytes, Access access) override;
  std::error_code make_folder(const Path& path, Access access) override;
  std::error_code exchange(const Path& from, const Path& to) override;
  std::error_code remove(const Path& path) override;
};

}  // namespace drieluik
