// Four fields around two axes. The words of the axes stand at their ends; those of the horizontal one within the gap
// between the rows, so that the fields have the whole width.
#include <algorithm>
#include <array>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1;
constexpr double kGap = 16;     // between two fields
constexpr double kRadius = 6;   // of a field's corners
constexpr double kLeast = 64;   // height of a field
constexpr double kWordGap = 5;  // between an axis and its words
constexpr double kAxis = 1;     // width of its line

double padding_for(double width) { return width < kFigureWidth ? 9 : 13; }

struct AxisWords {
  std::vector<std::string> lines;

  AxisWords(const LocalText& words, std::string_view language, double width)
      : lines(wrap_evenly(words.in(language), kTextSize, true, width)) {}
  double height() const { return static_cast<double>(lines.size()) * kTextLeading; }
  double width() const {
    double widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, text_width(line, kTextSize, true));
    return widest;
  }
};

struct Axes {
  AxisWords left, right, top, bottom;

  Axes(const FigureAxes& axes, std::string_view language, double width)
      : left(axes.left, language, width / 2 - 30),
        right(axes.right, language, width / 2 - 30),
        top(axes.top, language, width * 0.7),
        bottom(axes.bottom, language, width * 0.7) {}
  bool empty() const { return left.lines.empty() && right.lines.empty() && top.lines.empty() && bottom.lines.empty(); }
};

void draw_double_arrow(Drawing& drawing, DrawnPoint one, DrawnPoint other) {
  const DrawnPoint middle{(one.x + other.x) / 2, (one.y + other.y) / 2};
  draw_arrow(drawing, middle, one, Ink::muted, kAxis);
  draw_arrow(drawing, middle, other, Ink::muted, kAxis);
}

void draw_axes(Drawing& drawing, const Axes& axes, double top, double crossing, double foot) {
  constexpr auto kStart = DrawnText::Anchor::start, kEnd = DrawnText::Anchor::end, kMiddle = DrawnText::Anchor::middle;
  const double middle = drawing.width / 2, right = drawing.width - kMargin;
  draw_double_arrow(drawing, {middle, top}, {middle, foot});
  const auto before = [](const AxisWords& words) { return words.lines.empty() ? 0 : words.width() + kWordGap; };
  draw_double_arrow(drawing, {kMargin + before(axes.left), crossing}, {right - before(axes.right), crossing});
  draw_lines(drawing, axes.top.lines, middle, top - kWordGap + 1 - axes.top.height(), kMiddle, Ink::text, true);
  draw_lines(drawing, axes.bottom.lines, middle, foot + kWordGap - 1, kMiddle, Ink::text, true);
  draw_lines(drawing, axes.left.lines, kMargin, crossing - axes.left.height() / 2, kStart, Ink::text, true);
  draw_lines(drawing, axes.right.lines, right, crossing - axes.right.height() / 2, kEnd, Ink::text, true);
}

}  // namespace

Drawing draw_quadrant(const Figure& figure, std::string_view language, double width) {
  const double padding = padding_for(width), field = (width - kGap) / 2 - kMargin;
  std::array<Caption, 4> captions;
  std::array<double, 2> heights = {kLeast, kLeast};
  for (std::size_t i = 0; i < captions.size() && i < figure.parts.size(); ++i) {
    captions[i] = make_caption(figure.parts[i], language, (field - 2 * padding) * kSlack);
    heights[i / 2] = std::max(heights[i / 2], captions[i].height() + 2 * padding);
  }

  const Axes axes(figure.axes, language, width);
  const bool has_axes = !axes.empty();
  const auto above = [](const AxisWords& words) { return words.lines.empty() ? 0 : words.height() + kWordGap; };
  const double axis_top = kMargin + above(axes.top);
  const double reach = has_axes ? kArrowLength + 2 : 0;  // of the vertical axis out of the fields
  const double between = has_axes ? std::max({kGap, axes.left.height() + 8, axes.right.height() + 8}) : kGap;
  const std::array<double, 2> tops = {axis_top + reach, axis_top + reach + heights[0] + between};
  const double axis_foot = tops[1] + heights[1] + reach;

  Drawing drawing{.width = width, .height = axis_foot + above(axes.bottom) + kMargin, .shapes = {}};
  for (std::size_t i = 0; i < captions.size(); ++i) {
    const double left = i % 2 == 0 ? kMargin : width - kMargin - field, top = tops[i / 2];
    DrawnPath box = rounded_box(left, top, field, heights[i / 2], kRadius);
    box.fill = Ink::brand_soft;
    box.stroke = Ink::brand;
    box.stroke_width = 0.75;
    drawing.shapes.emplace_back(std::move(box));
    draw_caption(drawing, captions[i], left + padding, top + padding - 1, DrawnText::Anchor::start);
  }
  if (has_axes) draw_axes(drawing, axes, axis_top, tops[1] - between / 2, axis_foot);
  return drawing;
}

}  // namespace drieluik
