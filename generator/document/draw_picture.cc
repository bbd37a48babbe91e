// A picture as its file draws it, shape by shape.
#include <algorithm>
#include <iterator>

#include "document/figures.h"
#include "document/flatten.h"
#include "document/shapes.h"

namespace drieluik {
namespace {

struct InkName {
  std::string_view name;
  Ink ink;
};
constexpr InkName kInks[] = {{"text", Ink::text},   {"muted", Ink::muted},           {"line", Ink::line},
                             {"brand", Ink::brand}, {"brand-soft", Ink::brand_soft}, {"paper", Ink::paper}};

Ink ink_of(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(kInks), std::end(kInks), [&](const InkName& ink) { return ink.name == name; });
  return found == std::end(kInks) ? Ink::none : found->ink;
}

DrawnPoint drawn(FigurePoint point) { return {point.x, point.y}; }

DrawnPath rectangle(const FigureShape& shape) {
  const auto [x, y] = shape.points.front();
  const double radius = std::min({shape.radius, shape.width / 2, shape.height / 2});
  if (radius > 0) return rounded_box(x, y, shape.width, shape.height, radius);
  const double right = x + shape.width, bottom = y + shape.height;
  return {.points = {{x, y}, {right, y}, {right, bottom}, {x, bottom}}};
}

DrawnPath outline_of(const FigureShape& shape) {
  std::vector<DrawnPoint> points;
  std::transform(shape.points.begin(), shape.points.end(), std::back_inserter(points), drawn);
  switch (shape.kind) {
    case ShapeKind::circle:
    case ShapeKind::ellipse:
      return {.points = flatten_ellipse(points.front(), shape.width, shape.height)};
    case ShapeKind::rectangle:
      return rectangle(shape);
    case ShapeKind::polygon:
      return {.points = std::move(points)};
    case ShapeKind::line:
      return {.points = std::move(points), .closed = false};
    case ShapeKind::arc:
      return {.points = flatten_arc(points[0], points[1], points[2]), .closed = false};
    case ShapeKind::curve: {
      const FigurePoint first = shape.points.front(), last = shape.points.back();
      return {.points = flatten_curve(points), .closed = first.x == last.x && first.y == last.y};
    }
  }
  return {};
}

}  // namespace

Drawing draw_picture(const Figure& figure) {
  Drawing drawing{.width = figure.width, .height = figure.height, .shapes = {}};
  for (const FigureShape& shape : figure.shapes) {
    DrawnPath path = outline_of(shape);
    if (path.points.empty()) continue;
    path.fill = ink_of(shape.fill);
    path.stroke = ink_of(shape.stroke);
    path.stroke_width = shape.stroke_width;
    path.round = true;
    drawing.shapes.emplace_back(std::move(path));
  }
  return drawing;
}

}  // namespace drieluik
