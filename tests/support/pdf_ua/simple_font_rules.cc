#include <algorithm>

#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

constexpr std::pair<unsigned, unsigned> kWindowsSymbol{3, 0};

bool has_symbol_encoding(const Font& font) {
  const auto list = font.program->encodings();
  return std::find(list.begin(), list.end(), kWindowsSymbol) != list.end();
}

template <class Broken>
void check_truetype(const Document& document, const Report& report, bool symbolic, const Broken& is_broken) {
  for (const auto& [key, font] : document.content.fonts) {
    if (font.subtype != "TrueType" || !font.program || font.is_symbolic() != symbolic) continue;
    if (is_broken(font)) report(place_of(font));
  }
}

// The profile also allows differences by the names of the Adobe Glyph List: we write none.
bool has_other_encoding(const Font& font) {
  QPDFObjectHandle encoding = QPDFObjectHandle(font.object).getKey("/Encoding");
  if (encoding.isDictionary() && has(encoding, "/Differences")) return true;
  const std::string name = encoding.isDictionary() ? text_of(encoding, "/BaseEncoding") : name_of(encoding);
  return name != "WinAnsiEncoding" && name != "MacRomanEncoding";
}

constexpr Rule kRules[] = {
    {"7.21.6-1", "the program of a non-symbolic TrueType font can look its glyphs up",
     [](const Document& d, const Report& r) {
       check_truetype(d, r, false, [](const Font& x) {
         return x.program->encodings().size() <= (has_symbol_encoding(x) ? 1u : 0u);
       });
     }},
    {"7.21.6-2", "a non-symbolic TrueType font has Windows' or Macintosh's encoding",
     [](const Document& d, const Report& r) { check_truetype(d, r, false, has_other_encoding); }},
    {"7.21.6-3", "a symbolic TrueType font has no encoding",
     [](const Document& d, const Report& r) {
       check_truetype(d, r, true, [](const Font& x) { return has(x.object, "/Encoding"); });
     }},
    {"7.21.6-4", "the program of a symbolic TrueType font has one encoding, or Windows' for symbols",
     [](const Document& d, const Report& r) {
       check_truetype(d, r, true,
                      [](const Font& x) { return x.program->encodings().size() != 1 && !has_symbol_encoding(x); });
     }},
};

}  // namespace

std::span<const Rule> ua_simple_font_rules() { return kRules; }

}  // namespace drieluik::pdf
