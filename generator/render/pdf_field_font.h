// The font with which a reader sets what is typed into a field: letters of the Latin, Greek and Cyrillic alphabets, as
// people in the Netherlands type them.
//
// A reader has to know which glyph a letter is. Codes are the letters' own numbers, as two bytes (UTF-16), which suits
// readers that look them up in the ToUnicode map as well as those that do not.
#pragma once

#include <string>

#include "render/pdf_font_subset.h"
#include "render/pdf_objects.h"

namespace drieluik {

struct FieldFont {
  FontSubset subset;
  std::string widths;         // the CID font's /W
  std::string glyphs;         // its /CIDToGIDMap
  std::string packed_glyphs;  // the same, compressed
};

FieldFont cut_field_font(const Font& font);
int write_field_font(PdfObjects& objects, const FieldFont& font);  // gives its object

}  // namespace drieluik
