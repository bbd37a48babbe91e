// print.yaml: what the paper looks like.
//
//   page: A4
//   margins: {top: 22, right: 24, bottom: 26, left: 24}      # millimetres
//   text: {size: 10.5, line_height: 15, measure: 140, justified: false}   # points; measure in millimetres
//   fonts: {text: {regular: [/usr/share/fonts/…/A.ttf, …], italic: […], bold: […], bold_italic: […]}, heading: …}
//   colours: {ink: "#1b1f23", muted: …, writing: …, line: …, brand: …, brand_soft: …}
//   title: {font: heading, style: bold, size: 23, mark: bar}   # heading_style.h
//   headings: {font: heading, style: bold, size: 14, colour: brand}
//   logo: {file: logo.png, height: 12, alt: {nl: …, en: …}}    # logo.h
//   head: {later: {left: "{title}"}}        # running_style.h
//   foot: {later: {left: "{form}", right: "{page}"}, rule: true}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "layout/heading_style.h"
#include "layout/logo.h"
#include "layout/paper.h"
#include "layout/running_style.h"
#include "read/value.h"

namespace drieluik {

// The files of a family by style, each list in the order in which they are tried for a character.
struct FontFiles {
  std::vector<std::string> regular, italic, bold, bold_italic;
};

struct PrintStyle {
  float page_width = 595.28f, page_height = 841.89f;                               // points
  float margin_top = 62, margin_right = 62, margin_bottom = 68, margin_left = 62;  // points
  float text_size = 10.5f, line_height = 15;                                       // points; the baseline grid
  float measure = 397;     // points; the longest line of running text. Tables, fields and writing lines use all width
  bool justified = false;  // running text: flush at both sides, else at the start only
  FontFiles text, heading;
  HeadingStyle title{.size = 23}, headings{.is_brand = true};
  std::optional<Logo> logo;
  Colour ink{0x1b, 0x1f, 0x23}, muted{0x56, 0x5f, 0x66}, brand{0x1f, 0x5f, 0x5b};  // letters
  Colour writing{0x6b, 0x75, 0x7c};     // what shows where to write: lines, boxes to tick, borders of fields
  Colour line{0xb4, 0xbc, 0xc2};        // ornament: rules between rows, beside a quotation, above the foot
  Colour brand_soft{0xee, 0xf4, 0xf3};  // grounds
  RunningStyle head = default_head(), foot = default_foot();
  std::vector<std::pair<std::string, Span>> font_places;  // where each file is named
};

// Reports unknown keys, lengths and colours that do not fit, and colours that are too pale to be seen on paper; what is
// faulty has its default.
PrintStyle check_print_style(const Value& value, Diagnostics& diagnostics);

// Reports a logo that does not fit where it stands.
void check_logo_room(const PrintStyle& style, Diagnostics& diagnostics);

// Puts the fonts of a handbook before the theme's, which have the characters and styles that these lack.
void set_fonts(PrintStyle& style, const Value& fonts);

// Puts the logo of a handbook in the place of the theme's; one that does not fit there is reported. Where the theme
// shows none, it stands at the head of a document's first page, no higher than there is room.
void set_logo(PrintStyle& style, Logo logo, Diagnostics& diagnostics);

// Puts the brand colour of a handbook in the place of the theme's. One that is too pale to be read is reported.
void set_brand(PrintStyle& style, Colour brand, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
