// Helpers to draw figures with: text that is measured by estimate.
//
// Which font a figure is set in is for the theme to say, so widths are estimated from those of a wide sans serif.
// Shapes leave room for the estimate to be off by a tenth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/drawing.h"
#include "validate/records.h"

namespace drieluik {

inline constexpr double kLabelSize = 10.5;
inline constexpr double kTextSize = 9;
inline constexpr double kLabelLeading = 13.5;
inline constexpr double kTextLeading = 12;

inline constexpr double kSlack = 0.95;  // of the width that words may take, for fonts wider than the estimate

double text_width(std::string_view text, double size, bool bold);

// Lines that fit `width`. A word that is wider is divided: at a hyphen, slash or soft hyphen of its own, else anywhere.
std::vector<std::string> wrap(std::string_view text, double size, bool bold, double width);
// As many lines as wrap() makes, but as long as each other as far as their words allow.
std::vector<std::string> wrap_evenly(std::string_view text, double size, bool bold, double width);

// A label with the text under it, and points under that, broken into lines.
struct Caption {
  std::vector<std::string> label, text;
  std::vector<std::vector<std::string>> points = {};

  double height() const;
  double width() const;  // of the widest line
  bool empty() const { return label.empty() && text.empty() && points.empty(); }
};
Caption make_caption(std::string_view label, std::string_view text, double width);
Caption make_caption(const FigurePart& part, std::string_view language, double width);
// Of each part, in the share of `width` that words may take (kSlack).
std::vector<Caption> make_captions(const std::vector<FigurePart>& parts, std::string_view language, double width);

// What stands in the circle of a step: its mark, or its number.
std::string mark_of(const std::vector<FigurePart>& steps, std::size_t index);

// `top` is that of the first line; `x` where its lines start, end, or have their middle. Points are drawn from the
// start alone.
void draw_caption(Drawing& drawing, const Caption& caption, double x, double top, DrawnText::Anchor anchor);
// Lines of small print in one colour; gives the place below them.
double draw_lines(Drawing& drawing, const std::vector<std::string>& lines, double x, double top,
                  DrawnText::Anchor anchor, Ink ink, bool bold = false);

}  // namespace drieluik
