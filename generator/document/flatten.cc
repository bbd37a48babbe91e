#include "document/flatten.h"

#include <algorithm>
#include <cmath>

namespace drieluik {
namespace {

constexpr double kSagitta = 0.04;  // points: how far a chord may lie from its arc
constexpr int kMaxHalvings = 8;    // of an arc
constexpr double kTiny = 1e-9;     // of a length
constexpr double kStep = 1.5;      // points, of a curve
constexpr int kMostSteps = 24;     // between two points of a curve

DrawnPoint operator+(DrawnPoint a, DrawnPoint b) { return {a.x + b.x, a.y + b.y}; }
DrawnPoint operator-(DrawnPoint a, DrawnPoint b) { return {a.x - b.x, a.y - b.y}; }
DrawnPoint operator*(double factor, DrawnPoint a) { return {factor * a.x, factor * a.y}; }
double dot(DrawnPoint a, DrawnPoint b) { return a.x * b.x + a.y * b.y; }
double cross(DrawnPoint a, DrawnPoint b) { return a.x * b.y - a.y * b.x; }
double length(DrawnPoint a) { return std::sqrt(dot(a, a)); }
bool is_same(DrawnPoint a, DrawnPoint b) { return length(a - b) < kTiny; }

struct Circle {
  DrawnPoint centre;
  double radius = 0;
  double turn = 1;  // 1: clockwise, as y grows downwards; else -1

  DrawnPoint at(DrawnPoint unit) const { return centre + radius * unit; }
};

// Half way between two unit vectors, as the circle turns.
DrawnPoint middle_of(DrawnPoint from, DrawnPoint to, double turn) {
  DrawnPoint sum = from + to;
  const double size = length(sum);
  if (size < kTiny) return {-turn * from.y, turn * from.x};
  return (turn * cross(from, to) < 0 ? -1 / size : 1 / size) * sum;
}

// The points after `from`, up to `to`; both are unit vectors.
void append_arc(const Circle& circle, DrawnPoint from, DrawnPoint to, int halvings, std::vector<DrawnPoint>& out) {
  const DrawnPoint middle = middle_of(from, to, circle.turn);
  if (halvings == 0 || circle.radius * (1 - dot(from, middle)) < kSagitta) {
    out.push_back(circle.at(to));
    return;
  }
  append_arc(circle, from, middle, halvings - 1, out);
  append_arc(circle, middle, to, halvings - 1, out);
}

// The control point beside `at`, for the stretch from there to `next`; `before` is the point before it.
DrawnPoint control_point(DrawnPoint before, DrawnPoint at, DrawnPoint next) {
  const double back = length(at - before), ahead = length(next - at);
  if (back < kTiny || ahead < kTiny) return at;
  const double root_back = std::sqrt(back), root_ahead = std::sqrt(ahead);
  const DrawnPoint sum = back * next - ahead * before + (2 * back + 3 * root_back * root_ahead + ahead) * at;
  return 1 / (3 * root_back * (root_back + root_ahead)) * sum;
}

// The points after `from`, up to `to`.
void append_stretch(DrawnPoint from, DrawnPoint first, DrawnPoint second, DrawnPoint to, std::vector<DrawnPoint>& out) {
  const double size = length(first - from) + length(second - first) + length(to - second);
  const int steps = std::clamp(static_cast<int>(size / kStep), 1, kMostSteps);
  for (int i = 1; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps, u = 1 - t;
    out.push_back(u * u * u * from + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * to);
  }
}

}  // namespace

std::vector<DrawnPoint> flatten_ellipse(DrawnPoint centre, double half_width, double half_height) {
  const double radius = std::max(half_width, half_height);
  if (radius <= 0) return {};
  const Circle circle{{0, 0}, radius};
  std::vector<DrawnPoint> points;
  const DrawnPoint quarters[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 0}};
  for (int i = 0; i < 4; ++i) append_arc(circle, quarters[i], quarters[i + 1], kMaxHalvings, points);
  for (DrawnPoint& point : points) {
    point = {centre.x + point.x * half_width / radius, centre.y + point.y * half_height / radius};
  }
  return points;
}

std::vector<DrawnPoint> flatten_arc(DrawnPoint from, DrawnPoint through, DrawnPoint to) {
  const DrawnPoint a = through - from, b = to - from;
  const double area = 2 * cross(a, b);
  if (std::abs(area) < kTiny) return {from, through, to};
  const DrawnPoint centre =
      from + DrawnPoint{(b.y * dot(a, a) - a.y * dot(b, b)) / area, (a.x * dot(b, b) - b.x * dot(a, a)) / area};
  const double radius = length(from - centre);
  const auto unit = [&](DrawnPoint point) { return 1 / radius * (point - centre); };
  const Circle circle{centre, radius, area > 0 ? 1.0 : -1.0};
  std::vector<DrawnPoint> points = {from};
  append_arc(circle, unit(from), unit(through), kMaxHalvings, points);
  append_arc(circle, unit(through), unit(to), kMaxHalvings, points);
  return points;
}

std::vector<DrawnPoint> flatten_curve(const std::vector<DrawnPoint>& points) {
  if (points.size() < 3) return points;
  const bool is_closed = is_same(points.front(), points.back());
  const std::size_t last = points.size() - 1;
  const auto before = [&](std::size_t i) { return i > 0 ? points[i - 1] : is_closed ? points[last - 1] : points[i]; };
  const auto after = [&](std::size_t i) { return i < last ? points[i + 1] : is_closed ? points[1] : points[i]; };
  std::vector<DrawnPoint> out;
  if (!is_closed) out.push_back(points.front());
  for (std::size_t i = 0; i < last; ++i) {
    append_stretch(points[i], control_point(before(i), points[i], points[i + 1]),
                   control_point(after(i + 1), points[i + 1], points[i]), points[i + 1], out);
  }
  return out;
}

}  // namespace drieluik
