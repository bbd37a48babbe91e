// The font with which a reader sets what is typed into a field: letters of the Latin, Greek and Cyrillic alphabets, as
// people in the Netherlands type them.
//
// A reader has to know which glyph a letter is. Codes are the letters' own numbers, as two bytes (UTF-16), which suits
// readers that look them up in the ToUnicode map as well as those that do not.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "render/pdf_font_subset.h"
#include "render/pdf_objects.h"

namespace drieluik {

// A second font dictionary for a subset that a document has anyway.
struct FieldFont {
  std::string widths;                 // the CID font's /W
  std::string glyphs, packed_glyphs;  // its /CIDToGIDMap, also compressed
  std::string to_unicode, packed_to_unicode;
};

// Calls `visit` with each code point that the subset is to have, as far as the font has it.
void for_each_typed(const std::function<void(char32_t)>& visit);
FieldFont make_field_font(const Font& font, const FontSubset& subset);
// Gives the font's object; `descriptor` is that of the subset.
int write_field_font(PdfObjects& objects, const FieldFont& font, std::string_view name, int descriptor);

}  // namespace drieluik
