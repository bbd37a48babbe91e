// What a run reads, so that the next one can tell whether it would read the same.
//
//   NotedReads noted(files);
//   Library library = load_library(noted, …);
//   std::optional<std::string> notes = noted.notes("book", {"book/content", "book/site"});
//   reads_the_same(files, *notes, {"book/content", "book/site"});   // until something of it changes
//
// Of the folders that are given, all bytes and names count, in one hash: their notes name no file in them. Of other
// files that were read the notes hold the path and a hash.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/file_system.h"

namespace drieluik {

class NotedReads final : public FileReader {
 public:
  explicit NotedReads(const FileReader& files) : files_(files) {}

  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;

  // Also of a file that is not read here: the program's own.
  void note_file(const Path& path) const;

  // Of the bytes of all that was read so far, the same wherever it lies.
  std::uint64_t hash() const;

  // Of the bytes and paths of all that was read so far but the files that are named, in their normal form and in order;
  // and of what was listed, the names.
  std::uint64_t hash_without(std::span<const std::string_view> files) const;

  // Nothing when something of the source folder was read that lies in none of `folders`.
  std::optional<std::string> notes(const Path& source, std::span<const Path> folders) const;

 private:
  // `value()` is asked for the first time alone.
  void note(char what, const Path& path, const std::function<std::string()>& value) const;

  const FileReader& files_;
  mutable std::mutex mutex_;
  mutable std::unordered_set<std::uint64_t> noted_;  // hashes of what and path
  mutable std::map<std::pair<char, std::string>, std::string> notes_;
};

// Whether a path is the folder or lies in it, by its name.
bool is_in(const Path& path, const Path& folder);

// A file that cannot be read, or a folder that is not there, has a hash too.
std::string hash_of_file(const FileReader& files, const Path& path);
std::string hash_of_folder(const FileReader& files, const Path& folder);

bool reads_the_same(const FileReader& files, std::string_view notes, std::span<const Path> folders);

}  // namespace drieluik
