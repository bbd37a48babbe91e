#include "base/noted_reads.h"

#include <algorithm>
#include <memory>

#include "base/hash.h"
#include "base/text.h"

namespace drieluik {
namespace {

constexpr char kRead = 'r', kList = 'l', kKind = 'k', kNamed = 'n';

std::string value_of_kind(FileKind kind) { return std::to_string(static_cast<int>(kind)); }

using HashOfFile = std::function<std::string(const Path& file)>;

// The names, kinds and bytes of all that is in it.
void append_folder(const FileReader& files, const Path& folder, const HashOfFile& hash_of, std::string& out) {
  std::vector<FolderEntry> entries;
  out += files.list(folder, entries) ? '-' : '+';
  for (const FolderEntry& entry : entries) {
    (out += entry.name) += '\0';
    out += static_cast<char>('0' + static_cast<int>(entry.kind) + (entry.is_link ? 4 : 0));
    // What a link leads to is not read: it may lead back.
    if (entry.kind == FileKind::file) out += hash_of(folder / entry.name);
    if (entry.kind == FileKind::folder && !entry.is_link) append_folder(files, folder / entry.name, hash_of, out);
  }
  out += ')';
}

std::string hash_of_folder(const FileReader& files, const Path& folder, const HashOfFile& hash_of) {
  std::string all;
  append_folder(files, folder, hash_of, all);
  return std::to_string(fast_hash(all));
}

std::string value_of(const FileReader& files, char what, const Path& path) {
  if (what == kKind) return value_of_kind(files.kind(path));
  return what == kList ? hash_of_folder(files, path) : hash_of_file(files, path);
}

std::string hash_of_folders(const FileReader& files, std::span<const Path> folders, const HashOfFile& hash_of) {
  std::string all;
  for (const Path& folder : folders) all += hash_of_folder(files, folder, hash_of) + ' ';
  return all;
}

// hash_of_file() of one that is too large to be held at the end of a build.
std::string hash_in_parts(const FileReader& files, const Path& path) {
  constexpr std::size_t kAtOnce = 65536;
  std::unique_ptr<FileParts> parts;
  if (files.open(path, parts)) return "none";
  RunningHash hash;
  std::uint64_t offset = 0;
  std::string part;
  do {
    if (parts->read(offset, kAtOnce, part)) return "none";
    hash.add(part);
    offset += part.size();
  } while (!part.empty());
  return std::to_string(hash.value());
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
  return hash_of_folder(files, folder, [&](const Path& file) { return hash_of_file(files, file); });
}

void NotedReads::note(char what, const Path& path, const std::function<std::string()>& value) const {
  const std::uint64_t hash = fast_hash(path.native()) + static_cast<unsigned char>(what);
  {
    const std::lock_guard lock(mutex_);
    if (!noted_.insert(hash).second) return;
  }
  std::string noted = value();
  const std::lock_guard lock(mutex_);
  notes_.try_emplace({what, path.string()}, std::move(noted));
}

std::error_code NotedReads::read(const Path& path, std::string& bytes) const {
  const std::error_code error = files_.read(path, bytes);
  note(kRead, path, [&] { return error ? "none" : std::to_string(fast_hash(bytes)); });
  return error;
}

std::error_code NotedReads::list(const Path& folder, std::vector<FolderEntry>& entries) const {
  const std::size_t before = entries.size();
  const std::error_code error = files_.list(folder, entries);
  note(kList, folder, [&]() -> std::string {
    if (error) return "none";
    std::string names;
    for (std::size_t i = before; i < entries.size(); ++i) {
      (((names += entries[i].name) += '\0') += value_of_kind(entries[i].kind)) += entries[i].is_link ? '@' : ' ';
    }
    return std::to_string(fast_hash(names));
  });
  return error;
}

FileKind NotedReads::kind(const Path& path) const {
  const FileKind kind = files_.kind(path);
  note(kKind, path, [&] { return value_of_kind(kind); });
  return kind;
}

void NotedReads::note_file(const Path& path) const {
  note(kNamed, path, [&] { return hash_in_parts(files_, path); });
}

std::uint64_t NotedReads::hash() const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : notes_) {
    if (key.first == kRead || key.first == kNamed) values.push_back(value);
  }
  std::sort(values.begin(), values.end());
  return fast_hash(join(values, "\n"));
}

std::uint64_t NotedReads::hash_without(std::span<const std::string_view> files) const {
  std::string all;
  for (const auto& [key, value] : notes_) {
    const std::string path = Path(key.second).lexically_normal().string();
    if (key.first == kRead && std::binary_search(files.begin(), files.end(), path)) continue;
    (((all += key.first) += path) += '\0') += value + '\n';
  }
  return fast_hash(all);
}

std::optional<std::string> NotedReads::notes(const Path& source, std::span<const Path> folders) const {
  // What was read is what counts, whatever stands there by now.
  const auto hash_of = [&](const Path& file) {
    const auto note = notes_.find({kRead, file.string()});
    return note == notes_.end() ? hash_of_file(files_, file) : note->second;
  };
  const auto is_in_one = [&](const std::string& path) {
    return std::any_of(folders.begin(), folders.end(), [&](const Path& folder) {
      const std::string& outer = folder.native();
      const bool is_below = path.size() > outer.size() && path[outer.size()] == '/' && path.starts_with(outer);
      return (is_below && path.find("/..", outer.size()) == std::string::npos) || is_in(path, folder);
    });
  };
  std::string notes = hash_of_folders(files_, folders, hash_of) + '\n';
  for (const auto& [key, value] : notes_) {
    const char what = key.first;
    const std::string& path = key.second;
    if (is_in_one(path)) continue;
    const bool is_of_source = (what == kRead || what == kList) && is_in(path, source);
    if (is_of_source || path.find_first_of("\t\n") != std::string::npos) return std::nullopt;
    (((notes += what) += '\t') += what == kList ? hash_of_folder(files_, path) : value) += '\t';
    (notes += path) += '\n';
  }
  return notes;
}

bool reads_the_same(const FileReader& files, std::string_view notes, std::span<const Path> folders) {
  const std::vector<std::string_view> lines = split(notes, '\n');
  const auto hash_of = [&](const Path& file) { return hash_of_file(files, file); };
  if (lines.size() < 2 || lines[0] != hash_of_folders(files, folders, hash_of)) return false;
  return std::all_of(lines.begin() + 1, lines.end(), [&](std::string_view line) {
    const std::vector<std::string_view> parts = split(line, '\t');
    if (parts.size() == 1) return line.empty();
    return parts.size() == 3 && parts[0].size() == 1 && value_of(files, parts[0][0], parts[2]) == parts[1];
  });
}

}  // namespace drieluik
