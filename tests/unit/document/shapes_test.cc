#include "document/shapes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/dump_document.h"

namespace drieluik {
namespace {

std::string dumped(DrawnPath path) {
  Drawing drawing;
  drawing.shapes.emplace_back(std::move(path));
  return dump(drawing);
}

TEST(Shapes, FindsPlacesOnACircle) {
  constexpr double kEighth = 0.70710678118654752;
  const std::pair<double, DrawnPoint> cases[] = {{0, {0, -1}},
                                                 {0.125, {kEighth, -kEighth}},
                                                 {0.25, {1, 0}},
                                                 {0.5, {0, 1}},
                                                 {0.625, {-kEighth, kEighth}},
                                                 {0.75, {-1, 0}},
                                                 {1, {0, -1}},
                                                 {2.25, {1, 0}},
                                                 {-0.25, {-1, 0}},
                                                 {1.0 / 12, {0.5, -0.86602540378443865}}};
  for (const auto& [turns, expected] : cases) {
    EXPECT_NEAR(on_circle(turns).x, expected.x, 1e-12) << turns;
    EXPECT_NEAR(on_circle(turns).y, expected.y, 1e-12) << turns;
  }
}

TEST(Shapes, GoAlongAnEllipse) {
  DrawnPath arc = curve_from({0, -10});
  arc_to(arc, {0, 0}, 20, 10, 0, 0.75);
  ASSERT_EQ(arc.points.size(), 1u + 3 * 6);
  EXPECT_NEAR(arc.points.back().x, -20, 1e-9);
  EXPECT_NEAR(arc.points.back().y, 0, 1e-9);
  // The middle of each curve lies on the ellipse.
  for (std::size_t i = 0; i + 3 < arc.points.size(); i += 3) {
    const DrawnPoint *p = &arc.points[i], middle{(p[0].x + 3 * p[1].x + 3 * p[2].x + p[3].x) / 8,
                                                 (p[0].y + 3 * p[1].y + 3 * p[2].y + p[3].y) / 8};
    EXPECT_NEAR(std::hypot(middle.x / 20, middle.y / 10), 1, 1e-5) << i;
  }
}

TEST(Shapes, RoundCorners) {
  EXPECT_EQ(dumped(rounded_box(0, 0, 30, 20, 8, 4)),
            "drawing 0.00 x 0.00\n"
            "  curved shape fill none stroke none 1.00 30.00,16.00 30.00,18.21 28.21,20.00 26.00,20.00 26.00,20.00 "
            "4.00,20.00 4.00,20.00 1.79,20.00 0.00,18.21 0.00,16.00 0.00,16.00 0.00,8.00 0.00,8.00 0.00,3.58 3.58,0.00 "
            "8.00,0.00 8.00,0.00 22.00,0.00 22.00,0.00 26.42,0.00 30.00,3.58 30.00,8.00\n");
}

TEST(Shapes, EndAnArrowInItsHead) {
  Drawing drawing;
  draw_arrow(drawing, {0, 0}, {20, 0}, Ink::brand, 1);
  draw_arrow(drawing, {5, 5}, {5, 5}, Ink::brand, 1);
  EXPECT_EQ(dump(drawing),
            "drawing 0.00 x 0.00\n"
            "  line fill none stroke brand 1.00 0.00,0.00 16.50,0.00\n"
            "  shape fill brand stroke none 1.00 20.00,0.00 13.00,3.40 14.60,0.00 13.00,-3.40\n");
}

}  // namespace
}  // namespace drieluik
