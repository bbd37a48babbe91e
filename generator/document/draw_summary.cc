#include "document/draw_summary.h"

#include <algorithm>
#include <string>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kGap = 10;     // between boxes
constexpr double kBoxTop = 12;  // within a box, above its number
constexpr double kNumberSize = 22, kNumberHeight = 30;
constexpr double kRadius = 6;

constexpr double kLabelWidth = 170, kLabelGap = 10;  // of what stands before the bars
constexpr double kCountWidth = 30;                   // of what stands behind them
constexpr double kBarHeight = 13, kRow = 22;

}  // namespace

Drawing draw_chief_numbers(std::span<const ChiefNumber> numbers) {
  const auto count = static_cast<double>(numbers.size());
  const double width = (kFigureWidth - kGap * (count - 1)) / count;
  std::vector<Caption> labels;
  double label_height = 0;
  for (const ChiefNumber& one : numbers) {
    labels.push_back({{}, wrap(one.label, kTextSize, false, width - 2 * kGap)});
    label_height = std::max(label_height, labels.back().height());
  }
  Drawing drawing{.width = kFigureWidth, .height = kBoxTop + kNumberHeight + label_height + kBoxTop, .shapes = {}};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double left = static_cast<double>(i) * (width + kGap);
    DrawnPath box = rounded_box(left, 0, width, drawing.height, kRadius);
    box.fill = Ink::brand_soft;
    drawing.shapes.emplace_back(std::move(box));
    drawing.shapes.emplace_back(DrawnText{.text = numbers[i].number,
                                          .at = {left + width / 2, kBoxTop + kNumberSize * 0.8},
                                          .size = kNumberSize,
                                          .bold = true,
                                          .ink = Ink::brand});
    draw_caption(drawing, labels[i], left + width / 2, kBoxTop + kNumberHeight, DrawnText::Anchor::middle);
  }
  return drawing;
}

Drawing draw_bars(std::span<const Bar> bars) {
  std::size_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  const double left = kLabelWidth + kLabelGap, room = kFigureWidth - left - kCountWidth;
  Drawing drawing{.width = kFigureWidth, .height = kRow * static_cast<double>(bars.size()), .shapes = {}};
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double middle = kRow * (static_cast<double>(i) + 0.5), baseline = middle + kTextSize / 3;
    drawing.shapes.emplace_back(DrawnText{.text = bars[i].label,
                                          .at = {kLabelWidth, baseline},
                                          .anchor = DrawnText::Anchor::end,
                                          .size = kTextSize,
                                          .ink = Ink::text});
    const double length = room * static_cast<double>(bars[i].count) / static_cast<double>(most);
    if (bars[i].count > 0) {
      drawing.shapes.emplace_back(DrawnPath{.points = {{left, middle - kBarHeight / 2},
                                                       {left + length, middle - kBarHeight / 2},
                                                       {left + length, middle + kBarHeight / 2},
                                                       {left, middle + kBarHeight / 2}},
                                            .fill = Ink::brand});
    }
    drawing.shapes.emplace_back(DrawnText{.text = std::to_string(bars[i].count),
                                          .at = {left + length + 6, baseline},
                                          .anchor = DrawnText::Anchor::start,
                                          .size = kTextSize,
                                          .bold = true});
  }
  drawing.shapes.emplace_back(line({left, 0}, {left, drawing.height}, Ink::muted, 0.6));
  return drawing;
}

}  // namespace drieluik
