#include "read/directive_line.h"

#include <algorithm>

#include "read/messages.h"
#include "read/teachers_text.h"

namespace drieluik {
namespace {

constexpr std::string_view kCondition = "if";  // a condition has spaces and equals signs of its own

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" \t", at), text.size());
}

// The end of the key that an `=` follows, or 0. What stands before the `=` of a comparison is no key.
std::size_t key_length(std::string_view word) {
  std::size_t i = 0;
  while (i < word.size() && (is_small(word[i]) || (word[i] >= 'A' && word[i] <= 'Z') || word[i] == '_' ||
                             (i > 0 && ((word[i] >= '0' && word[i] <= '9') || word[i] == '-' || word[i] == '.')))) {
    ++i;
  }
  return i > 0 && i < word.size() && word[i] == '=' ? i : 0;
}

// Reads a value in double quotes; `\"` and `\\` stand for the character. The end, or npos when it is not closed.
std::size_t read_quoted(std::string_view text, std::size_t begin, std::string& value) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\')) ++i;
    value += text[i];
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t count_colons(std::string_view text) { return std::min(text.find_first_not_of(':'), text.size()); }

std::string_view directive_name(std::string_view line) {
  const std::size_t begin = skip_blanks(line, count_colons(line));
  std::size_t end = begin;
  while (end < line.size() && (is_small(line[end]) || (end > begin && line[end] == '-'))) ++end;
  const bool ends = end == line.size() || is_blank(line[end]) || line[end] == '\r' || line[end] == '\n';
  return ends ? line.substr(begin, end - begin) : std::string_view();
}

DirectiveLine read_directive_line(Span line, Diagnostics& diagnostics) {
  const std::string_view text = line.text();
  const auto part = [&](std::size_t begin, std::size_t end) {
    return Span{line.source, line.begin + static_cast<std::uint32_t>(begin),
                line.begin + static_cast<std::uint32_t>(end)};
  };
  DirectiveLine result;
  result.name = directive_name(text);
  const std::size_t name_begin = skip_blanks(text, count_colons(text));
  if (result.name.empty()) {
    const std::size_t end = word_end(text, name_begin);
    const bool is_for_teachers = may_mean_teacher(text.substr(name_begin));
    diagnostics.error(part(name_begin, end), is_for_teachers ? kMeantForTeachers : kDirectiveName,
                      {text.substr(name_begin, end - name_begin)});
    return result;
  }
  std::size_t at = skip_blanks(text, name_begin + result.name.size());
  if (result.name == kCondition && at < text.size()) {
    const std::size_t end = text.find_last_not_of(" \t") + 1;
    result.arguments.push_back({.key = {}, .value = std::string(text.substr(at, end - at)), .span = part(at, end)});
    return result;
  }
  while (at < text.size()) {
    const std::size_t begin = at;
    DirectiveArgument argument;
    if (const std::size_t length = key_length(text.substr(at, word_end(text, at) - at))) {
      argument.key = text.substr(at, length);
      at += length + 1;
    }
    if (at < text.size() && text[at] == '"') {
      const std::size_t end = read_quoted(text, at, argument.value);
      if (end == std::string_view::npos) {
        diagnostics.error(part(at, text.size()), kDirectiveQuote);
        break;
      }
      at = end;
      if (at < text.size() && !is_blank(text[at])) {
        diagnostics.error(part(at, word_end(text, at)), kDirectiveAfterQuote);
        at = word_end(text, at);
      }
    } else {
      const std::size_t end = word_end(text, at);
      argument.value = text.substr(at, end - at);
      at = end;
    }
    argument.span = part(begin, at);
    result.arguments.push_back(std::move(argument));
    at = skip_blanks(text, at);
  }
  return result;
}

}  // namespace drieluik
