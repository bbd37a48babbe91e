// A pyramid with its layers named beside it: names stay in one column and of one size, however narrow a layer is.
#include <algorithm>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 6;
constexpr double kTopPart = 0.14;    // of the foot's width: that of the flat top, since more may come above it
constexpr double kLeast = 46;        // height of a layer …
constexpr double kLeastTotal = 144;  // … and of all, so that two of them still make a pyramid
constexpr double kPadding = 11;      // above and below a caption
constexpr double kGap = 3;           // between layers

}  // namespace

Drawing draw_pyramid(const Figure& figure, std::string_view language, double width) {
  const bool is_wide = width >= kFigureWidth;
  const double base = is_wide ? 200 : 104, top_width = kTopPart * base;
  const double caption_left = kMargin + base + (is_wide ? 30 : 16);
  Drawing drawing{.width = width, .height = 0, .shapes = {}};
  std::vector<Caption> captions;  // from the top down
  std::vector<double> heights;
  const double least =
      std::max(kLeast, kLeastTotal / static_cast<double>(std::max<std::size_t>(1, figure.parts.size())));
  double total = 0;
  for (auto part = figure.parts.rbegin(); part != figure.parts.rend(); ++part) {
    captions.push_back(make_caption(part->label.in(language), part->text.in(language), width - kMargin - caption_left));
    heights.push_back(std::max(least, captions.back().height() + 2 * kPadding));
    total += heights.back();
  }
  drawing.height = total + 2 * kMargin;
  const double middle = kMargin + base / 2;
  const auto half_width = [&](double y) { return (top_width + (base - top_width) * (y - kMargin) / total) / 2; };

  double top = kMargin;
  for (std::size_t i = 0; i < captions.size(); ++i) {
    const double bottom = top + heights[i];
    const double upper = i == 0 ? top : top + kGap / 2;
    const double lower = i + 1 == captions.size() ? bottom : bottom - kGap / 2;
    drawing.shapes.push_back(DrawnPath{.points = {{middle - half_width(upper), upper},
                                                  {middle + half_width(upper), upper},
                                                  {middle + half_width(lower), lower},
                                                  {middle - half_width(lower), lower}},
                                       .fill = Ink::brand_soft,
                                       .stroke = Ink::brand,
                                       .stroke_width = 0.75});
    const double centre = (top + bottom) / 2;
    drawing.shapes.push_back(
        line({middle + half_width(centre) + 5, centre}, {caption_left - 8, centre}, Ink::line, 0.75));
    draw_caption(drawing, captions[i], caption_left, centre - captions[i].height() / 2, DrawnText::Anchor::start);
    top = bottom;
  }
  return drawing;
}

}  // namespace drieluik
