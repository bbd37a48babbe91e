#include "layout/itemise.h"

#include <fribidi.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <span>

#include "base/text.h"
#include "layout/plain_text.h"

namespace drieluik {
namespace {

constexpr std::uint16_t kMissing = 0xfffe;
// On one letter. HarfBuzz takes time by the square of their number, and no language has so many.
constexpr std::size_t kMaxMarks = 64;

struct Character {
  char32_t c = 0;
  std::uint32_t offset = 0;
  std::uint32_t span = 0;
  std::uint16_t font = kNoFont;  // kNoFont: an object, or not seen
  std::uint8_t level = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
};

bool is_rtl_block(char32_t c) {
  return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00) ||
         (c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000) || c == 0x200f || c == 0x202b || c == 0x202e ||
         c == 0x2067;
}

bool is_mark(char32_t c) {
  return c >= 0x300 && ((U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 || c == 0x200d);
}

std::vector<Character> decode(const StyledText& text, std::uint32_t begin, std::uint32_t end) {
  std::vector<Character> characters;
  characters.reserve(end - begin);
  std::uint32_t span = span_at(text, begin);
  for (std::size_t offset = begin; offset < end;) {
    Character character;
    character.offset = static_cast<std::uint32_t>(offset);
    character.c = next_code_point(text.text, offset);
    while (text.spans[span].end <= character.offset) ++span;
    character.span = span;
    characters.push_back(character);
  }
  return characters;
}

std::uint8_t resolve_levels(std::vector<Character>& characters, BaseDirection direction) {
  const auto count = static_cast<FriBidiStrIndex>(characters.size());
  std::vector<FriBidiChar> code_points(characters.size());
  std::vector<FriBidiCharType> types(characters.size());
  std::vector<FriBidiBracketType> brackets(characters.size());
  std::vector<FriBidiLevel> levels(characters.size());
  for (std::size_t i = 0; i < characters.size(); ++i) code_points[i] = characters[i].c;
  fribidi_get_bidi_types(code_points.data(), count, types.data());
  fribidi_get_bracket_types(code_points.data(), count, types.data(), brackets.data());
  FriBidiParType base = direction == BaseDirection::rtl   ? FRIBIDI_PAR_RTL
                        : direction == BaseDirection::ltr ? FRIBIDI_PAR_LTR
                                                          : FRIBIDI_PAR_ON;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base, levels.data()) == 0) return 0;
  for (std::size_t i = 0; i < characters.size(); ++i) characters[i].level = static_cast<std::uint8_t>(levels[i]);
  return FRIBIDI_IS_RTL(base) ? 1 : 0;
}

void resolve_scripts(std::vector<Character>& characters) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  hb_script_t script = HB_SCRIPT_INVALID;
  std::size_t start = 0;  // of what still waits for its script
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i].c;
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const hb_script_t own = is_letter ? HB_SCRIPT_LATIN : c < 0xaa ? HB_SCRIPT_COMMON : hb_unicode_script(unicode, c);
    if (own == HB_SCRIPT_COMMON || own == HB_SCRIPT_INHERITED || own == HB_SCRIPT_UNKNOWN) {
      if (script == HB_SCRIPT_INVALID) continue;
    } else {
      if (script == HB_SCRIPT_INVALID) {
        for (std::size_t k = start; k < i; ++k) characters[k].script = own;
      }
      script = own;
      start = i;
    }
    characters[i].script = script;
  }
}

bool has_all(const Font& font, std::span<const Character> cluster) {
  return std::all_of(cluster.begin(), cluster.end(),
                     [&](const Character& x) { return is_unseen(x.c) || font.has(x.c); });
}

icu::UnicodeString composed(std::span<const Character> cluster) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  for (const Character& character : cluster) text.append(static_cast<UChar32>(character.c));
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  icu::UnicodeString out = nfc->normalize(text, status);
  return U_SUCCESS(status) ? out : text;
}

bool has_all(const Font& font, const icu::UnicodeString& text) {
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(i));
    if (!is_unseen(c) && !font.has(c)) return false;
  }
  return true;
}

