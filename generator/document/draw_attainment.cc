#include "document/draw_attainment.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kLeft = 34, kRight = 16, kTop = 18, kHeight = 130;  // of the plane within the figure
constexpr double kLeast = 30, kMost = 70, kStep = 10;                // of T, at least
constexpr double kExpected = 50;
constexpr double kPoint = 3.2;  // half the width of a point
constexpr double kDateGap = 14;
constexpr double kLabelWidth = 24;
constexpr double kMostPlaces = 12;  // dates stand below each other's line when there are more

struct Scale {
  double least, most;

  double y(double t) const { return kTop + kHeight * (most - t) / (most - least); }
};

Scale scale_of(std::span<const AttainmentPoint> points) {
  Scale scale{kLeast, kMost};
  for (const AttainmentPoint& point : points) {
    scale.least = std::min(scale.least, std::floor(point.t / kStep) * kStep);
    scale.most = std::max(scale.most, std::ceil(point.t / kStep) * kStep);
  }
  return scale;
}

void draw_grid(Drawing& drawing, const Scale& scale) {
  const long steps = std::lround((scale.most - scale.least) / kStep);
  for (long i = 0; i <= steps; ++i) {
    const double t = scale.least + static_cast<double>(i) * kStep;
    const bool is_expected = t == kExpected;
    drawing.shapes.emplace_back(line({kLeft, scale.y(t)}, {kFigureWidth - kRight, scale.y(t)},
                                     is_expected ? Ink::muted : Ink::line, is_expected ? 1 : 0.3));
    drawing.shapes.emplace_back(DrawnText{.text = std::to_string(std::lround(t)),
                                          .at = {kLeft - 6, scale.y(t) + kTextSize / 3},
                                          .anchor = DrawnText::Anchor::end,
                                          .size = kTextSize,
                                          .bold = is_expected,
                                          .ink = Ink::muted});
  }
}

}  // namespace

Drawing draw_attainment(std::span<const AttainmentPoint> points) {
  const Scale scale = scale_of(points);
  const auto count = static_cast<double>(points.size());
  const double room = (kFigureWidth - kLeft - kRight) / count;
  const auto x = [&](std::size_t i) { return kLeft + room * (static_cast<double>(i) + 0.5); };
  Drawing drawing{.width = kFigureWidth, .height = 0, .shapes = {}};
  draw_grid(drawing, scale);

  DrawnPath path{.points = {}, .closed = false, .stroke = Ink::brand, .stroke_width = 1.5};
  for (std::size_t i = 0; i < points.size(); ++i) path.points.push_back({x(i), scale.y(points[i].t)});
  if (points.size() > 1) drawing.shapes.emplace_back(std::move(path));
  double foot = 0;
  const double width = count > kMostPlaces ? room * 2 : room;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double y = scale.y(points[i].t);
    DrawnPath mark = rounded_box(x(i) - kPoint, y - kPoint, 2 * kPoint, 2 * kPoint, kPoint);
    mark.fill = Ink::brand;
    drawing.shapes.emplace_back(std::move(mark));
    DrawnPath ground = rounded_box(x(i) - kLabelWidth / 2, y - 2 * kPoint - kTextSize, kLabelWidth, kTextSize + 2, 1);
    ground.fill = Ink::paper;  // no line runs through the figures
    drawing.shapes.emplace_back(std::move(ground));
    drawing.shapes.emplace_back(
        DrawnText{.text = points[i].text, .at = {x(i), y - 2 * kPoint}, .size = kTextSize, .bold = true});
    const Caption date{{}, wrap(points[i].date, kTextSize, false, width)};
    const bool is_lower = count > kMostPlaces && i % 2 == 1;
    const double top = kTop + kHeight + kDateGap / 2 + (is_lower ? 2 * kTextLeading : 0);
    draw_caption(drawing, date, x(i), top, DrawnText::Anchor::middle);
    foot = std::max(foot, top + date.height());
  }
  drawing.height = foot + kDateGap / 2;
  return drawing;
}

}  // namespace drieluik
