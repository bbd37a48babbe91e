// What a run reads, so that the next one can tell whether it would read the same.
//
//   NotedReads noted(files);
//   Library library = load_library(noted, …);
//   std::string notes = noted.notes();
//   notes_if_same(files, notes);   // nothing once something of it has changed
//
// A file counts as unchanged when its size, times and number in the file system are; those of a file that was written a
// moment before it was read say nothing yet, so that its bytes are compared. Notes hold paths, times and hashes.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/file_system.h"

namespace drieluik {

class NotedReads final : public FileReader {
 public:
  explicit NotedReads(const FileReader& files) : files_(files) {}

  std::error_code read(const Path& path, std::string& bytes) const override;
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override;
  FileKind kind(const Path& path) const override;
  std::string stamp(const Path& path) const override { return files_.stamp(path); }

  // Also of a file that a library reads by itself.
  void note_file(const Path& path) const;

  std::string notes() const;  // a line for each thing, in order

 private:
  void note(char what, const Path& path, std::string value) const;

  const FileReader& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<char, std::string>, std::string> notes_;
};

// The note of a file that a run has written.
std::string note_of_file(const FileReader& files, const Path& path, std::string_view bytes);

// The notes, with the files' times of now; nothing when a run would not read the same.
std::optional<std::string> notes_if_same(const FileReader& files, std::string_view notes);

}  // namespace drieluik
