#include "base/noted_reads.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"

namespace drieluik {
namespace {

constexpr char kRead = 'r', kList = 'l', kKind = 'k';

std::string hash_of(std::string_view bytes) { return std::to_string(fast_hash(bytes)); }

std::string value_of_file(const FileReader& files, const Path& path) {
  std::string bytes;
  return files.read(path, bytes) ? "none" : hash_of(bytes);
}

std::string value_of_list(const std::error_code& error, const std::vector<FolderEntry>& entries) {
  if (error) return "none";
  std::string all;
  for (const FolderEntry& entry : entries) {
    (all += entry.name) += '\0';
    all += static_cast<char>('0' + static_cast<int>(entry.kind) + (entry.is_link ? 4 : 0));
  }
  return hash_of(all);
}

std::string value_of_kind(FileKind kind) { return std::to_string(static_cast<int>(kind)); }

void append_note(std::string& notes, char what, std::string_view path, std::string_view value) {
  (((notes += what) += '\t').append(value) += '\t').append(escape_json(path)) += '\n';
}

// What to note of it now; nothing when it is not as it was.
std::optional<std::string> value_if_same(const FileReader& files, char what, const Path& path, std::string_view value) {
  std::string now;
  if (what == kKind) {
    now = value_of_kind(files.kind(path));
  } else if (what == kList) {
    std::vector<FolderEntry> entries;
    const std::error_code error = files.list(path, entries);
    now = value_of_list(error, entries);
  } else {
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string stamp = files.stamp(path);
    if (!stamp.empty() && stamp == value.substr(0, space)) return std::string(value);
    if (value_of_file(files, path) != value.substr(space + 1)) return std::nullopt;
    return stamp + std::string(value.substr(space));
  }
  return now == value ? std::optional(now) : std::nullopt;
}

}  // namespace

void NotedReads::note(char what, const Path& path, std::string value) const {
  const std::lock_guard lock(mutex_);
  notes_.try_emplace({what, path.string()}, std::move(value));
}

// The stamp comes first: of a file that changes meanwhile it is too old, not too new.
std::error_code NotedReads::read(const Path& path, std::string& bytes) const {
  const std::string stamp = files_.stamp(path);
  const std::error_code error = files_.read(path, bytes);
  note(kRead, path, stamp + ' ' + (error ? "none" : hash_of(bytes)));
  return error;
}

std::error_code NotedReads::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  const std::error_code error = files_.list(folder, entries);
  note(kList, folder, value_of_list(error, entries));
  return error;
}

FileKind NotedReads::kind(const Path& path) const {
  const FileKind kind = files_.kind(path);
  note(kKind, path, value_of_kind(kind));
  return kind;
}

void NotedReads::note_file(const Path& path) const {
  const std::string stamp = files_.stamp(path);
  note(kRead, path, stamp + ' ' + value_of_file(files_, path));
}

std::string NotedReads::notes() const {
  std::string notes;
  for (const auto& [key, value] : notes_) append_note(notes, key.first, key.second, value);
  return notes;
}

std::string note_of_file(const FileReader& files, const Path& path, std::string_view bytes) {
  std::string note;
  append_note(note, kRead, path.string(), files.stamp(path) + ' ' + hash_of(bytes));
  return note;
}

std::optional<std::string> notes_if_same(const FileReader& files, std::string_view notes) {
  std::string now;
  now.reserve(notes.size());
  while (!notes.empty()) {
    const std::string_view line = notes.substr(0, notes.find('\n'));
    notes.remove_prefix(std::min(line.size() + 1, notes.size()));
    const std::size_t tab = line.size() < 3 ? std::string_view::npos : line.find('\t', 2);
    // Paths with characters that had to be escaped are rare, and not read back.
    if (tab == std::string_view::npos || line.find('\\') != std::string_view::npos) return std::nullopt;
    const std::string_view path = line.substr(tab + 1);
    const std::optional<std::string> value = value_if_same(files, line[0], path, line.substr(2, tab - 2));
    if (!value) return std::nullopt;
    append_note(now, line[0], path, *value);
  }
  return now;
}

}  // namespace drieluik
