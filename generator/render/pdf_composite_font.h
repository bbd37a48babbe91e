// What all our fonts are in a file: composite fonts with codes of two bytes, and a map that says what the codes mean
// (ISO 32000-1, 9.7 and 9.10.3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/pdf_objects.h"

namespace drieluik {

// Numbers of objects.
struct FontObjects {
  int font = 0, descendant = 0, descriptor = 0, to_unicode = 0;
};

// Writes the font and its descendant. `glyphs` is the value of /CIDToGIDMap, with what parts it from the name; `widths`
// the entry /W.
void write_composite_font(PdfObjects& objects, const FontObjects& numbers, std::string_view name,
                          std::string_view glyphs, std::string_view widths);

void append_code(std::string& out, std::size_t code);  // "<00e9>"
// A ToUnicode map. A row ends with a line break: "<0041><005a><0061>" of a range, "<0041><0061>" of one code.
std::string to_unicode_map(const std::vector<std::string>& ranges, const std::vector<std::string>& characters);

}  // namespace drieluik
