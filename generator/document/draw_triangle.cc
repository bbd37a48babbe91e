// Three parties in boxes at the corners of a triangle, and along each side what holds two of them together.
#include <algorithm>
#include <array>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 6;
constexpr double kPadding = 8;                 // in a box
constexpr double kRadius = 6;                  // of a box's corners
constexpr double kBetween = 104;               // height between the upper box and the lower ones
constexpr double kSideGap = 9;                 // between a side and its words
constexpr double kSideWidth = 122;             // of the words along a slanting side
constexpr double kLabelPadding = 4;            // around the words on a slanting side, on a phone
constexpr double kBox = 154, kSmallBox = 112;  // width of a corner's box; on a phone

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

// On a phone there is no room beside the slanting sides: their words stand on them, side by side.
void draw_label(Drawing& drawing, const Caption& words, DrawnPoint middle) {
  const double width = words.width() / kSlack + 2 * kLabelPadding, height = words.height() + 2 * kLabelPadding;
  DrawnPath ground = rounded_box(middle.x - width / 2, middle.y - height / 2, width, height, kLabelPadding);
  ground.fill = Ink::paper;
  ground.stroke = Ink::brand;
  ground.stroke_width = 0.5;
  if (!words.empty()) drawing.shapes.push_back(std::move(ground));
  draw_caption(drawing, words, middle.x, middle.y - words.height() / 2, DrawnText::Anchor::middle);
}

Drawing draw_triangle(const Figure& figure, std::string_view language, double width) {
  enum { top, right, left };                 // corners
  enum { top_right, right_left, left_top };  // sides
  const bool is_wide = width >= kFigureWidth;
  const double middle = width / 2, box_width = is_wide ? kBox : kSmallBox;

  std::array<Caption, 3> corners, sides;
  double low_height = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    corners[i] = caption_of(figure.parts, i, box_width - 2 * kPadding, language);
    if (i != top) low_height = std::max(low_height, corners[i].height() + 2 * kPadding);
  }
  const double foot_width = is_wide ? width - 2 * (kMargin + box_width + kSideGap) : width - 2 * kMargin;
  const double side_width = is_wide ? kSideWidth : width / 2 - kMargin - 4 * kLabelPadding;
  sides = {side_caption(figure.sides, top_right, side_width, language),
           side_caption(figure.sides, right_left, foot_width, language),
           side_caption(figure.sides, left_top, side_width, language)};

  const double top_height = corners[top].height() + 2 * kPadding;
  const double between = std::max({kBetween, sides[top_right].height() + 40, sides[left_top].height() + 40});
  const double low = kMargin + top_height + between;
  const double foot = low + low_height / 2;  // where the lower side runs
  const std::array<DrawnPoint, 3> nodes = {DrawnPoint{middle, kMargin + top_height / 2},
                                           DrawnPoint{width - kMargin - box_width / 2, foot},
                                           DrawnPoint{kMargin + box_width / 2, foot}};

  const double foot_words = is_wide ? foot + kSideGap / 2 : low + low_height + kSideGap;
  const double height = std::max(low + low_height, foot_words + sides[right_left].height()) + kMargin;
  Drawing drawing{.width = width, .height = height, .shapes = {}};
  drawing.shapes.push_back(DrawnPath{
      .points = {nodes.begin(), nodes.end()}, .fill = Ink::brand_soft, .stroke = Ink::brand, .stroke_width = 1});
  for (std::size_t i = 0; i < 3; ++i) {
    const double box_height = i == top ? top_height : low_height;
    DrawnPath box =
        rounded_box(nodes[i].x - box_width / 2, nodes[i].y - box_height / 2, box_width, box_height, kRadius);
    box.fill = Ink::paper;
    box.stroke = Ink::brand;
    box.stroke_width = 1;
    drawing.shapes.push_back(std::move(box));
    draw_caption(drawing, corners[i], nodes[i].x, nodes[i].y - corners[i].height() / 2, DrawnText::Anchor::middle);
  }

  // Words beside a slanting side begin where the side is furthest out, which is at their foot.
  const double words_middle = low - between / 2;
  const auto reach = [&](double y) { return (nodes[right].x - middle) * (y - nodes[top].y) / (foot - nodes[top].y); };
  for (const std::size_t side : {top_right, left_top}) {
    if (!is_wide) {
      draw_label(drawing, sides[side], {side == top_right ? width * 0.75 : width * 0.25, words_middle});
      continue;
    }
    const double half = sides[side].height() / 2;
    const double out = reach(words_middle + half) + kSideGap;
    draw_caption(drawing, sides[side], middle + (side == top_right ? out : -out), words_middle - half,
                 side == top_right ? DrawnText::Anchor::start : DrawnText::Anchor::end);
  }
  draw_caption(drawing, sides[right_left], middle, foot_words, DrawnText::Anchor::middle);
  return drawing;
}

}  // namespace drieluik
