#include "layout/plain_text.h"

#include <algorithm>
#include <array>

namespace drieluik {
namespace {

// Classes of UAX #14, as far as they occur in plain text; letters also stand for the marks that behave like them.
enum class BreakClass : std::uint8_t {
  other,
  letter,
  digit,
  space,
  stop,
  mark,
  quote,
  open,
  close,
  hyphen,
  glue,
  currency
};
constexpr std::size_t kClasses = 12;

struct PlainCharacter {
  std::uint8_t size = 0;  // bytes; 0: not plain
  BreakClass break_class = BreakClass::other;
  bool is_latin = false;
  char32_t c = 0;
};

constexpr BreakClass class_of_ascii(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return BreakClass::letter;
  if (c >= '0' && c <= '9') return BreakClass::digit;
  switch (c) {
    case ' ':
      return BreakClass::space;
    case ',':
    case '.':
    case ':':
    case ';':
      return BreakClass::stop;
    case '!':
    case '?':
      return BreakClass::mark;
    case '"':
    case '\'':
      return BreakClass::quote;
    case '(':
      return BreakClass::open;
    case ')':
      return BreakClass::close;
    case '-':
      return BreakClass::hyphen;
    case '&':
    case '@':
    case '*':
      return BreakClass::letter;
    default:
      return BreakClass::other;
  }
}

constexpr auto kAscii = [] {
  std::array<PlainCharacter, 0x80> table{};
  for (unsigned char c = 0x20; c < 0x7f; ++c) {
    const bool is_latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    table[c] = {1, class_of_ascii(c), is_latin, c};
  }
  return table;
}();

PlainCharacter beyond_ascii(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  const auto next = [&](std::size_t i) {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
  };
  if (first >= 0xc3 && first <= 0xc9) {  // U+00C0 to U+024F: letters but for two
    const auto c = static_cast<char32_t>((first & 0x1fu) << 6 | (next(1) & 0x3fu));
    if (c == 0xd7 || c == 0xf7 || c > 0x24f) return {};
    return {2, BreakClass::letter, true, c};
  }
  if (first == 0xc2 && next(1) == 0xa0) return {2, BreakClass::glue, false, 0xa0};
  if (first == 0xe2 && next(1) == 0x80) {
    const auto c = static_cast<char32_t>(0x2000 + (next(2) & 0x3fu));
    if (c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d) return {3, BreakClass::quote, false, c};
    if (c == 0x2013) return {3, BreakClass::other, false, c};
  }
  if (first == 0xe2 && next(1) == 0x82 && next(2) == 0xac) return {3, BreakClass::currency, false, 0x20ac};
  return {};
}

PlainCharacter character_at(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < kAscii.size() ? kAscii[first] : beyond_ascii(text, offset);
}

// Whether no line ends between two neighbours; what is not here is looked up the long way.
constexpr bool sticks(BreakClass before, BreakClass after) {
  using enum BreakClass;
  if (before == other || after == other) return false;
  if (after == space || after == quote || before == quote || before == open) return true;
  if (after == glue) return before != hyphen && before != space;
  if (before == glue) return true;
  const bool is_word = after == letter || after == digit;
  const bool closes = after == stop || after == mark || after == close;
  switch (before) {
    case letter:
    case digit:
    case close:
      return is_word || closes || (after == open && before != close);
    case stop:
      return is_word || closes;
    case currency:
      return after == digit;
    case mark:
      return closes;
    default:
      return false;
  }
}

constexpr auto kSticks = [] {
  std::array<std::array<bool, kClasses>, kClasses> table{};
  for (std::size_t i = 0; i < kClasses; ++i) {
    for (std::size_t k = 0; k < kClasses; ++k) {
      table[i][k] = sticks(static_cast<BreakClass>(i), static_cast<BreakClass>(k));
    }
  }
  return table;
}();

// Whether a line may end at the spaces between the two.
bool parts(BreakClass before, BreakClass after) {
  using enum BreakClass;
  const bool is_plain_end = before == letter || before == digit || before == stop || before == mark ||
                            before == close || before == quote || before == currency;
  return is_plain_end && (after == letter || after == digit || after == quote || after == currency ||
                          (after == open && before != quote));
}

}  // namespace

std::optional<Itemised> itemise_plain(const StyledText& text, std::uint32_t begin, std::uint32_t end,
                                      const FontSet& fonts) {
  const std::string_view whole = text.text;
  Itemised out;
  bool has_latin = false;
  for (std::uint32_t index = span_at(text, begin); index < text.spans.size(); ++index) {
    const StyledSpan& span = text.spans[index];
    const std::uint32_t first = std::max(begin, span.begin), last = std::min(end, span.end);
    if (first >= last) break;
    if (span.object_width > 0) {
      out.items.push_back({.begin = first, .end = last, .span = index});
      continue;
    }
    const std::uint16_t font = fonts.order(span.role.family, span.role.style).front();
    const Font& file = fonts[font];
    for (std::uint32_t at = first; at < last;) {
      const PlainCharacter character = character_at(whole, at);
      if (character.size == 0 || !file.has(character.c)) return std::nullopt;
      has_latin = has_latin || character.is_latin;
      at += character.size;
    }
    out.items.push_back({.begin = first, .end = last, .span = index, .font = font});
  }
  if (has_latin) {
    for (TextItem& item : out.items) item.script = HB_SCRIPT_LATIN;
  }
  return out;
}

bool find_plain_breaks(std::string_view text, std::vector<std::uint32_t>& offsets) {
  offsets.clear();
  BreakClass before_spaces = BreakClass::other, before = BreakClass::other;
  for (std::size_t at = 0; at < text.size();) {
    const PlainCharacter character = character_at(text, at);
    if (character.size == 0 || character.break_class == BreakClass::other) return false;
    const BreakClass now = character.break_class;
    if (at > 0) {
      if (before == BreakClass::space && now != BreakClass::space) {
        if (!parts(before_spaces, now)) return false;
        offsets.push_back(static_cast<std::uint32_t>(at));
      } else if (before == BreakClass::hyphen) {
        if (now != BreakClass::letter && now != BreakClass::digit) return false;
        if (now == BreakClass::letter) offsets.push_back(static_cast<std::uint32_t>(at));
      } else if (now == BreakClass::hyphen) {
        if (before != BreakClass::letter && before != BreakClass::digit) return false;
      } else if (!kSticks[static_cast<std::size_t>(before)][static_cast<std::size_t>(now)] &&
                 before != BreakClass::space) {
        return false;
      }
    } else if (now == BreakClass::hyphen || now == BreakClass::space) {
      return false;
    }
    if (now != BreakClass::space) before_spaces = now;
    before = now;
    at += character.size;
  }
  return before != BreakClass::hyphen;
}

}  // namespace drieluik
