#include "read/markdown_shape.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "read/markdown_limits.h"
#include "read/messages.h"

namespace drieluik {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The end of a marker of a quote, a list or a footnote at `at`, or `at` when there is none.
std::size_t marker_end(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (c == '>') return at + 1;
  if (c == '[' && line.substr(at).starts_with("[^")) {
    const std::size_t close = line.find_first_of("] ", at);
    return close != std::string_view::npos && line.substr(close).starts_with("]:") ? close + 2 : at;
  }
  std::size_t end = at;
  if (c == '-' || c == '+' || c == '*') {
    end = at + 1;
  } else if (is_digit(c)) {
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == line.size() || (line[end] != '.' && line[end] != ')')) return at;
    ++end;
  } else {
    return at;
  }
  return end == line.size() || is_blank(line[end]) ? end : at;
}

// A row of equal signs, with or without blanks between them, is a rule.
bool is_rule(std::string_view rest) {
  return rest.find_first_not_of(std::string{rest[0], ' ', '\t', '\r'}) == std::string_view::npos;
}

// The offset of the first marker too many, or npos.
std::size_t find_too_deep(std::string_view line) {
  std::size_t markers = 0;
  for (std::size_t at = line.find_first_not_of(" \t"); at < line.size(); at = line.find_first_not_of(" \t", at)) {
    const std::size_t end = marker_end(line, at);
    if (end == at) break;
    if (++markers > kMaxMarkersPerLine)
      return line[at] != '>' && is_rule(line.substr(at)) ? std::string_view::npos : at;
    at = end;
  }
  return std::string_view::npos;
}

}  // namespace

bool check_markdown_shape(Span text, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  const auto report = [&](std::size_t at, const Message& message, std::vector<Argument> arguments) {
    const auto begin = static_cast<std::uint32_t>(text.begin + at);
    diagnostics.error({text.source, begin, begin + 1}, message, std::move(arguments));
    return false;
  };
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = find_line_end(bytes, begin);
    const std::string_view line = bytes.substr(begin, end - begin);
    if (const std::size_t at = find_too_deep(line); at != std::string_view::npos) {
      return report(begin + at, kMarkdownTooDeep, {std::to_string(kMaxBlockDepth)});
    }
    if (line.size() > kMaxCellsPerLine &&
        static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > kMaxCellsPerLine) {
      return report(begin + line.find('|'), kMarkdownTooMany, {std::to_string(kMaxCellsPerLine), "|"});
    }
    begin = end + 1;
  }
  return true;
}

}  // namespace drieluik
