#include "read/plain_yaml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

#include "base/text.h"
#include "read/yaml.h"

namespace drieluik {
namespace {

// Not more than can hold the most values that there may be.
constexpr std::size_t kMaxBytes = 2 * kMaxYamlValues, kMaxDepth = 32, kMaxMembers = 400;
// What starts anything but a plain text, and what the inside of one leaves to yaml-cpp.
constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`~. \t";
constexpr std::string_view kBrackets = "[]{}";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_key_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }
bool is_null_word(std::string_view word) { return word == "null" || word == "Null" || word == "NULL"; }

// Tabs, other line breaks than '\n', and byte order marks within the text have rules of their own.
bool has_rare_characters(std::string_view text) {
  if (text.find_first_of("\t\r") != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 4> kRare{"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbb\xbf"};
  return std::any_of(kRare.begin(), kRare.end(),
                     [&](std::string_view rare) { return text.find(rare) != std::string_view::npos; });
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
      const std::size_t end = key_end(here_);
      if (end == here_ || !add_member(value, here_, end)) return false;
      if (!read_member(value.members.back().value, end + 1, column) || has_line_behind(column)) return false;
    }
    return true;
  }

  // A member without its value yet.
  bool add_member(Value& value, std::size_t begin, std::size_t end) const {
    std::string_view key = text_.substr(begin, end - begin);
    if (is_null_word(key) || value.members.size() >= kMaxMembers) return false;
    if (key.starts_with('"')) key = key.substr(1, key.size() - 2);
    for (const Member& member : value.members) {
      if (member.key == key) return false;
    }
    value.members.push_back({std::string(key), span(begin, end), {}});
    return true;
  }

  bool read_member(Value& value, std::size_t after_colon, std::size_t column) {
    const std::size_t begin = skip_spaces(after_colon);
    const bool is_comment = at(begin) == '#' && begin > after_colon;
    if (at(begin) == '|' || at(begin) == '>') return read_lines(value, begin, column);
    if (at(begin) == '&') return read_anchored(value, begin, column);
    if (!is_line_end(begin) && !is_comment) return read_scalar(value, begin);
    last_end_ = after_colon;
    if (!end_line(after_colon)) return false;
    if (has_line_behind(column) || (has_line_at(column) && is_item(here_))) return read_block(value, column_);
    value.span = span(after_colon, after_colon);
    return !is_comment;
  }

  std::string_view name_at(std::size_t begin) const {
    std::size_t end = begin;
    while (is_key_character(at(end))) ++end;
    return text_.substr(begin, end - begin);
  }

  // The lines behind “&name”, to be repeated by “*name”; without such repetitions in them.
  bool read_anchored(Value& value, std::size_t begin, std::size_t column) {
    const std::string_view name = name_at(begin + 1);
    const std::size_t end = begin + 1 + name.size(), repeated_before = repeated_bytes_;
    if (name.empty() || !is_line_end(end) || anchored_.contains(name) || !end_line(end)) return false;
    if (!has_line_behind(column) || !read_block(value, column_)) return false;
    anchored_.emplace(name, value);
    return repeated_bytes_ == repeated_before;
  }

  // Gives where it ends, or `begin`.
  std::size_t read_alias(Value& value, std::size_t begin) {
    const std::string_view name = name_at(begin + 1);
    const auto found = anchored_.find(name);
    if (found == anchored_.end()) return begin;
    repeated_bytes_ += found->second.span.text().size();
    if (text_.size() + repeated_bytes_ > kMaxBytes) return begin;
    value = found->second;
    return begin + 1 + name.size();
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

  // A text of several lines behind “|”, “|-”, “>” or “>-”; lines are joined behind the latter two.
  bool read_lines(Value& value, std::size_t begin, std::size_t column) {
    const bool keeps_last_break = is_line_end(begin + 1);
    if (!keeps_last_break && (at(begin + 1) != '-' || !is_line_end(begin + 2))) return false;
    value.kind = ValueKind::scalar;
    value.quoted = true;
    const bool is_folded = at(begin) == '>';
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
        } else if (!is_folded) {
          value.scalar.append(blank_lines + 1, '\n');
        } else if (spaces > indent) {
          return false;
        } else if (blank_lines == 0) {
          value.scalar += ' ';
        } else {
          value.scalar.append(blank_lines, '\n');
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

  // A text in quotes. Gives where it ends, or `begin`.
  std::size_t read_in_quotes(Value& value, std::size_t begin) const {
    value.kind = ValueKind::scalar;
    value.quoted = true;
    if (at(begin) == '"') return read_quoted(value.scalar, begin);
    std::size_t end = begin + 1;
    while (!is_line_end(end) && at(end) != '\'') ++end;
    if (is_line_end(end) || at(end + 1) == '\'') return begin;
    value.scalar = text_.substr(begin + 1, end - begin - 1);
    return end + 1;
  }

  // Words without quotes that go on to `end` at most. Gives where they end, or `begin`.
  std::size_t read_words(Value& value, std::size_t begin, std::size_t end) const {
    if (kIndicators.find(at(begin)) != std::string_view::npos) return begin;
    std::string_view words = text_.substr(begin, end - begin);
    words = words.substr(0, words.find(" #"));
    words = words.substr(0, words.find_last_not_of(' ') + 1);
    const bool is_plain = !words.empty() && words.find(": ") == std::string_view::npos && !words.ends_with(':') &&
                          words.find_first_of(kBrackets) == std::string_view::npos && !is_null_word(words);
    if (!is_plain) return begin;
    value.kind = ValueKind::scalar;
    value.scalar = words;
    return begin + words.size();
  }

  // A collection between brackets that ends on its line. Gives where it ends, or `begin`.
  std::size_t read_flow(Value& value, std::size_t begin) {
    const bool is_mapping = at(begin) == '{';
    const char closing = is_mapping ? '}' : ']';
    value.kind = is_mapping ? ValueKind::mapping : ValueKind::sequence;
    if (++depth_ > kMaxDepth) return begin;
    std::size_t here = begin;
    do {
      here = skip_spaces(here + 1);
      const std::size_t end =
          is_mapping ? read_flow_member(value, here) : read_flow_value(value.items.emplace_back(), here);
      if (end == here) return begin;
      here = skip_spaces(end);
    } while (at(here) == ',');
    --depth_;
    if (at(here) != closing) return begin;
    value.span = span(begin, here + 1);
    return here + 1;
  }

  std::size_t read_flow_member(Value& value, std::size_t begin) {
    const std::size_t end = key_end(begin);
    if (end == begin || is_line_end(end + 1) || !add_member(value, begin, end)) return begin;
    const std::size_t after = skip_spaces(end + 1);
    const std::size_t value_end = read_flow_value(value.members.back().value, after);
    return value_end == after ? begin : value_end;
  }

  std::size_t read_flow_value(Value& value, std::size_t begin) {
    const char first = at(begin);
    if (first == '{' || first == '[') return read_flow(value, begin);
    std::size_t end = begin;
    if (first == '"' || first == '\'') {
      end = read_in_quotes(value, begin);
    } else {
      std::size_t stop = begin;
      while (!is_line_end(stop) && at(stop) != ',' && at(stop) != '}' && at(stop) != ']') ++stop;
      if (text_.substr(begin, stop - begin).find('#') != std::string_view::npos) return begin;
      end = read_words(value, begin, stop);
    }
    value.span = span(begin, end);
    return end;
  }

  bool read_scalar(Value& value, std::size_t begin) {
    const char first = at(begin);
    std::size_t end = begin;
    if (first == '{' || first == '[') {
      end = read_flow(value, begin);
    } else if (first == '"' || first == '\'') {
      end = read_in_quotes(value, begin);
    } else if (first == '*') {
      end = read_alias(value, begin);
    } else {
      end = read_words(value, begin, std::min(text_.find('\n', begin), text_.size()));
    }
    if (end == begin) return false;
    value.span = span(begin, end);
    last_end_ = end;
    return end_line(end);
  }

  const Span place_;
  const std::string_view text_;
  std::size_t here_ = 0, column_ = 0;  // the next word to read, and its distance from the start of its line
  std::size_t last_end_ = 0;           // of the last value
  std::size_t depth_ = 0;
  std::map<std::string_view, Value> anchored_;
  std::size_t repeated_bytes_ = 0;
  bool at_end_ = false;
};

}  // namespace

std::optional<Value> read_plain_yaml(Span text) { return Reader(text).read(); }

}  // namespace drieluik
