// Helpers to draw figures with: text that is measured by estimate, and simple shapes.
//
// Which font a figure is set in is for the theme to say, so widths are estimated from the number of characters. Shapes
// leave room for the estimate to be off by a tenth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/drawing.h"
#include "validate/local_text.h"

namespace drieluik {

inline constexpr double kLabelSize = 10.5;
inline constexpr double kTextSize = 9;
inline constexpr double kLabelLeading = 13.5;
inline constexpr double kTextLeading = 12;

// Lines that fit `width`; a word that is wider than that has a line of its own.
std::vector<std::string> wrap(std::string_view text, double size, bool bold, double width);

// A label with the text under it, broken into lines.
struct Caption {
  std::vector<std::string> label, text;

  double height() const;
};
Caption make_caption(std::string_view label, std::string_view text, double width);

// `top` is that of the first line; `x` where its lines start, end, or have their middle.
void draw_caption(Drawing& drawing, const Caption& caption, double x, double top, DrawnText::Anchor anchor);

DrawnPath line(DrawnPoint from, DrawnPoint to, Ink ink, double width);
DrawnPath rounded_box(double x, double y, double width, double height, double radius);

}  // namespace drieluik
