#include "document/shapes.h"

#include <cmath>

#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kRound = 0.552285;  // how far the control points of a quarter circle reach, in radii
constexpr double kQuarterTurn = 1.5707963267948966;

}  // namespace

DrawnPath line(DrawnPoint from, DrawnPoint to, Ink ink, double width) {
  return {.points = {from, to}, .closed = false, .stroke = ink, .stroke_width = width};
}

DrawnPath curve_from(DrawnPoint start) { return {.points = {start}, .curved = true}; }

void line_to(DrawnPath& path, DrawnPoint end) { curve_to(path, path.points.back(), end, end); }

void curve_to(DrawnPath& path, DrawnPoint control, DrawnPoint other_control, DrawnPoint end) {
  path.points.insert(path.points.end(), {control, other_control, end});
}

DrawnPath rounded_box(double x, double y, double width, double height, double radius) {
  return rounded_box(x, y, width, height, radius, radius);
}

DrawnPath rounded_box(double x, double y, double width, double height, double upper, double lower) {
  const double right = x + width, foot = y + height;
  const double high = upper * (1 - kRound), low = lower * (1 - kRound);  // from the corner to the control points
  DrawnPath path = curve_from({right, foot - lower});
  curve_to(path, {right, foot - low}, {right - low, foot}, {right - lower, foot});
  line_to(path, {x + lower, foot});
  curve_to(path, {x + low, foot}, {x, foot - low}, {x, foot - lower});
  line_to(path, {x, y + upper});
  curve_to(path, {x, y + high}, {x + high, y}, {x + upper, y});
  line_to(path, {right - upper, y});
  curve_to(path, {right - high, y}, {right, y + high}, {right, y + upper});
  return path;
}

DrawnPath circle(DrawnPoint centre, double radius) {
  DrawnPath path = curve_from({centre.x, centre.y - radius});
  arc_to(path, centre, radius, radius, 0, 1);
  return path;
}

// By series of plain products and sums: libraries of machines differ in the last digit of a sine.
DrawnPoint on_circle(double turns) {
  const double quarters = (turns - std::floor(turns)) * 4;
  const double whole = std::floor(quarters);
  const double angle = (quarters - whole) * kQuarterTurn;
  double sine = 0, cosine = 0, term = 1;
  for (int i = 0; i < 18; ++i) {  // by then a term is below 1e-12
    (i % 2 == 0 ? cosine : sine) += i % 4 < 2 ? term : -term;
    term *= angle / (i + 1);
  }
  DrawnPoint at{sine, -cosine};
  for (int i = 0; i < static_cast<int>(whole); ++i) at = {-at.y, at.x};
  return at;
}

void arc_to(DrawnPath& path, DrawnPoint centre, double radius_x, double radius_y, double from, double to) {
  const int pieces = static_cast<int>(std::ceil((to - from) * 8));
  const double step = (to - from) / pieces;
  const DrawnPoint quarter = on_circle(step / 4);
  const double reach = 4.0 / 3 * quarter.x / -quarter.y;  // of the control points, in radii
  const auto at = [&](DrawnPoint unit) {
    return DrawnPoint{centre.x + radius_x * unit.x, centre.y + radius_y * unit.y};
  };
  for (int i = 0; i < pieces; ++i) {
    const DrawnPoint begin = on_circle(from + i * step), end = on_circle(from + (i + 1) * step);
    curve_to(path, at({begin.x - reach * begin.y, begin.y + reach * begin.x}),
             at({end.x + reach * end.y, end.y - reach * end.x}), at(end));
  }
}

DrawnPath arrow_head(DrawnPoint tip, DrawnPoint direction, Ink ink) {
  constexpr double kHalfWidth = 3.4, kNotch = 1.6;
  const auto at = [&](double back, double aside) {
    return DrawnPoint{tip.x - back * direction.x - aside * direction.y,
                      tip.y - back * direction.y + aside * direction.x};
  };
  return {.points = {tip, at(kArrowLength, kHalfWidth), at(kArrowLength - kNotch, 0), at(kArrowLength, -kHalfWidth)},
          .fill = ink};
}

void draw_arrow(Drawing& drawing, DrawnPoint from, DrawnPoint to, Ink ink, double width) {
  const double x = to.x - from.x, y = to.y - from.y, length = std::sqrt(x * x + y * y);
  if (length <= 0) return;
  const DrawnPoint direction{x / length, y / length};
  const double back = kArrowLength / 2;
  if (length > back) {
    drawing.shapes.emplace_back(line(from, {to.x - back * direction.x, to.y - back * direction.y}, ink, width));
  }
  drawing.shapes.emplace_back(arrow_head(to, direction, ink));
}

void draw_mark(Drawing& drawing, std::string_view mark, DrawnPoint centre, bool is_emphasised) {
  DrawnPath ring = circle(centre, kMarkRadius);
  ring.fill = is_emphasised ? Ink::brand : Ink::paper;
  ring.stroke = Ink::brand;
  ring.stroke_width = 1.25;
  drawing.shapes.emplace_back(std::move(ring));
  drawing.shapes.emplace_back(DrawnText{.text = std::string(mark),
                                        .at = {centre.x, centre.y + kMarkSize * 0.36},
                                        .size = kMarkSize,
                                        .bold = true,
                                        .ink = is_emphasised ? Ink::paper : Ink::brand});
}

}  // namespace drieluik
