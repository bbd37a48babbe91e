// A pair of scales. What lies on each side stands in its pan, which is as high as its words; the heavier one hangs
// lower.
#include <algorithm>
#include <array>
#include <string>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1.5;
constexpr double kPost = 5;     // width of the post
constexpr double kGap = 24;     // between the pans, for the post
constexpr double kRise = 13;    // of the beam's ends, above and below the pivot
constexpr double kChains = 34;  // height of what a pan hangs by
constexpr double kPadding = 13, kNarrowPadding = 9;
constexpr double kUpper = 4, kLower = 20;  // radii of a pan's corners
constexpr double kLeast = 58;              // height of a pan
constexpr double kPivot = 5;               // radius
constexpr double kFootWidth = 92, kFootHeight = 9, kFootGap = 12;
constexpr double kWordGap = 5;

void draw_pan(Drawing& drawing, const Caption& caption, DrawnPoint hook, double left, double width, double height,
              double padding) {
  const double top = hook.y + kChains;
  for (const double x : {left + kUpper, left + width - kUpper})
    drawing.shapes.emplace_back(line(hook, {x, top}, Ink::muted, 0.9));
  DrawnPath pan = rounded_box(left, top, width, height, kUpper, kLower);
  pan.fill = Ink::brand_soft;
  pan.stroke = Ink::brand;
  pan.stroke_width = 1;
  drawing.shapes.emplace_back(std::move(pan));
  draw_caption(drawing, caption, left + padding, top + padding - 2, DrawnText::Anchor::start);
}

void draw_stand(Drawing& drawing, double middle, double pivot, double foot) {
  DrawnPath post = rounded_box(middle - kPost / 2, pivot, kPost, foot - pivot, kPost / 2);
  post.fill = Ink::brand;
  drawing.shapes.emplace_back(std::move(post));
  DrawnPath stand = curve_from({middle - kFootWidth / 2, foot});
  curve_to(stand, {middle - kFootWidth / 4, foot}, {middle - kPost, foot - kFootHeight / 2},
           {middle - kPost / 2, foot - 2 * kFootHeight});
  line_to(stand, {middle + kPost / 2, foot - 2 * kFootHeight});
  curve_to(stand, {middle + kPost, foot - kFootHeight / 2}, {middle + kFootWidth / 4, foot},
           {middle + kFootWidth / 2, foot});
  stand.fill = Ink::brand;
  drawing.shapes.emplace_back(std::move(stand));
}

void draw_beam(Drawing& drawing, DrawnPoint left, DrawnPoint right, DrawnPoint pivot) {
  constexpr double kThick = 3, kThin = 1.5;  // half the beam, in its middle and at its ends
  drawing.shapes.push_back(DrawnPath{.points = {{left.x, left.y - kThin},
                                                {pivot.x, pivot.y - kThick},
                                                {right.x, right.y - kThin},
                                                {right.x, right.y + kThin},
                                                {pivot.x, pivot.y + kThick},
                                                {left.x, left.y + kThin}},
                                     .fill = Ink::brand});
  for (const DrawnPoint& end : {left, right}) {
    DrawnPath hook = circle(end, 3);
    hook.fill = Ink::brand;
    drawing.shapes.emplace_back(std::move(hook));
  }
  DrawnPath hub = circle(pivot, kPivot);
  hub.fill = Ink::paper;
  hub.stroke = Ink::brand;
  hub.stroke_width = 2;
  drawing.shapes.emplace_back(std::move(hub));
}

}  // namespace

Drawing draw_balance(const Figure& figure, std::string_view language, double width) {
  const double padding = width < kFigureWidth ? kNarrowPadding : kPadding;
  const double pan = (width - kGap) / 2 - kMargin, middle = width / 2;
  std::array<Caption, 2> captions;
  double height = kLeast;  // of both pans: what weighs more hangs lower, and is not larger
  for (std::size_t i = 0; i < captions.size() && i < figure.parts.size(); ++i) {
    captions[i] = make_caption(figure.parts[i], language, (pan - 2 * padding) * kSlack);
    height = std::max(height, captions[i].height() + padding + kLower * 0.8);
  }
  const std::vector<std::string> beam = wrap_evenly(figure.beam.in(language), kTextSize, true, width * 0.8);
  const std::vector<std::string> foot_words = wrap_evenly(figure.pivot.in(language), kTextSize, true, width * 0.8);
  const auto room = [](const std::vector<std::string>& lines) {
    return lines.empty() ? 0 : static_cast<double>(lines.size()) * kTextLeading + kWordGap;
  };

  const double tilt = figure.tip == Tip::level ? 0 : figure.tip == Tip::left ? kRise : -kRise;  // down at the left
  const DrawnPoint pivot{middle, kMargin + room(beam) + std::max(kPivot + 1, (tilt < 0 ? -tilt : tilt) + 3)};
  const DrawnPoint left{kMargin + pan / 2, pivot.y + tilt}, right{width - kMargin - pan / 2, pivot.y - tilt};
  const double foot = std::max(left.y, right.y) + height + kChains + kFootGap + kFootHeight;

  Drawing drawing{.width = width, .height = foot + room(foot_words) + kMargin, .shapes = {}};
  draw_lines(drawing, beam, middle, kMargin, DrawnText::Anchor::middle, Ink::text, true);
  draw_stand(drawing, middle, pivot.y, foot);
  draw_pan(drawing, captions[0], left, kMargin, pan, height, padding);
  draw_pan(drawing, captions[1], right, width - kMargin - pan, pan, height, padding);
  draw_beam(drawing, left, right, pivot);
  draw_lines(drawing, foot_words, middle, foot + kWordGap, DrawnText::Anchor::middle, Ink::text, true);
  return drawing;
}

}  // namespace drieluik
