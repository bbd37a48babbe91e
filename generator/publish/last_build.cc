#include "publish/last_build.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/hash.h"
#include "base/text.h"

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

}  // namespace

// The key; how many bytes were told, and what; how many files were made, and a line for each; what was read.
std::optional<LastBuild> find_last_build(const FileReader& files, const Path& out, std::string_view key,
                                         std::span<const Path> folders) {
  std::string before;
  if (files.read(out / kFile, before)) return std::nullopt;
  std::string_view rest = before;
  if (take_line(rest) != std::to_string(fast_hash(key))) return std::nullopt;
  LastBuild last;
  const std::size_t told = take_number(rest);
  if (rest.size() <= told) return std::nullopt;
  last.told = rest.substr(0, told);
  rest.remove_prefix(told + 1);
  last.files = take_number(rest);
  std::vector<std::string_view> made;
  while (made.size() < last.files && !rest.empty()) made.push_back(take_line(rest));
  // The source first: that is what changes.
  if (made.size() < last.files || !reads_the_same(files, rest, folders)) return std::nullopt;
  const bool is_there = std::all_of(made.begin(), made.end(), [&](std::string_view line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    return hash_of_file(files, out / line.substr(std::min(space + 1, line.size()))) == line.substr(0, space);
  });
  return is_there ? std::optional(std::move(last)) : std::nullopt;
}

std::string describe_build(std::string_view key, std::string_view told, const std::optional<std::string>& notes,
                           const FileHashes& made) {
  if (!notes) return {};
  std::string text = std::to_string(fast_hash(key)) + '\n' + std::to_string(told.size()) + '\n';
  (text += told) += '\n' + std::to_string(made.size()) + '\n';
  for (const auto& [path, hash] : made) text += std::to_string(hash) + ' ' + path + '\n';
  return text + *notes;
}

void remember_build(FileSystem& files, const Path& out, const std::string& description) {
  if (description.empty() || files.write(out / kFile, description, Access::everyone)) files.remove(out / kFile);
}

}  // namespace drieluik
