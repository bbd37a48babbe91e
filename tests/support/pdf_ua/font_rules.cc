#include <array>
#include <cmath>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

template <class Broken>
void check_fonts(const Document& document, const Report& report, const Broken& is_broken) {
  for (const auto& [key, font] : document.content.fonts) {
    if (is_broken(font)) report(place_of(font));
  }
}

// Codes that are shown; `rendered` alone: those that are painted.
template <class Broken>
void check_codes(const Document& document, const Report& report, bool rendered, const Broken& is_broken) {
  for (const auto& [key, font] : document.content.fonts) {
    for (const auto& [code, is_painted] : font.codes) {
      if ((is_painted || !rendered) && is_broken(font, code)) report(place_of(font) + ": code " + std::to_string(code));
    }
  }
}

bool has_glyph(const Font& font, unsigned code) {
  const std::optional<unsigned> glyph = font.glyph_of(code);
  return glyph && *glyph < font.program->glyph_count();
}

// The character collection of an embedded CMap is that of its font. A named one has no collection to compare.
bool has_other_collection(const Font& font) {
  QPDFObjectHandle encoding = QPDFObjectHandle(font.object).getKey("/Encoding");
  if (!font.is_composite() || !encoding.isStream()) return false;
  QPDFObjectHandle of_map = encoding.getDict().getKey("/CIDSystemInfo");
  QPDFObjectHandle of_font = font.holder.getKeyIfDict("/CIDSystemInfo");
  return text_of(of_map, "/Registry") != text_of(of_font, "/Registry") ||
         text_of(of_map, "/Ordering") != text_of(of_font, "/Ordering") ||
         integer_of(of_font, "/Supplement").value_or(1) > integer_of(of_map, "/Supplement").value_or(0);
}

// The profile also allows the names of Table 118, for Chinese, Japanese and Korean: we have no use for them.
bool has_unknown_map(const Font& font) {
  return font.is_composite() && !font.has_identity_encoding() && !font.encoding;
}

bool has_other_writing_mode(const Font& font) {
  if (!font.encoding) return false;
  QPDFObjectHandle dictionary = QPDFObjectHandle(font.object).getKey("/Encoding").getDict();
  return integer_of(dictionary, "/WMode").value_or(0) != font.encoding->writing_mode;
}

bool builds_on_other_map(const Font& font) {
  if (!font.encoding) return false;
  const auto& used = font.encoding->used;
  return std::any_of(used.begin(), used.end(),
                     [](const std::string& name) { return name != "Identity-H" && name != "Identity-V"; });
}

bool lacks_glyph_map(const Font& font) {
  QPDFObjectHandle map = font.holder.getKeyIfDict("/CIDToGIDMap");
  return text_of(font.holder, "/Subtype") == "CIDFontType2" && font.program && !map.isStream() &&
         name_of(map) != "Identity";
}

// A CIDSet has a bit for every glyph of the program, first the highest bit of a byte.
bool has_short_set(const Font& font) {
  QPDFObjectHandle stream = font.descriptor.getKeyIfDict("/CIDSet");
  if (!font.program || !stream.isStream()) return false;
  const std::string bits = bytes_of(stream);
  for (unsigned glyph = 0; glyph < font.program->glyph_count(); ++glyph) {
    if (glyph / 8 >= bits.size() || (static_cast<unsigned char>(bits[glyph / 8]) << glyph % 8 & 0x80) == 0) return true;
  }
  return false;
}

bool has_other_width(const Font& font, unsigned code) {
  return font.program && has_glyph(font, code) &&
         std::abs(font.dictionary_width(code) - font.program->width(*font.glyph_of(code))) > 1;
}

bool says_no_character(const Font& font, unsigned code) {
  const std::string text = font.text_of(code).value_or("");
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const unsigned unit = static_cast<unsigned char>(text[i]) * 256u + static_cast<unsigned char>(text[i + 1]);
    if (unit == 0 || unit == 0xfeff || unit == 0xfffe) return true;
  }
  return false;
}

constexpr Rule kRules[] = {
    {"7.21.3.1-1", "a composite font and its CMap are of one character collection",
     [](const Document& d, const Report& r) { check_fonts(d, r, has_other_collection); }},
    {"7.21.3.2-1", "an embedded CIDFontType2 maps its CIDs to glyphs",
     [](const Document& d, const Report& r) { check_fonts(d, r, lacks_glyph_map); }},
    {"7.21.3.3-1", "a CMap is Identity or embedded",
     [](const Document& d, const Report& r) { check_fonts(d, r, has_unknown_map); }},
    {"7.21.3.3-2", "an embedded CMap and its dictionary agree on the writing mode",
     [](const Document& d, const Report& r) { check_fonts(d, r, has_other_writing_mode); }},
    {"7.21.3.3-3", "a CMap builds on no other",
     [](const Document& d, const Report& r) { check_fonts(d, r, builds_on_other_map); }},
    {"7.21.4.1-1", "fonts that paint are embedded",
     [](const Document& d, const Report& r) {
       check_fonts(d, r, [](const Font& x) { return x.subtype != "Type3" && x.is_rendered() && !x.program; });
     }},
    {"7.21.4.1-2", "… with every glyph that is painted",
     [](const Document& d, const Report& r) {
       check_codes(d, r, true, [](const Font& x, unsigned code) { return x.program && !has_glyph(x, code); });
     }},
    {"7.21.4.2-2", "a CIDSet lists every glyph of the program",
     [](const Document& d, const Report& r) { check_fonts(d, r, has_short_set); }},
    {"7.21.5-1", "font and program agree on the widths",
     [](const Document& d, const Report& r) { check_codes(d, r, true, has_other_width); }},
    {"7.21.7-1", "every code that is shown says what it means",
     [](const Document& d, const Report& r) {
       check_codes(d, r, false, [](const Font& x, unsigned code) { return !x.text_of(code); });
     }},
    {"7.21.7-2", "… in characters that are some",
     [](const Document& d, const Report& r) { check_codes(d, r, false, says_no_character); }},
    {"7.21.8-1", ".notdef is never shown",
     [](const Document& d, const Report& r) {
       check_codes(d, r, false, [](const Font& x, unsigned code) { return x.glyph_of(code) == 0u; });
     }},
};

}  // namespace

std::span<const Rule> ua_font_rules() { return kRules; }

}  // namespace drieluik::pdf