// One font for a letter with its marks: HarfBuzz then composes them, or places the marks.
std::optional<std::uint16_t> font_of(std::span<const Character> cluster, const std::vector<std::uint16_t>& order,
                                     const FontSet& fonts) {
  if (cluster.size() == 1) {
    for (const std::uint16_t index : order) {
      if (has_all(fonts[index], cluster)) return index;
    }
    return std::nullopt;
  }
  const icu::UnicodeString whole = composed(cluster);
  for (const std::uint16_t index : order) {
    if (has_all(fonts[index], cluster) || has_all(fonts[index], whole)) return index;
  }
  return std::nullopt;
}

void choose_fonts(const StyledText& text, std::vector<Character>& characters, const FontSet& fonts,
                  const ReportMissing& report) {
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t end = i + 1;
    while (end < characters.size() && characters[end].span == characters[i].span && is_mark(characters[end].c)) ++end;
    const std::span<Character> cluster(&characters[i], end - i);
    const StyledSpan& span = text.spans[characters[i].span];
    i = end;
    if (span.object_width > 0) continue;
    const std::vector<std::uint16_t>& order = fonts.order(span.role.family, span.role.style);
    if (cluster.front().c == U' ' && &cluster.front() != characters.data()) {
      // Between two words of one font there is that font's space.
      const Character& before = *(&cluster.front() - 1);
      if (before.span == cluster.front().span && before.font < kMissing) {
        cluster.front().font = before.font;
        continue;
      }
    }
    if (const auto whole = font_of(cluster, order, fonts)) {
      for (Character& character : cluster) character.font = *whole;
      continue;
    }
    for (Character& character : cluster) {
      character.font = font_of({&character, 1}, order, fonts).value_or(kMissing);
      if (character.font == kMissing) report(text, character.offset);
    }
  }
}

}  // namespace

bool is_unseen(char32_t c) {
  return c == 0xad || (c >= 0x34f && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
}

bool has_rtl(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0xd6) {  // below U+0580
      ++offset;
    } else if (is_rtl_block(next_code_point(text, offset))) {
      return true;
    }
  }
  return false;
}

Itemised itemise(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                 const FontSet& fonts, const ReportMissing& report) {
  if (direction != BaseDirection::rtl) {
    if (std::optional<Itemised> plain = itemise_plain(text, begin, end, fonts)) return *std::move(plain);
  }
  return itemise_any(text, begin, end, direction, fonts, report);
}

Itemised itemise_any(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                     const FontSet& fonts, const ReportMissing& report) {
  Itemised out;
  std::vector<Character> characters = decode(text, begin, end);
  if (direction == BaseDirection::rtl || has_rtl(std::string_view(text.text).substr(begin, end - begin))) {
    out.base_level = resolve_levels(characters, direction);
  }
  resolve_scripts(characters);
  choose_fonts(text, characters, fonts, report);

  bool joins = false;
  std::size_t marks = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Character& x = characters[i];
    marks = is_mark(x.c) ? marks + 1 : 0;
    if (marks == kMaxMarks) {
      marks = 0;
      joins = false;
    }
    const bool is_direction =
        (x.c >= 0x200e && x.c <= 0x200f) || (x.c >= 0x202a && x.c <= 0x202e) || (x.c >= 0x2066 && x.c <= 0x2069);
    if (x.font == kMissing || is_direction || x.c == 0xad || x.c == 0xfeff) {
      joins = false;
      continue;
    }
    const std::uint32_t next = i + 1 < characters.size() ? characters[i + 1].offset : end;
    if (joins) {
      TextItem& last = out.items.back();
      if (last.span == x.span && last.font == x.font && last.level == x.level && last.script == x.script) {
        last.end = next;
        continue;
      }
    }
    out.items.push_back({x.offset, next, x.span, x.font, x.level, x.script});
    joins = x.font != kNoFont;
  }
  return out;
}

}  // namespace drieluik
