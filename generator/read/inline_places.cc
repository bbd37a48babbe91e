#include "read/inline_places.h"

#include <cmark-gfm/houdini.h>

#include <algorithm>
#include <string>

namespace drieluik {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr int kMaxSearches = 16;  // in a block: what cannot be found must not make reading quadratic
constexpr std::size_t kMaxEntity = 40;
constexpr std::size_t kMaxLabel = 1002;  // cmark's limit for a link label, with its brackets

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// The entity at the start of `text`: its length there, and what it stands for.
struct Entity {
  std::size_t length = 0;
  std::string decoded;
};

Entity read_entity(std::string_view text) {
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  const auto size = static_cast<bufsize_t>(std::min(text.size(), kMaxEntity));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const bufsize_t used = size > 1 ? houdini_unescape_ent(&buffer, bytes + 1, size - 1) : 0;
  Entity entity;
  if (used > 0) {
    entity.length = static_cast<std::size_t>(used) + 1;
    entity.decoded.assign(reinterpret_cast<const char*>(buffer.ptr), static_cast<std::size_t>(buffer.size));
  }
  cmark_strbuf_free(&buffer);
  return entity;
}

std::size_t run_length(std::string_view text, std::size_t at, std::size_t end, char c) {
  std::size_t i = at;
  while (i < end && text[i] == c) ++i;
  return i - at;
}

}  // namespace

Trail::Trail(std::string_view source, std::size_t begin, std::size_t end)
    : source_(source), at_(begin), end_(std::min(end, source.size())), searches_left_(kMaxSearches) {}

std::size_t Trail::match_text(std::size_t at, std::string_view literal, std::vector<std::size_t>* offsets) const {
  // As it nearly always is: written as it reads.
  if (offsets == nullptr && at + literal.size() <= end_ && source_.substr(at, literal.size()) == literal &&
      literal.find('\\') == kNone && literal.find('&') == kNone)
    return at + literal.size();
  std::size_t i = 0;
  while (i < literal.size() && at < end_) {
    const char c = source_[at];
    std::size_t source_length = 1, length = 1;
    if (c == '\\' && at + 1 < end_ && is_punctuation(source_[at + 1])) {
      if (source_[at + 1] != literal[i]) break;
      source_length = 2;
    } else if (const Entity entity = c == '&' ? read_entity(source_.substr(at, end_ - at)) : Entity();
               entity.length > 0) {
      if (!literal.substr(i).starts_with(entity.decoded)) break;
      source_length = entity.length;
      length = entity.decoded.size();
    } else if (c != literal[i]) {
      break;
    }
    if (offsets != nullptr) offsets->insert(offsets->end(), length, at);
    at += source_length;
    i += length;
  }
  return i == literal.size() ? at : kNone;
}

std::size_t Trail::match_verbatim(std::size_t at, std::string_view literal) const {
  for (std::size_t i = 0; i < literal.size();) {
    if (at >= end_) return kNone;
    if (literal[i] == '\n') {
      at = skip_break(at);
      if (at == kNone) return kNone;
      while (i < literal.size() && (is_break(literal[i]) || is_blank(literal[i]))) ++i;
    } else if (source_[at++] != literal[i++]) {
      return kNone;
    }
  }
  return at;
}

// Past the end of a line and what continues the blocks around it on the next.
std::size_t Trail::skip_break(std::size_t at) const {
  while (at < end_ && is_blank(source_[at])) ++at;
  if (at < end_ && source_[at] == '\\') ++at;
  if (at >= end_ || !is_break(source_[at])) return kNone;
  if (source_[at] == '\r') ++at;
  if (at < end_ && source_[at] == '\n') ++at;
  while (at < end_ && (is_blank(source_[at]) || source_[at] == '>')) ++at;
  return at;
}

std::size_t Trail::skip_white(std::size_t at) const {
  while (at < end_ && is_blank(source_[at])) ++at;
  const std::size_t next = at < end_ && is_break(source_[at]) ? skip_break(at) : kNone;
  return next == kNone ? at : next;
}

std::optional<Place> Trail::find_again(std::string_view literal) {
  lost_ = true;
  if (literal.empty() || searches_left_ <= 0) return std::nullopt;
  --searches_left_;
  const std::size_t found = source_.substr(0, end_).find(literal, at_);
  if (found == kNone) return std::nullopt;
  at_ = found + literal.size();
  lost_ = false;
  return Place{found, at_};
}

std::optional<Place> Trail::text(std::string_view literal) {
  const bool first = at_start_;
  at_start_ = false;
  if (!lost_) {
    const std::size_t begin = at_;
    if (const std::size_t end = match_text(at_, literal, nullptr); end != kNone) {
      at_ = end;
      return Place{begin, end};
    }
    // Link definitions at the start of a paragraph are no part of its inlines.
    for (std::size_t line = at_; first && line < end_ && source_[line] == '[';) {
      const std::size_t line_end = std::min(source_.find_first_of("\r\n", line), end_);
      line = skip_break(line_end);
      if (line == kNone) break;
      if (const std::size_t end = match_text(line, literal, nullptr); end != kNone) {
        at_ = end;
        return Place{line, end};
      }
    }
  }
  return find_again(literal);
}

