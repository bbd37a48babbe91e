// An iceberg: a small part above the water, a large one below it. Its parts are named beside it, so that names stay in
// one column and of one size, however long they are.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1;
constexpr double kLeastAbove = 74, kLeastBelow = 150;  // heights
constexpr double kLeastRatio = 1.5;                    // of what is below to what is above
constexpr double kGap = 9;                             // between captions
constexpr double kSky = 6, kDepth = 12;                // above the peak, and between the foot and the ground
constexpr double kWave = 3;                            // height of a wave's control points
constexpr int kWavesThroughBerg = 4;                   // half waves, so that its sides meet the water in a node
constexpr int kWavesBefore = 2;

// Outlines in parts of the iceberg's width and of the height of the part, clockwise. The shores are those of both
// parts.
constexpr double kLeftShore = 0.22, kRightShore = 0.82;
constexpr DrawnPoint kTipLeft[] = {{kLeftShore, 1}, {0.26, 0.80}, {0.34, 0.66},
                                   {0.38, 0.42},    {0.46, 0.31}, {0.53, 0.05}};
constexpr DrawnPoint kTipRight[] = {{0.53, 0.05}, {0.61, 0.24}, {0.65, 0.47},
                                    {0.73, 0.58}, {0.77, 0.80}, {kRightShore, 1}};
constexpr DrawnPoint kBodyRight[] = {{kRightShore, 0}, {0.93, 0.05}, {1, 0.20},    {0.95, 0.34}, {0.96, 0.44},
                                     {0.84, 0.62},     {0.80, 0.76}, {0.66, 0.86}, {0.56, 1}};
constexpr DrawnPoint kBodyLeft[] = {{0.56, 1},    {0.43, 0.91}, {0.34, 0.76}, {0.19, 0.66},   {0.12, 0.48},
                                    {0.03, 0.38}, {0, 0.22},    {0.08, 0.06}, {kLeftShore, 0}};
// The ridge that parts what is in the light from what is in the shade; and the edges of the ice under water.
constexpr DrawnPoint kRidge[] = {{0.47, 0.34}, {0.54, 0.60}, {0.49, 1}};
constexpr std::array<std::array<DrawnPoint, 2>, 9> kEdges = {{{{{0.49, 0.02}, {0.57, 0.27}}},
                                                              {{{0.57, 0.27}, {0.45, 0.56}}},
                                                              {{{0.45, 0.56}, {0.56, 1}}},
                                                              {{{0.08, 0.06}, {0.57, 0.27}}},
                                                              {{{0.57, 0.27}, {0.95, 0.34}}},
                                                              {{{0.45, 0.56}, {0.84, 0.62}}},
                                                              {{{0.45, 0.56}, {0.12, 0.48}}},
                                                              {{{0.57, 0.27}, {0.93, 0.05}}},
                                                              {{{0.45, 0.56}, {0.34, 0.76}}}}};

struct Stretch {
  double left, width, top, height;

  DrawnPoint operator()(DrawnPoint part) const { return {left + width * part.x, top + height * part.y}; }
};

// Where a side, which goes down, is at a height.
double side_at(std::span<const DrawnPoint> side, const Stretch& stretch, double y) {
  for (std::size_t i = 1; i < side.size(); ++i) {
    const DrawnPoint upper = stretch(side[i - 1]), lower = stretch(side[i]);
    if (y <= lower.y) return upper.x + (lower.x - upper.x) * std::max(0.0, y - upper.y) / (lower.y - upper.y);
  }
  return stretch(side.back()).x;
}

// The surface from one node of the waves to another; the last wave may be shorter.
void wave_to(DrawnPath& path, double wave, double end, double y, bool rises) {
  for (double x = path.points.back().x; x < end - 0.01; rises = !rises) {
    const double next = x + 1.5 * wave > end ? end : x + wave;
    const double height = rises ? y - kWave : y + kWave;
    curve_to(path, {x + (next - x) * 0.36, height}, {x + (next - x) * 0.64, height}, {next, y});
    x = next;
  }
}

double height_of(const std::vector<Caption>& captions) {
  double height = kGap;
  for (const Caption& caption : captions) height += caption.height() + kGap;
  return height;
}

