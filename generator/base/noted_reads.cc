#include "base/noted_reads.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"

namespace drieluik {
namespace {

constexpr char kRead = 'r', kList = 'l', kKind = 'k', kNamed = 'n';

std::string value_of_kind(FileKind kind) { return std::to_string(static_cast<int>(kind)); }

// The names, kinds and bytes of all that is in it.
void append_folder(const FileReader& files, const Path& folder, std::string& out) {
  std::vector<FolderEntry> entries;
  out += files.list(folder, entries) ? '-' : '+';
  for (const FolderEntry& entry : entries) {
    (out += entry.name) += '\0';
    out += static_cast<char>('0' + static_cast<int>(entry.kind) + (entry.is_link ? 4 : 0));
    // What a link leads to is not read: it may lead back.
    if (entry.kind == FileKind::file) out += hash_of_file(files, folder / entry.name);
    if (entry.kind == FileKind::folder && !entry.is_link) append_folder(files, folder / entry.name, out);
  }
  out += ')';
}

std::string value_of(const FileReader& files, char what, const Path& path) {
  if (what == kKind) return value_of_kind(files.kind(path));
  return what == kList ? hash_of_folder(files, path) : hash_of_file(files, path);
}

std::string hash_of_folders(const FileReader& files, std::span<const Path> folders) {
  std::string all;
  for (const Path& folder : folders) all += hash_of_folder(files, folder) + ' ';
  return all;
}

}  // namespace

bool is_in(const Path& path, const Path& folder) {
  const Path inner = std::filesystem::absolute(path).lexically_normal(),
             outer = (std::filesystem::absolute(folder) / "").lexically_normal();
  return inner.string().starts_with(outer.string()) || inner / "" == outer;
}

std::string hash_of_file(const FileReader& files, const Path& path) {
  std::string bytes;
  return files.read(path, bytes) ? "none" : std::to_string(fast_hash(bytes));
}

std::string hash_of_folder(const FileReader& files, const Path& folder) {
  std::string all;
  append_folder(files, folder, all);
  return std::to_string(fast_hash(all));
}

void NotedReads::note(char what, const Path& path, std::string_view value) const {
  const std::lock_guard lock(mutex_);
  notes_.try_emplace({what, path.string()}, value);
}

std::error_code NotedReads::read(const Path& path, std::string& bytes) const {
  const std::error_code error = files_.read(path, bytes);
  note(kRead, path, error ? "none" : std::to_string(fast_hash(bytes)));
  return error;
}

std::error_code NotedReads::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  const std::size_t before = entries.size();
  const std::error_code error = files_.list(folder, entries);
  std::string names;
  for (std::size_t i = before; i < entries.size(); ++i) {
    (((names += entries[i].name) += '\0') += value_of_kind(entries[i].kind)) += entries[i].is_link ? '@' : ' ';
  }
  note(kList, folder, error ? "none" : std::to_string(fast_hash(names)));
  return error;
}

FileKind NotedReads::kind(const Path& path) const {
  const FileKind kind = files_.kind(path);
  note(kKind, path, value_of_kind(kind));
  return kind;
}

void NotedReads::note_file(const Path& path) const { note(kNamed, path, hash_of_file(files_, path)); }

std::uint64_t NotedReads::hash() const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : notes_) {
    if (key.first == kRead || key.first == kNamed) values.push_back(value);
  }
  std::sort(values.begin(), values.end());
  return fast_hash(join(values, "\n"));
}

std::uint64_t NotedReads::hash_without(const std::set<std::string, std::less<>>& files) const {
  std::string all;
  for (const auto& [key, value] : notes_) {
    const std::string path = Path(key.second).lexically_normal().string();
    if (key.first == kRead && files.contains(path)) continue;
    (((all += key.first) += path) += '\0') += value + '\n';
  }
  return fast_hash(all);
}

std::optional<std::string> NotedReads::notes(const Path& source, std::span<const Path> folders) const {
  std::string notes = hash_of_folders(files_, folders) + '\n';
  for (const auto& [key, value] : notes_) {
    const char what = key.first;
    const std::string& path = key.second;
    if (std::any_of(folders.begin(), folders.end(), [&](const Path& folder) { return is_in(path, folder); })) continue;
    const bool is_of_source = (what == kRead || what == kList) && is_in(path, source);
    if (is_of_source || path.find_first_of("\t\n") != std::string::npos) return std::nullopt;
    (((notes += what) += '\t') += what == kList ? hash_of_folder(files_, path) : value) += '\t';
    (notes += path) += '\n';
  }
  return notes;
}

bool reads_the_same(const FileReader& files, std::string_view notes, std::span<const Path> folders) {
  const std::vector<std::string_view> lines = split(notes, '\n');
  if (lines.size() < 2 || lines[0] != hash_of_folders(files, folders)) return false;
  return std::all_of(lines.begin() + 1, lines.end(), [&](std::string_view line) {
    const std::vector<std::string_view> parts = split(line, '\t');
    if (parts.size() == 1) return line.empty();
    return parts.size() == 3 && parts[0].size() == 1 && value_of(files, parts[0][0], parts[2]) == parts[1];
  });
}

}  // namespace drieluik
