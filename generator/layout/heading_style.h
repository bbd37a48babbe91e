// How titles and headings look, as print.yaml has it:
//
//   title: {font: heading, style: bold, size: 23, colour: ink, align: start, mark: bar}
//   headings: {font: heading, style: bold, size: 14, colour: brand, align: start}
#pragma once

#include <cstdint>

#include "read/value.h"
#include "validate/field.h"

namespace drieluik {

enum class FontFamily : std::uint8_t { text, heading };  // reading matter; labels, tables and figures
enum class FontStyle : std::uint8_t { regular, italic, bold, bold_italic };
enum class TitleMark : std::uint8_t { none, bar, rule };  // a short bar above a title, or a line below it

struct HeadingStyle {
  FontFamily family = FontFamily::heading;
  FontStyle style = FontStyle::bold;
  float size = 14;        // points, as with a text of 10.5; of headings: the second level, the others follow
  bool is_brand = false;  // in the colour of the house, else that of the text
  bool is_centred = false;
  TitleMark mark = TitleMark::bar;  // titles only
};

Field title_field();
Field headings_field();
// What the mapping says, the rest as it is; null: nothing.
void read_heading_style(const Value* value, HeadingStyle& style);

}  // namespace drieluik
