// The drawing model of figures: shapes and words on a plane, drawn by SVG and by PDF alike.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace drieluik {

// Colours by their part in the design; the theme says what they look like.
enum class Ink : std::uint8_t { none, text, muted, line, brand, brand_soft, paper };

struct DrawnPoint {
  double x = 0, y = 0;
};

// A closed or open line through points; units are points (1/72 inch), y grows downwards. In a curved one the points
// after the first stand in threes: two control points and the end of a cubic Bézier curve.
struct DrawnPath {
  std::vector<DrawnPoint> points;
  bool closed = true;
  Ink fill = Ink::none;
  Ink stroke = Ink::none;
  double stroke_width = 1;
  bool curved = false;
  bool round = false;  // the stroke's ends and corners
};

struct DrawnText {
  std::string text;  // one line
  DrawnPoint at;     // on the baseline
  enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::middle;
  double size = 10;
  bool bold = false;
  Ink ink = Ink::text;
};

struct Drawing {
  double width = 0, height = 0;
  std::vector<std::variant<DrawnPath, DrawnText>> shapes;  // from back to front
};

}  // namespace drieluik
