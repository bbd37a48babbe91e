#include <gtest/gtest.h>

#include "document/build.h"

namespace drieluik {
namespace {

FigureShape shape(ShapeKind kind, std::vector<FigurePoint> points, double width = 0, double height = 0) {
  FigureShape out;
  out.kind = kind;
  out.points = std::move(points);
  out.width = width;
  out.height = height;
  out.stroke = "text";
  out.stroke_width = 1.5;
  return out;
}

Drawing drawn(std::vector<FigureShape> shapes) {
  Figure figure;
  figure.type = FigureType::picture;
  figure.width = 120;
  figure.height = 84;
  figure.shapes = std::move(shapes);
  return draw(figure, "nl");
}

struct Case {
  const char* name;
  FigureShape shape;
  bool is_closed;
  std::size_t least_points, most_points;
};

class DrawPicture : public testing::TestWithParam<Case> {};

TEST_P(DrawPicture, MakesAPathOfEachShape) {
  const Case& one = GetParam();
  const Drawing drawing = drawn({one.shape});
  EXPECT_EQ(drawing.width, 120);
  EXPECT_EQ(drawing.height, 84);
  ASSERT_EQ(drawing.shapes.size(), 1u);
  const auto& path = std::get<DrawnPath>(drawing.shapes.front());
  EXPECT_EQ(path.closed, one.is_closed);
  EXPECT_GE(path.points.size(), one.least_points);
  EXPECT_LE(path.points.size(), one.most_points);
  EXPECT_TRUE(path.round);
  for (const DrawnPoint& point : path.points) {
    EXPECT_GE(point.x, 0);
    EXPECT_LE(point.x, 120);
    EXPECT_GE(point.y, 0);
    EXPECT_LE(point.y, 84);
  }
}

FigureShape rounded() {
  FigureShape box = shape(ShapeKind::rectangle, {{10, 10}}, 40, 20);
  box.radius = 100;  // no more than half of a side
  return box;
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, DrawPicture,
    testing::Values(Case{"circle", shape(ShapeKind::circle, {{60, 42}}, 40, 40), true, 32, 256},
                    Case{"ellipse", shape(ShapeKind::ellipse, {{60, 42}}, 60, 10), true, 32, 256},
                    Case{"rectangle", shape(ShapeKind::rectangle, {{0, 0}}, 120, 84), true, 4, 4},
                    Case{"rounded", rounded(), true, 20, 100},
                    Case{"line", shape(ShapeKind::line, {{0, 0}, {60, 0}, {120, 84}}), false, 3, 3},
                    Case{"polygon", shape(ShapeKind::polygon, {{0, 0}, {60, 0}, {120, 84}}), true, 3, 3},
                    Case{"curve", shape(ShapeKind::curve, {{10, 10}, {60, 20}, {100, 10}}), false, 20, 60},
                    Case{"closed", shape(ShapeKind::curve, {{20, 20}, {60, 40}, {40, 60}, {20, 20}}), true, 20, 90},
                    Case{"arc", shape(ShapeKind::arc, {{20, 50}, {60, 10}, {100, 50}}), false, 16, 128}));

TEST(DrawPicture, UsesTheInksOfTheTheme) {
  FigureShape both = shape(ShapeKind::circle, {{60, 42}}, 4, 4);
  both.fill = "brand-soft";
  both.stroke = "brand";
  both.stroke_width = 2.5;
  FigureShape filled = both;
  filled.fill = "paper";
  filled.stroke = "";
  const Drawing drawing = drawn({both, filled});
  const auto& first = std::get<DrawnPath>(drawing.shapes[0]);
  EXPECT_EQ(first.fill, Ink::brand_soft);
  EXPECT_EQ(first.stroke, Ink::brand);
  EXPECT_EQ(first.stroke_width, 2.5);
  const auto& second = std::get<DrawnPath>(drawing.shapes[1]);
  EXPECT_EQ(second.fill, Ink::paper);
  EXPECT_EQ(second.stroke, Ink::none);
}

}  // namespace
}  // namespace drieluik
