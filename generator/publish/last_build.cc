#include "publish/last_build.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"

namespace drieluik {
namespace {

constexpr std::string_view kFile = ".drieluik/build";

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

std::size_t take_number(std::string_view& text) {
  const std::string_view line = take_line(text);
  std::size_t number = 0;
  std::from_chars(line.data(), line.data() + line.size(), number);
  return number;
}

// The key, the number of files, how many bytes were told and what; then notes of all that was read and made.
std::string head_of(std::string_view key, std::size_t files, std::string_view told) {
  return std::to_string(fast_hash(key)) + '\n' + std::to_string(files) + '\n' + std::to_string(told.size()) + '\n' +
         std::string(told) + '\n';
}

}  // namespace

std::optional<LastBuild> find_last_build(FileSystem& files, const Path& out, std::string_view key) {
  std::string before;
  if (files.read(out / kFile, before)) return std::nullopt;
  std::string_view rest = before;
  if (take_line(rest) != std::to_string(fast_hash(key))) return std::nullopt;
  LastBuild last{.files = take_number(rest), .told = {}};
  const std::size_t told = take_number(rest);
  if (rest.size() <= told) return std::nullopt;
  last.told = rest.substr(0, told);
  const std::optional<std::string> notes = notes_if_same(files, rest.substr(told + 1));
  if (!notes) return std::nullopt;
  const std::string now = head_of(key, last.files, last.told) + *notes;
  if (now != before) files.write(out / kFile, now, Access::everyone);
  return last;
}

void remember_build(FileSystem& files, const Path& out, std::string_view key, std::string_view told,
                    const NotedReads& read, const OutputFiles& made) {
  std::string text = head_of(key, made.size(), told) + read.notes();
  for (const auto& [path, bytes] : made) text += note_of_file(files, out / path, bytes);
  if (files.write(out / kFile, text, Access::everyone)) files.remove(out / kFile);
}

}  // namespace drieluik
