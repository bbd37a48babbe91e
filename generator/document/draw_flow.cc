// Steps one after the other: in a row where there is room for their words, else one below the other.
#include <algorithm>
#include <string>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1.5;
constexpr double kRadius = 6;                                 // of a card's corners
constexpr double kLine = 1.25;                                // width of the line between marks
constexpr double kMarkGap = 3;                                // between it and a mark
constexpr std::size_t kMostInRow = 4;                         // side by side
constexpr std::size_t kMostLines = 5;                         // of words in such a card
constexpr double kRowGap = 14;                                // between them
constexpr double kRowPadding = 7, kRowTop = 3;                // around their words; between these and the mark
constexpr double kCardLeft = 2 * kMarkRadius + kMargin + 11;  // of cards below each other
constexpr double kCardGap = 10, kCardPadding = 8, kCardIndent = 12;
constexpr double kLegendGap = 10, kLegendMark = 4.5;

void draw_card(Drawing& drawing, double x, double y, double width, double height, bool is_emphasised) {
  DrawnPath card = rounded_box(x, y, width, height, kRadius);
  card.fill = is_emphasised ? Ink::brand_soft : Ink::paper;
  card.stroke = is_emphasised ? Ink::brand : Ink::line;
  card.stroke_width = is_emphasised ? 1.25 : 0.6;
  drawing.shapes.emplace_back(std::move(card));
}

double row_card_width(const Figure& figure, double width) {
  const auto count = static_cast<double>(figure.parts.size());
  return (width - 2 * kMargin - kRowGap * (count - 1)) / count;
}

bool fits_in_row(const std::vector<Caption>& captions, double width) {
  if (captions.size() > kMostInRow || width < kFigureWidth) return false;
  return std::ranges::all_of(captions, [](const Caption& c) { return c.label.size() + c.text.size() <= kMostLines; });
}

// Marks with their words below them; only an emphasised step has a card around its words.
void draw_row(Drawing& drawing, const Figure& figure, const std::vector<Caption>& captions) {
  const double width = row_card_width(figure, drawing.width), centre = kMargin + kMarkRadius;
  const double top = centre + kMarkRadius + kRowTop;
  double height = 0;
  for (const Caption& caption : captions) height = std::max(height, caption.height() + 2 * kRowPadding);
  const auto middle = [&](std::size_t i) { return kMargin + width / 2 + static_cast<double>(i) * (width + kRowGap); };
  for (std::size_t i = 0; i < captions.size(); ++i) {
    const bool is_emphasised = figure.parts[i].is_emphasised;
    if (is_emphasised) draw_card(drawing, middle(i) - width / 2, top, width, height, is_emphasised);
    draw_caption(drawing, captions[i], middle(i), top + kRowPadding, DrawnText::Anchor::middle);
    if (i > 0) {
      const double from = middle(i - 1) + kMarkRadius + kMarkGap, to = middle(i) - kMarkRadius - kMarkGap;
      draw_arrow(drawing, {from, centre}, {to, centre}, Ink::brand, kLine);
    }
    draw_mark(drawing, mark_of(figure.parts, i), {middle(i), centre}, is_emphasised);
  }
  const bool has_card = std::ranges::any_of(figure.parts, &FigurePart::is_emphasised);
  drawing.height = top + height + (has_card ? kMargin : -kRowPadding);
}

void draw_column(Drawing& drawing, const Figure& figure, const std::vector<Caption>& captions) {
  const double x = kMargin + kMarkRadius, width = drawing.width - kMargin - kCardLeft;
  double top = kMargin, last = 0;
  for (std::size_t i = 0; i < captions.size(); ++i) {
    const double height = std::max(captions[i].height() + 2 * kCardPadding, 2 * kMarkRadius + 6);
    const double centre = top + height / 2;
    draw_card(drawing, kCardLeft, top, width, height, figure.parts[i].is_emphasised);
    draw_caption(drawing, captions[i], kCardLeft + kCardIndent, centre - captions[i].height() / 2,
                 DrawnText::Anchor::start);
    if (i > 0)
      draw_arrow(drawing, {x, last + kMarkRadius + kMarkGap}, {x, centre - kMarkRadius - kMarkGap}, Ink::brand, kLine);
    draw_mark(drawing, mark_of(figure.parts, i), {x, centre}, figure.parts[i].is_emphasised);
    last = centre;
    top += height + kCardGap;
  }
  drawing.height = top - kCardGap + kMargin;
}

// What an emphasised step has in common with the others.
void draw_legend(Drawing& drawing, std::string_view words) {
  const double left = 2 * kMargin + 2 * kLegendMark + 6;
  const std::vector<std::string> lines =
      wrap_evenly(words, kTextSize, false, (drawing.width - left - kMargin) * kSlack);
  if (lines.empty()) return;
  const double top = drawing.height + kLegendGap;
  DrawnPath mark = circle({kMargin + kLegendMark, top + kTextLeading / 2}, kLegendMark);
  mark.fill = Ink::brand;
  drawing.shapes.emplace_back(std::move(mark));
  drawing.height = draw_lines(drawing, lines, left, top, DrawnText::Anchor::start, Ink::muted) + kMargin;
}

}  // namespace

Drawing draw_flow(const Figure& figure, std::string_view language, double width) {
  Drawing drawing{.width = width, .height = 0, .shapes = {}};
  if (figure.parts.empty()) return drawing;
  const double in_row = row_card_width(figure, width) - 2 * kRowPadding;
  std::vector<Caption> captions;
  if (in_row > 0) captions = make_captions(figure.parts, language, in_row);
  if (in_row > 0 && fits_in_row(captions, width)) {
    draw_row(drawing, figure, captions);
  } else {
    const double in_column = width - kMargin - kCardLeft - 2 * kCardIndent;
    draw_column(drawing, figure, make_captions(figure.parts, language, in_column));
  }
  draw_legend(drawing, figure.legend.in(language));
  return drawing;
}

}  // namespace drieluik
