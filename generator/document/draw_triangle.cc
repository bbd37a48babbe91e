// Three parties in boxes at the corners of a triangle, and along each side what holds two of them together.
#include <algorithm>
#include <array>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 6;
constexpr double kBox = 154;        // width of a corner's box
constexpr double kPadding = 8;      // in a box
constexpr double kRadius = 6;       // of a box's corners
constexpr double kBetween = 104;    // height between the upper box and the lower ones
constexpr double kSideGap = 9;      // between a side and its words
constexpr double kSideWidth = 122;  // of the words along a slanting side

Caption caption_of(const std::vector<FigurePart>& parts, std::size_t index, double width, std::string_view language) {
  if (index >= parts.size()) return {};
  return make_caption(parts[index].label.in(language), parts[index].text.in(language), width);
}

// Along a side all words are of the smaller size, so that the corners come first to the eye.
Caption side_caption(const std::vector<FigurePart>& parts, std::size_t index, double width, std::string_view language) {
  if (index >= parts.size()) return {};
  Caption caption{{}, wrap(parts[index].label.in(language), kTextSize, false, width)};
  for (std::string& line : wrap(parts[index].text.in(language), kTextSize, false, width))
    caption.text.push_back(std::move(line));
  return caption;
}

}  // namespace

Drawing draw_triangle(const Figure& figure, std::string_view language) {
  enum { top, right, left };                 // corners
  enum { top_right, right_left, left_top };  // sides
  constexpr double kMiddle = kFigureWidth / 2;

  std::array<Caption, 3> corners, sides;
  double low_height = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    corners[i] = caption_of(figure.parts, i, kBox - 2 * kPadding, language);
    if (i != top) low_height = std::max(low_height, corners[i].height() + 2 * kPadding);
  }
  const double foot_width = kFigureWidth - 2 * (kMargin + kBox + kSideGap);
  sides = {side_caption(figure.sides, top_right, kSideWidth, language),
           side_caption(figure.sides, right_left, foot_width, language),
           side_caption(figure.sides, left_top, kSideWidth, language)};

  const double top_height = corners[top].height() + 2 * kPadding;
  const double between = std::max({kBetween, sides[top_right].height() + 40, sides[left_top].height() + 40});
  const double low = kMargin + top_height + between;
  const double foot = low + low_height / 2;  // where the lower side runs
  const std::array<DrawnPoint, 3> nodes = {DrawnPoint{kMiddle, kMargin + top_height / 2},
                                           DrawnPoint{kFigureWidth - kMargin - kBox / 2, foot},
                                           DrawnPoint{kMargin + kBox / 2, foot}};

  const double foot_words = foot + kSideGap / 2;
  const double height = std::max(low + low_height, foot_words + sides[right_left].height()) + kMargin;
  Drawing drawing{.width = kFigureWidth, .height = height, .shapes = {}};
  drawing.shapes.push_back(DrawnPath{
      .points = {nodes.begin(), nodes.end()}, .fill = Ink::brand_soft, .stroke = Ink::brand, .stroke_width = 1});
  for (std::size_t i = 0; i < 3; ++i) {
    const double box_height = i == top ? top_height : low_height;
    DrawnPath box = rounded_box(nodes[i].x - kBox / 2, nodes[i].y - box_height / 2, kBox, box_height, kRadius);
    box.fill = Ink::paper;
    box.stroke = Ink::brand;
    box.stroke_width = 1;
    drawing.shapes.push_back(std::move(box));
    draw_caption(drawing, corners[i], nodes[i].x, nodes[i].y - corners[i].height() / 2, DrawnText::Anchor::middle);
  }

  // Words beside a slanting side begin where the side is furthest out, which is at their foot.
  const double words_middle = low - between / 2;
  const auto reach = [&](double y) { return (nodes[right].x - kMiddle) * (y - nodes[top].y) / (foot - nodes[top].y); };
  for (const std::size_t side : {top_right, left_top}) {
    const double half = sides[side].height() / 2;
    const double out = reach(words_middle + half) + kSideGap;
    draw_caption(drawing, sides[side], kMiddle + (side == top_right ? out : -out), words_middle - half,
                 side == top_right ? DrawnText::Anchor::start : DrawnText::Anchor::end);
  }
  draw_caption(drawing, sides[right_left], kMiddle, foot_words, DrawnText::Anchor::middle);
  return drawing;
}

}  // namespace drieluik
