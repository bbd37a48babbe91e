// Steps around a ring. Where there is room, their words stand beside them; on a phone the ring has the marks alone, and
// the words stand below it.
#include <algorithm>
#include <cmath>
#include <string>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1.5;
constexpr double kLine = 1.5;
constexpr double kRing = 88;          // radius where there is room
constexpr double kSmallRing = 72;     // … and on a phone
constexpr double kMarkGap = 4;        // between a mark and the arc that begins or ends there
constexpr double kWordGap = 8;        // between a mark and its words
constexpr double kBetween = 10;       // between words that stand above each other
constexpr double kMiddleWidth = 190;  // of words above and below the ring
constexpr double kNearMiddle = 0.2;   // of the ring: words stand above or below the mark
constexpr double kListGap = 9, kListTop = 16;

struct Ring {
  DrawnPoint centre;
  double radius_x, radius_y;
  std::size_t count;

  double turns(double i) const { return i / static_cast<double>(count); }
  DrawnPoint at(double turns) const {
    const DrawnPoint unit = on_circle(turns);
    return {centre.x + radius_x * unit.x, centre.y + radius_y * unit.y};
  }
};

double distance(DrawnPoint one, DrawnPoint other) {
  const double x = one.x - other.x, y = one.y - other.y;
  return std::sqrt(x * x + y * y);
}

// How far from `turns` the ring has left a circle around that place, going by `step`.
double leave(const Ring& ring, double turns, double radius, double step) {
  double at = turns;
  while (distance(ring.at(at), ring.at(turns)) < radius) at += step;
  return at;
}

void draw_ring(Drawing& drawing, const Figure& figure, const Ring& ring, std::string_view language) {
  constexpr double kStep = 1.0 / 1440;
  for (std::size_t i = 0; i < ring.count; ++i) {
    const double from = leave(ring, ring.turns(static_cast<double>(i)), kMarkRadius + kMarkGap, kStep);
    const double next = ring.turns(static_cast<double>(i + 1));
    const double to = leave(ring, next, kMarkRadius + kMarkGap, -kStep);
    const double back = leave(ring, to, kArrowLength * 0.7, -kStep);
    if (back <= from) continue;
    DrawnPath arc = curve_from(ring.at(from));
    arc_to(arc, ring.centre, ring.radius_x, ring.radius_y, from, back);
    arc.closed = false;
    arc.stroke = Ink::brand;
    arc.stroke_width = kLine;
    arc.round = true;
    drawing.shapes.emplace_back(std::move(arc));
    const DrawnPoint tip = ring.at(to), tail = ring.at(leave(ring, to, kArrowLength, -kStep));
    const double length = distance(tip, tail);
    drawing.shapes.emplace_back(arrow_head(tip, {(tip.x - tail.x) / length, (tip.y - tail.y) / length}, Ink::brand));
  }
  for (std::size_t i = 0; i < ring.count; ++i) {
    draw_mark(drawing, mark_of(figure.parts, i), ring.at(ring.turns(static_cast<double>(i))),
              figure.parts[i].is_emphasised);
  }
  const double room = 1.3 * (std::min(ring.radius_x, ring.radius_y) - kMarkRadius);
  const Caption centre = make_caption(figure.centre.in(language), "", room);
  draw_caption(drawing, centre, ring.centre.x, ring.centre.y - centre.height() / 2, DrawnText::Anchor::middle);
}

// Where the words of a step stand.
struct Place {
  Caption caption;
  DrawnPoint at;  // their upper left or right corner, or the middle above them
  DrawnText::Anchor anchor = DrawnText::Anchor::middle;
};

bool is_near_middle(DrawnPoint unit) { return std::abs(unit.x) < kNearMiddle; }

// Their words are broken by the width that the ring leaves, and do not change when it becomes higher.
std::vector<Place> places_of(const Figure& figure, const Ring& ring, std::string_view language) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < ring.count; ++i) {
    const DrawnPoint unit = on_circle(ring.turns(static_cast<double>(i)));
    Place& place = places.emplace_back();
    const double beside = ring.centre.x - ring.radius_x * std::abs(unit.x) - kMarkRadius - kWordGap - kMargin;
    place.caption = make_caption(figure.parts[i], language, (is_near_middle(unit) ? kMiddleWidth : beside) * kSlack);
    if (!is_near_middle(unit)) place.anchor = unit.x > 0 ? DrawnText::Anchor::start : DrawnText::Anchor::end;
  }
  return places;
}

