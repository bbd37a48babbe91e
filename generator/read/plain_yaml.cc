#include "read/plain_yaml.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxBytes = 1u << 20, kMaxDepth = 32, kMaxMembers = 400;
// What starts anything but a plain text, and what the inside of one leaves to yaml-cpp.
constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`~. \t";
constexpr std::string_view kBrackets = "[]{}";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_key_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }
bool is_null_word(std::string_view word) { return word == "null" || word == "Null" || word == "NULL"; }

// Tabs, other line breaks than '\n', and byte order marks within the text have rules of their own.
bool has_rare_characters(std::string_view text) {
  if (text.find_first_of("\t\r") != std::string_view::npos) return true;
  for (const std::string_view rare : {"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbb\xbf"}) {
    if (text.find(rare) != std::string_view::npos) return true;
  }
  return false;
}

// Places are bytes of the text. A function gives false where the text is not plain.
class Reader {
 public:
  explicit Reader(Span place) : place_(place), text_(place.text()) {}

  std::optional<Value> read() {
    if (text_.size() > kMaxBytes || has_rare_characters(text_) || !next_line(0)) return std::nullopt;
    Value root;
    if (at_end_ || column_ != 0 || !read_block(root, 0) || !at_end_) return std::nullopt;
    return root;
  }

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return {place_.source, place_.begin + static_cast<std::uint32_t>(begin),
            place_.begin + static_cast<std::uint32_t>(end)};
  }

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
  std::size_t skip_spaces(std::size_t i) const {
    while (at(i) == ' ') ++i;
    return i;
  }
  bool is_line_end(std::size_t i) const { return at(i) == '\n'; }
  bool is_item(std::size_t i) const { return at(i) == '-' && at(i + 1) == ' '; }

  // Goes to the first word of the next line that has one besides a comment. `from` is the start of a line.
  bool next_line(std::size_t from) {
    for (; from < text_.size(); from = std::min(text_.find('\n', from), text_.size()) + 1) {
      here_ = skip_spaces(from);
      if (is_line_end(here_) || at(here_) == '#') continue;
      column_ = here_ - from;
      return true;
    }
    at_end_ = true;
    column_ = 0;
    return true;
  }

  // After a value: spaces and a comment at most.
  bool end_line(std::size_t i) {
    const std::size_t after = skip_spaces(i);
    if (!is_line_end(after) && !(at(after) == '#' && after > i)) return false;
    return next_line(std::min(text_.find('\n', after), text_.size()) + 1);
  }

  bool has_line_at(std::size_t column) const { return !at_end_ && column_ == column; }
  bool has_line_behind(std::size_t column) const { return !at_end_ && column_ > column; }

  bool read_block(Value& value, std::size_t column) {
    if (++depth_ > kMaxDepth) return false;
    const std::size_t begin = here_;
    const bool done = is_item(here_) ? read_items(value, column) : read_members(value, column);
    --depth_;
    if (done) value.span = span(begin, last_end_);
    return done;
  }

  bool read_items(Value& value, std::size_t column) {
    value.kind = ValueKind::sequence;
    while (has_line_at(column) && is_item(here_)) {
      here_ += 2;
      column_ = column + 2;
      Value& item = value.items.emplace_back();
      const bool is_mapping = key_end(here_) != here_;
      if (is_mapping ? !read_block(item, column_) : !read_scalar(item, here_)) return false;
      if (has_line_behind(column)) return false;
    }
    return true;
  }

  bool read_members(Value& value, std::size_t column) {
    value.kind = ValueKind::mapping;
    while (has_line_at(column)) {
      const std::size_t begin = here_;
      const std::size_t end = key_end(begin);
      std::string_view key = text_.substr(begin, end - begin);
      if (key.starts_with('"')) key = key.substr(1, key.size() - 2);
      if (end == begin || is_null_word(text_.substr(begin, end - begin)) || value.members.size() >= kMaxMembers)
        return false;
      for (const Member& member : value.members) {
        if (member.key == key) return false;
      }
      value.members.push_back({std::string(key), span(begin, end), {}});
      if (!read_member(value.members.back().value, end + 1, column) || has_line_behind(column)) return false;
    }
    return true;
  }

  bool read_member(Value& value, std::size_t after_colon, std::size_t column) {
    const std::size_t begin = skip_spaces(after_colon);
    const bool is_comment = at(begin) == '#' && begin > after_colon;
    if (at(begin) == '|') return read_lines(value, begin, column);
    if (!is_line_end(begin) && !is_comment) return read_scalar(value, begin);
    last_end_ = after_colon;
    if (!end_line(after_colon)) return false;
    if (has_line_behind(column) || (has_line_at(column) && is_item(here_))) return read_block(value, column_);
    value.span = span(after_colon, after_colon);
    return !is_comment;
  }

  // Where the key ends that stands at a place before a colon; the place itself if there is none.
  std::size_t key_end(std::size_t begin) const {
    std::size_t end = begin;
    if (at(begin) == '"') {
      end = begin + 1;
      while (!is_line_end(end) && at(end) != '"' && at(end) != '\\') ++end;
      if (at(end) != '"') return begin;
      ++end;
    } else if (is_letter(at(begin))) {
      while (is_key_character(at(end))) ++end;
    }
    const bool has_colon = end > begin && at(end) == ':' && (at(end + 1) == ' ' || at(end + 1) == '\n');
    return has_colon ? end : begin;
  }

  // A text of several lines behind “|” or “|-”.
  bool read_lines(Value& value, std::size_t begin, std::size_t column) {
    const bool keeps_last_break = is_line_end(begin + 1);
    if (!keeps_last_break && (at(begin + 1) != '-' || !is_line_end(begin + 2))) return false;
    value.kind = ValueKind::scalar;
    value.quoted = true;
    std::size_t indent = 0, blank_lines = 0;
    std::size_t line = std::min(text_.find('\n', begin), text_.size()) + 1;
    while (line < text_.size()) {
      const std::size_t end = text_.find('\n', line);
      if (end == std::string_view::npos) return false;
      const std::size_t spaces = skip_spaces(line) - line;
      if (line + spaces == end) {
        if (indent == 0 || spaces > indent) return false;
        ++blank_lines;
      } else {
        if (indent == 0) {
          indent = spaces;
          if (indent <= column) return false;
        } else if (spaces < indent) {
          break;
        } else {
          value.scalar.append(blank_lines + 1, '\n');
        }
        blank_lines = 0;
        value.scalar += text_.substr(line + indent, end - line - indent);
        last_end_ = end;
      }
      line = end + 1;
    }
    if (indent == 0) return false;
    if (keeps_last_break) value.scalar += '\n';
    value.span = span(begin, last_end_);
    return next_line(line);
  }

  // A text between double quotes, with the escapes that people write: \", \\, \n and \u00a0. Gives where it ends, or
  // `begin` for another escape and where it does not end on its line.
  std::size_t read_quoted(std::string& out, std::size_t begin) const {
    constexpr unsigned kFirst = 0xa0, kSurrogates = 0xd800;
    for (std::size_t i = begin + 1; !is_line_end(i); ++i) {
      if (at(i) == '"') return i + 1;
      if (at(i) != '\\') {
        out += at(i);
        continue;
      }
      const char escape = at(++i);
      if (escape == '"' || escape == '\\') {
        out += escape;
      } else if (escape == 'n') {
        out += '\n';
      } else if (escape == 'u') {
        const std::string_view digits = text_.substr(std::min(i + 1, text_.size()), 4);
        unsigned code = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (digits.size() < 4 || stop != digits.data() + 4 || code < kFirst || code >= kSurrogates) return begin;
        append_utf8(out, code);
        i += 4;
      } else {
        return begin;
      }
    }
    return begin;
  }

  bool read_scalar(Value& value, std::size_t begin) {
    value.kind = ValueKind::scalar;
    const char first = at(begin);
    value.quoted = first == '"' || first == '\'';
    const std::size_t line_end = std::min(text_.find('\n', begin), text_.size());
    std::string_view words = text_.substr(begin, line_end - begin);
    std::size_t end = begin;
    if (first == '"') {
      end = read_quoted(value.scalar, begin);
      if (end == begin) return false;
    } else if (value.quoted) {
      const std::size_t closing = words.find(first, 1);
      if (closing == std::string_view::npos) return false;
      words = words.substr(1, closing - 1);
      end = begin + closing + 1;
      if (at(end) == first) return false;
      value.scalar = words;
    } else {
      if (kIndicators.find(first) != std::string_view::npos) return false;
      words = words.substr(0, words.find(" #"));
      words = words.substr(0, words.find_last_not_of(' ') + 1);
      const bool is_plain = !words.empty() && words.find(": ") == std::string_view::npos && !words.ends_with(':') &&
                            words.find_first_of(kBrackets) == std::string_view::npos && !is_null_word(words);
      if (!is_plain) return false;
      end = begin + words.size();
      value.scalar = words;
    }
    value.span = span(begin, end);
    last_end_ = end;
    return end_line(end);
  }

  const Span place_;
  const std::string_view text_;
  std::size_t here_ = 0, column_ = 0;  // the next word to read, and its distance from the start of its line
  std::size_t last_end_ = 0;           // of the last value
  std::size_t depth_ = 0;
  bool at_end_ = false;
};

}  // namespace

std::optional<Value> read_plain_yaml(Span text) { return Reader(text).read(); }

}  // namespace drieluik