std::optional<Place> Trail::line_break() {
  if (lost_) return std::nullopt;
  const std::size_t begin = at_;
  const std::size_t end = skip_break(at_);
  if (end == kNone) {
    lose();
    return std::nullopt;
  }
  at_ = end;
  return Place{begin, end};
}

std::optional<Place> Trail::code(std::string_view literal) {
  at_start_ = false;
  const std::size_t length = lost_ ? 0 : run_length(source_, at_, end_, '`');
  if (length == 0) return find_again(literal);
  for (std::size_t i = source_.find('`', at_ + length); i < end_; i = source_.find('`', i)) {
    const std::size_t closing = run_length(source_, i, end_, '`');
    i += closing;
    if (closing != length) continue;
    const Place place{at_, i};
    at_ = i;
    return place;
  }
  return find_again(literal);
}

std::optional<Place> Trail::verbatim(std::string_view literal) {
  at_start_ = false;
  const std::size_t end = lost_ ? kNone : match_verbatim(at_, literal);
  if (end == kNone) return find_again(literal);
  const Place place{at_, end};
  at_ = end;
  return place;
}

std::optional<Place> Trail::footnote_reference() {
  at_start_ = false;
  if (lost_) return std::nullopt;
  const std::size_t end = source_.find(']', at_);
  if (!source_.substr(at_).starts_with("[^") || end >= end_) {
    lose();
    return std::nullopt;
  }
  const Place place{at_, end + 1};
  at_ = end + 1;
  return place;
}

std::optional<std::size_t> Trail::open_delimiter(std::size_t length) {
  at_start_ = false;
  if (lost_) return std::nullopt;
  const std::size_t begin = at_;
  close_delimiter(length);
  return lost_ ? std::nullopt : std::optional(begin);
}

void Trail::close_delimiter(std::size_t length) {
  if (lost_) return;
  const char c = at_ < end_ ? source_[at_] : '\0';
  if ((c != '*' && c != '_') || run_length(source_, at_, end_, c) < length) return lose();
  at_ += length;
}

std::optional<std::size_t> Trail::open_tildes() {
  at_start_ = false;
  if (lost_) return std::nullopt;
  const std::size_t begin = at_;
  const std::size_t length = run_length(source_, at_, end_, '~');
  if (length == 0) lose();
  at_ += length;
  return lost_ ? std::nullopt : std::optional(begin);
}

void Trail::close_tildes(std::optional<std::size_t> open) {
  if (lost_ || !open) return lose();
  const std::size_t length = run_length(source_, *open, end_, '~');
  if (run_length(source_, at_, end_, '~') < length) return lose();
  at_ += length;
}

std::optional<std::size_t> Trail::open_link(bool image) {
  at_start_ = false;
  if (lost_) return std::nullopt;
  const std::size_t begin = at_;
  const std::string_view rest = source_.substr(at_, end_ - at_);
  if (image) {
    if (!rest.starts_with("![")) lose();
    at_ += 2;
  } else if (rest.starts_with('[') || rest.starts_with('<')) {
    at_ += 1;
  }
  return lost_ ? std::nullopt : std::optional(begin);
}

// The end of `(address "title")` at `at`, or kNone.
std::size_t Trail::link_tail_end(std::size_t at) const {
  at = skip_white(at + 1);
  if (at < end_ && source_[at] == '<') {
    at = source_.find('>', at);
    if (at >= end_) return kNone;
    ++at;
  } else {
    for (int open = 0; at < end_ && !is_blank(source_[at]) && !is_break(source_[at]); ++at) {
      if (source_[at] == '\\' && at + 1 < end_ && is_punctuation(source_[at + 1])) {
        ++at;
      } else if (source_[at] == '(') {
        ++open;
      } else if (source_[at] == ')' && open-- == 0) {
        break;
      }
    }
  }
  at = skip_white(at);
  if (at < end_ && (source_[at] == '"' || source_[at] == '\'' || source_[at] == '(')) {
    const char close = source_[at] == '(' ? ')' : source_[at];
    for (++at; at < end_ && source_[at] != close; ++at) {
      if (source_[at] == '\\') ++at;
    }
    at = skip_white(at + 1);
  }
  return at < end_ && source_[at] == ')' ? at + 1 : kNone;
}

std::optional<Place> Trail::close_link(std::optional<std::size_t> open, std::string_view address) {
  if (lost_ || !open) return find_again(address);
  const char first = source_[*open];
  if (first == '<') {
    if (at_ >= end_ || source_[at_] != '>') return find_again(address);
    ++at_;
  } else if (first == '[' || first == '!') {
    if (at_ >= end_ || source_[at_] != ']') return find_again(address);
    ++at_;
    std::size_t tail = kNone;
    if (at_ < end_ && source_[at_] == '(') {
      tail = link_tail_end(at_);
      if (tail == kNone && --searches_left_ < 0) return find_again(address);
    } else if (at_ < end_ && source_[at_] == '[') {
      const std::size_t close = source_.substr(at_, std::min(end_ - at_, kMaxLabel)).find(']');
      if (close != kNone) tail = at_ + close + 1;
    }
    if (tail != kNone) at_ = tail;
  }
  return Place{*open, at_};
}

std::vector<std::size_t> Trail::offsets(std::size_t begin, std::string_view literal) const {
  std::vector<std::size_t> offsets;
  offsets.reserve(literal.size());
  match_text(begin, literal, &offsets);
  return offsets;
}

}  // namespace drieluik
