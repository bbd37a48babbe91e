#include "read/yaml_places.h"

#include <algorithm>

namespace drieluik::yaml {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_white(char c) { return is_blank(c) || is_break(c); }

std::size_t double_quoted_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return kNoPlace;
}

std::size_t single_quoted_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] != '\'') continue;
    if (i + 1 == text.size() || text[i + 1] != '\'') return i + 1;
    ++i;
  }
  return kNoPlace;
}

// The value holds the lines of the text with line breaks folded and blanks around them dropped.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  for (std::size_t i = 0; i < value.size() && at < text.size();) {
    if (is_white(value[i])) {
      while (i < value.size() && is_white(value[i])) ++i;
      while (at < text.size() && is_white(text[at])) ++at;
    } else {
      ++i;
      ++at;
    }
  }
  return at;
}

// The first line of the content tells the indentation that yaml-cpp took off: what it has more than the value.
std::size_t block_end(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t end = line_end(text, begin);
  const std::size_t first = value.find_first_not_of('\n');
  if (first == std::string_view::npos) return end;
  const std::size_t kept = std::min(value.find_first_not_of(' ', first), value.size()) - first;
  std::size_t indent = kNoPlace;
  for (std::size_t line = end + 1; line < text.size(); line = line_end(text, line) + 1) {
    const std::size_t content = std::min(text.find_first_not_of(' ', line), text.size());
    const std::size_t stop = line_end(text, line);
    if (content >= stop || text[content] == '\r') continue;  // a blank line
    const std::size_t spaces = content - line;
    if (indent == kNoPlace) indent = spaces - std::min(spaces, kept);
    if (spaces < indent) break;
    end = stop;
  }
  if (end > begin && text[end - 1] == '\r') --end;
  return end;
}

}  // namespace

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_white(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_white(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::size_t skip_properties(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) at = skip_space(text, word_end(text, at));
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" \t\r\n", at), text.size());
}

std::size_t line_begin(std::string_view text, std::size_t at) { return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; }

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::size_t line_indent(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", line_begin(text, at)), text.size());
}

bool is_quoted(std::string_view text, std::size_t at) {
  return at < text.size() && std::string_view("\"'|>").find(text[at]) != std::string_view::npos;
}

std::size_t scalar_end(std::string_view text, std::size_t begin, std::string_view value) {
  if (begin >= text.size()) return text.size();
  switch (text[begin]) {
    case '"':
      return double_quoted_end(text, begin);
    case '\'':
      return single_quoted_end(text, begin);
    case '|':
    case '>':
      return block_end(text, begin, value);
    default:
      return plain_end(text, begin, value);
  }
}

std::size_t empty_place(std::string_view text, std::size_t last_end) {
  std::size_t at = skip_space(text, last_end);
  while (at < text.size() && text[at] == ',') at = skip_space(text, at + 1);
  return at < text.size() && (text[at] == ':' || text[at] == '-') ? at + 1 : last_end;
}

std::size_t flow_end(std::string_view text, std::size_t last_end) {
  std::size_t at = skip_space(text, last_end);
  while (at < text.size() && (text[at] == ',' || text[at] == ':')) at = skip_space(text, at + 1);
  return at < text.size() && (text[at] == ']' || text[at] == '}') ? at + 1 : last_end;
}

std::size_t closing_bracket(std::string_view text, std::size_t begin) {
  int depth = 0;
  bool text_starts = true;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char c = text[i];
    if (text_starts && (c == '"' || c == '\'')) {
      const std::size_t end = scalar_end(text, i, {});
      if (end == kNoPlace) return kNoPlace;
      i = end - 1;
      text_starts = false;
    } else if (c == '[' || c == '{') {
      ++depth;
      text_starts = true;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) return i;
    } else if (!is_white(c)) {
      text_starts = c == ',' || c == ':';
    }
  }
  return kNoPlace;
}

bool holds_key_line(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t line = line_end(text, begin) + 1; line < end; line = line_end(text, line) + 1) {
    const std::string_view whole = text.substr(line, std::min(line_end(text, line), end) - line);
    const std::size_t first = whole.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    const std::string_view rest = whole.substr(first);
    if (rest.starts_with("- ")) return true;
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    const bool ends = colon + 1 == rest.size() || is_white(rest[colon + 1]);
    if (ends && rest.substr(0, colon).find_first_of(" \t\"'") == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace drieluik::yaml
