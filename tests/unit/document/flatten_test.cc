#include "document/flatten.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace drieluik {
namespace {

double distance(DrawnPoint a, DrawnPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

DrawnPoint middle(DrawnPoint a, DrawnPoint b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

constexpr double kNear = 1e-6, kEye = 0.05;  // points

// Points on the circle, in order, with chords that stay near it.
void expect_on_circle(const std::vector<DrawnPoint>& points, DrawnPoint centre, double radius) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    EXPECT_NEAR(distance(points[i], centre), radius, kNear);
    if (i == 0) continue;
    EXPECT_LT(radius - distance(middle(points[i - 1], points[i]), centre), kEye);
  }
}

TEST(Flatten, DrawsCirclesOfAnySizeWithoutCorners) {
  for (const double radius : {1.0, 5.0, 40.0, 300.0}) {
    const std::vector<DrawnPoint> points = flatten_ellipse({60, 42}, radius, radius);
    EXPECT_GE(points.size(), 8u);
    EXPECT_LE(points.size(), 256u);
    expect_on_circle(points, {60, 42}, radius);
    EXPECT_NEAR(distance(points.back(), {60 + radius, 42}), 0, kNear);
  }
  EXPECT_TRUE(flatten_ellipse({1, 1}, 0, 0).empty());
}

TEST(Flatten, DrawsEllipses) {
  double right = 0, low = 0;
  for (const DrawnPoint& point : flatten_ellipse({10, 20}, 8, 3)) {
    EXPECT_NEAR(std::pow((point.x - 10) / 8, 2) + std::pow((point.y - 20) / 3, 2), 1, kNear);
    right = std::max(right, point.x);
    low = std::max(low, point.y);
  }
  EXPECT_NEAR(right, 18, kNear);
  EXPECT_NEAR(low, 23, kNear);
}

struct Arc {
  const char* name;
  DrawnPoint from, through, to, centre;
  double radius;
  DrawnPoint lies_on, lies_off;  // of the circle's points, one on the arc and one not
};

class FlattenArc : public testing::TestWithParam<Arc> {};

TEST_P(FlattenArc, GoesFromTheFirstPointThroughTheSecondToTheThird) {
  const Arc& arc = GetParam();
  const std::vector<DrawnPoint> points = flatten_arc(arc.from, arc.through, arc.to);
  expect_on_circle(points, arc.centre, arc.radius);
  const auto nearest = [&](DrawnPoint at) {
    double least = distance(points.front(), at);
    for (const DrawnPoint& point : points) least = std::min(least, distance(point, at));
    return least;
  };
  EXPECT_LT(distance(points.front(), arc.from), kNear);
  EXPECT_LT(distance(points.back(), arc.to), kNear);
  EXPECT_LT(nearest(arc.through), kNear);
  EXPECT_LT(nearest(arc.lies_on), 2);
  EXPECT_GT(nearest(arc.lies_off), 5);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FlattenArc,
    testing::Values(Arc{"half", {0, 10}, {10, 0}, {20, 10}, {10, 10}, 10, {2.93, 2.93}, {10, 20}},
                    Arc{"half the other way", {20, 10}, {10, 0}, {0, 10}, {10, 10}, 10, {2.93, 2.93}, {10, 20}},
                    Arc{"below", {0, 10}, {10, 20}, {20, 10}, {10, 10}, 10, {17.07, 17.07}, {10, 0}},
                    Arc{"three quarters", {10, 0}, {20, 10}, {0, 10}, {10, 10}, 10, {10, 20}, {2.93, 2.93}},
                    Arc{"most of it after the second", {10, 0}, {4, 2}, {20, 10}, {10, 10}, 10, {10, 20}, {17, 3}}));

TEST(Flatten, DrawsAnArcOfPointsOnALineStraight) {
  EXPECT_EQ(flatten_arc({0, 0}, {5, 5}, {10, 10}).size(), 3u);
  EXPECT_EQ(flatten_arc({0, 0}, {0, 0}, {0, 0}).size(), 3u);
}

TEST(Flatten, LeadsACurveThroughItsPoints) {
  const std::vector<DrawnPoint> through = {{0, 0}, {20, 10}, {40, 0}, {40, 0}, {42, 30}};
  const std::vector<DrawnPoint> points = flatten_curve(through);
  EXPECT_LT(distance(points.front(), through.front()), kNear);
  EXPECT_LT(distance(points.back(), through.back()), kNear);
  for (const DrawnPoint& point : through) {
    EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](DrawnPoint p) { return distance(p, point) < kNear; }));
  }
  EXPECT_EQ(flatten_curve({{0, 0}, {10, 5}}).size(), 2u);
}

// At the point where a closed curve begins it bends no more than anywhere else.
TEST(Flatten, ClosesACurveSmoothly) {
  const std::vector<DrawnPoint> points = flatten_curve({{0, 0}, {20, 0}, {20, 20}, {0, 20}, {0, 0}});
  EXPECT_LT(distance(points.back(), {0, 0}), kNear);
  EXPECT_GT(distance(points.front(), points.back()), kNear);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const DrawnPoint a = points[i], b = points[(i + 1) % points.size()], c = points[(i + 2) % points.size()];
    const double dot = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    EXPECT_GT(dot / (distance(a, b) * distance(b, c)), 0.9);
  }
}

}  // namespace
}  // namespace drieluik