void draw_captions(Drawing& drawing, const std::vector<Caption>& captions, const Stretch& column,
                   std::span<const DrawnPoint> side, const Stretch& ice) {
  double gap = column.height;
  for (const Caption& caption : captions) gap -= caption.height();
  gap /= static_cast<double>(captions.size() + 1);
  double top = column.top + gap;
  for (const Caption& caption : captions) {
    const double middle = top + caption.height() / 2, edge = side_at(side, ice, middle);
    drawing.shapes.emplace_back(line({edge, middle}, {column.left - 6, middle}, Ink::muted, 0.75));
    DrawnPath dot = circle({edge, middle}, 2);
    dot.fill = Ink::muted;
    drawing.shapes.emplace_back(std::move(dot));
    draw_caption(drawing, caption, column.left, top, DrawnText::Anchor::start);
    top += caption.height() + gap;
  }
}

}  // namespace

Drawing draw_iceberg(const Figure& figure, std::string_view language, double width) {
  const bool is_wide = width >= kFigureWidth;
  const double ice_width = is_wide ? 176 : 88;
  const double wave = ice_width * (kRightShore - kLeftShore) / kWavesThroughBerg;
  const double ice_left = kMargin + kWavesBefore * wave - ice_width * kLeftShore + (is_wide ? wave : 0);
  const double words_left = ice_left + ice_width + (is_wide ? 26 : 13);
  const double words_width = width - words_left - 8;

  const std::vector<Caption> above = make_captions(figure.parts, language, words_width);
  const std::vector<Caption> below = make_captions(figure.below, language, words_width);
  const std::vector<std::string> waterline = wrap(figure.waterline.in(language), kTextSize, true, words_width * kSlack);
  const double label = waterline.empty() ? 0 : static_cast<double>(waterline.size()) * kTextLeading + 5;
  const double above_height = std::max(kLeastAbove, height_of(above) + label);
  const double below_height = std::max({kLeastBelow, height_of(below) + kDepth / 2, above_height * kLeastRatio});

  const double water = kMargin + above_height, ground = water + below_height;
  const Stretch tip{ice_left, ice_width, kMargin + kSky, above_height - kSky};
  const Stretch body{ice_left, ice_width, water, below_height - kDepth};
  Drawing drawing{.width = width, .height = ground + kMargin, .shapes = {}};

  DrawnPath sea = curve_from({kMargin, water});
  wave_to(sea, wave, width - kMargin, water, true);
  DrawnPath surface = sea;
  line_to(sea, {width - kMargin, ground});
  line_to(sea, {kMargin, ground});
  sea.fill = Ink::brand_soft;
  drawing.shapes.emplace_back(std::move(sea));

  const double left_shore = tip({kLeftShore, 1}).x, right_shore = tip({kRightShore, 1}).x;
  const bool rises_first = static_cast<int>(std::lround((left_shore - kMargin) / wave)) % 2 == 0;
  DrawnPath below_ice = curve_from({left_shore, water});
  wave_to(below_ice, wave, right_shore, water, rises_first);
  DrawnPath above_ice = below_ice;
  for (const DrawnPoint& point : kBodyRight) line_to(below_ice, body(point));
  for (const DrawnPoint& point : kBodyLeft) line_to(below_ice, body(point));
  below_ice.fill = Ink::brand;
  drawing.shapes.emplace_back(std::move(below_ice));
  for (const auto& [from, to] : kEdges) drawing.shapes.emplace_back(line(body(from), body(to), Ink::brand_soft, 0.6));
  for (std::size_t i = std::size(kTipRight); i-- > 0;) line_to(above_ice, tip(kTipRight[i]));
  for (std::size_t i = std::size(kTipLeft); i-- > 0;) line_to(above_ice, tip(kTipLeft[i]));
  above_ice.fill = Ink::paper;
  DrawnPath outline = above_ice;
  drawing.shapes.emplace_back(std::move(above_ice));
  DrawnPath shade{.points = {}, .fill = Ink::brand_soft};
  for (const DrawnPoint& point : kTipRight) shade.points.push_back(tip(point));
  for (std::size_t i = std::size(kRidge); i-- > 0;) shade.points.push_back(tip(kRidge[i]));
  drawing.shapes.emplace_back(std::move(shade));
  outline.fill = Ink::none;
  outline.stroke = Ink::brand;
  outline.stroke_width = 1.25;
  outline.round = true;
  drawing.shapes.emplace_back(std::move(outline));

  surface.closed = false;
  surface.stroke = Ink::brand;
  surface.stroke_width = 1.25;
  surface.round = true;
  drawing.shapes.emplace_back(std::move(surface));

  const Stretch column{words_left, words_width, kMargin, above_height - label};
  draw_captions(drawing, above, column, kTipRight, tip);
  draw_lines(drawing, waterline, width - 8, water - label, DrawnText::Anchor::end, Ink::brand, true);
  draw_captions(drawing, below, {words_left, words_width, water + 2, below_height - kDepth / 2}, kBodyRight, body);
  return drawing;
}

}  // namespace drieluik