void put_beside(const Ring& ring, std::vector<Place>& places) {
  constexpr double kAbove = 3;  // between a mark and the words above or below it
  for (std::size_t i = 0; i < ring.count; ++i) {
    const double turns = ring.turns(static_cast<double>(i)), height = places[i].caption.height();
    const DrawnPoint unit = on_circle(turns), mark = ring.at(turns);
    if (is_near_middle(unit)) {
      places[i].at = {mark.x, unit.y < 0 ? mark.y - kMarkRadius - kAbove - height : mark.y + kMarkRadius + kAbove};
    } else {
      // Above and below the middle of the ring they keep away from the arcs, which come from there.
      const double reach = kMarkRadius + kWordGap;
      places[i].at = {unit.x > 0 ? mark.x + reach : mark.x - reach, mark.y + (unit.y - 1) * height / 2};
    }
  }
}

double left_of(const Place& place) {
  const double width = place.caption.width();
  return place.at.x - (place.anchor == DrawnText::Anchor::start    ? 0
                       : place.anchor == DrawnText::Anchor::middle ? width / 2
                                                                   : width);
}

// Whether the words of two steps stand too close to each other.
bool is_crowded(const std::vector<Place>& places) {
  const auto is_before = [](double end, double begin) { return end + kBetween <= begin; };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place& one = places[i];
    const double left = left_of(one), foot = one.at.y + one.caption.height();
    for (std::size_t j = 0; j < i; ++j) {
      const Place& other = places[j];
      const double other_left = left_of(other), other_foot = other.at.y + other.caption.height();
      if (!is_before(left + one.caption.width(), other_left) && !is_before(foot, other.at.y) &&
          !is_before(other_left + other.caption.width(), left) && !is_before(other_foot, one.at.y))
        return true;
    }
  }
  return false;
}

Drawing draw_wide(const Figure& figure, std::string_view language, double width) {
  constexpr double kGrow = 1.06;
  constexpr int kMostTimes = 60;
  Ring ring{{width / 2, 0}, kRing, kRing, figure.parts.size()};
  std::vector<Place> places = places_of(figure, ring, language);
  put_beside(ring, places);
  // The ring becomes as high as the words beside it need.
  for (int i = 0; i < kMostTimes && is_crowded(places); ++i) {
    ring.radius_y *= kGrow;
    put_beside(ring, places);
  }
  double top = -ring.radius_y - kMarkRadius, foot = ring.radius_y + kMarkRadius;
  for (const Place& place : places) {
    top = std::min(top, place.at.y);
    foot = std::max(foot, place.at.y + place.caption.height());
  }
  const double down = kMargin - top;
  ring.centre.y += down;
  Drawing drawing{.width = width, .height = foot + down + kMargin, .shapes = {}};
  draw_ring(drawing, figure, ring, language);
  for (const Place& place : places) draw_caption(drawing, place.caption, place.at.x, place.at.y + down, place.anchor);
  return drawing;
}

Drawing draw_narrow(const Figure& figure, std::string_view language, double width) {
  const double radius = kSmallRing, centre = kMargin + kMarkRadius + radius;
  Drawing drawing{.width = width, .height = 0, .shapes = {}};
  draw_ring(drawing, figure, {{width / 2, centre}, radius, radius, figure.parts.size()}, language);
  double top = centre + radius + kMarkRadius + kListTop;
  const double left = 2 * kMarkRadius + kMargin + kWordGap;
  for (std::size_t i = 0; i < figure.parts.size(); ++i) {
    const Caption caption = make_caption(figure.parts[i], language, (width - kMargin - left) * kSlack);
    const double height = std::max(caption.height(), 2 * kMarkRadius);
    draw_mark(drawing, mark_of(figure.parts, i), {kMargin + kMarkRadius, top + kMarkRadius},
              figure.parts[i].is_emphasised);
    const double first = caption.label.size() + caption.text.size() < 2 ? (height - caption.height()) / 2 : 0;
    draw_caption(drawing, caption, left, top + first, DrawnText::Anchor::start);
    top += height + kListGap;
  }
  drawing.height = top - kListGap + kMargin;
  return drawing;
}

}  // namespace

Drawing draw_cycle(const Figure& figure, std::string_view language, double width) {
  if (figure.parts.empty()) return {.width = width, .height = 0, .shapes = {}};
  return width < kFigureWidth ? draw_narrow(figure, language, width) : draw_wide(figure, language, width);
}

}  // namespace drieluik
