// The mark of a house, as print.yaml has it:
//
//   logo: {file: logo.png, height: 12, alt: {nl: De Linde, en: De Linde}}     # millimetres
//
// The file lies in the theme's folder, or beside site.yaml, whose `brand` may have one: PNG, JPEG, or YAML with a
// figure of ours or with shapes of its own:
//
//   width: 32
//   height: 28
//   shapes: [{points: "9,2 23,2 23,26 9,26", fill: brand}]     # as in SVG; from the back to the front
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "document/drawing.h"
#include "layout/units.h"
#include "read/picture.h"
#include "read/value.h"
#include "validate/local_text.h"

namespace drieluik {

inline constexpr std::string_view kLogo = ":logo";  // its name among the pictures

struct Figure;

struct Logo {
  std::string file;                      // beside what names it
  Span place;                            // where it is named
  float height = 0;                      // points
  LocalText alternative;                 // what it says, read once in a document; empty: it is an ornament
  std::string bytes;                     // PNG, JPEG …
  Picture picture;                       // … or
  std::shared_ptr<const Figure> figure;  // a figure, which has words in each language, or
  Drawing drawing;                       // shapes

  bool is_drawn() const { return bytes.empty(); }
  Drawing drawn_for(std::string_view language) const;
  float width_for(std::string_view language) const;  // points
};

// What logo_field() allows; the file is still to be read. Nothing where it names none.
std::optional<Logo> check_logo(const Value& value);
// False, and a diagnostic, where the file holds no picture or drawing.
bool read_logo(Logo& logo, std::string bytes, Diagnostics& diagnostics);
bool read_logo(Logo& logo, const Value& value, Diagnostics& diagnostics);

}  // namespace drieluik
