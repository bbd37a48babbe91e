// Two or three columns beside each other, compared row by row. Where there is room, what a row is about stands before
// it; on a phone above it.
#include <algorithm>
#include <span>

#include "document/figures.h"
#include "document/shapes.h"
#include "document/sketch.h"

namespace drieluik {
namespace {

constexpr double kMargin = 1;
constexpr double kLabels = 92;  // width of the words before the rows
constexpr double kGap = 8;      // between columns
constexpr double kPadding = 10, kNarrowPadding = 7;
constexpr double kRowPadding = 7;  // above and below the words of a row
constexpr double kRadius = 6;
constexpr double kFoot = 4;  // of the cards below the last row

struct Columns {
  std::vector<double> lefts;
  double width = 0, padding = 0;

  double room() const { return (width - 2 * padding) * kSlack; }
};

Columns columns_of(std::size_t count, double left, double right, double padding) {
  Columns columns{.lefts = {}, .width = 0, .padding = padding};
  const auto number = static_cast<double>(count);
  columns.width = (right - left - kGap * (number - 1)) / number;
  for (std::size_t i = 0; i < count; ++i)
    columns.lefts.push_back(left + static_cast<double>(i) * (columns.width + kGap));
  return columns;
}

struct Row {
  std::vector<std::string> label;
  std::vector<std::vector<std::string>> cells;

  double cells_height() const {
    std::size_t most = 1;
    for (const std::vector<std::string>& cell : cells) most = std::max(most, cell.size());
    return static_cast<double>(most) * kTextLeading;
  }
  double label_height() const { return static_cast<double>(label.size()) * kTextLeading; }
};

// From the top of the figure; its lower corners by a radius of their own.
DrawnPath card(double left, double width, double height, double lower, Ink fill) {
  DrawnPath card = rounded_box(left, kMargin, width, height, kRadius, lower);
  card.fill = fill;
  card.stroke = Ink::brand;
  card.stroke_width = 0.75;
  return card;
}

double tallest(std::span<const Caption> captions) {
  double height = 0;
  for (const Caption& caption : captions) height = std::max(height, caption.height());
  return height;
}

}  // namespace

Drawing draw_comparison(const Figure& figure, std::string_view language, double width) {
  Drawing drawing{.width = width, .height = 0, .shapes = {}};
  if (figure.parts.empty()) return drawing;
  const bool is_wide = width >= kFigureWidth;
  const double labels = is_wide ? kLabels : width - 2 * kMargin;
  const Columns columns = columns_of(figure.parts.size(), is_wide ? kMargin + kLabels : kMargin, width - kMargin,
                                     is_wide ? kPadding : kNarrowPadding);
  std::vector<Caption> heads;
  for (const FigurePart& part : figure.parts) heads.push_back(make_caption(part, language, columns.room()));
  std::vector<Row> rows;
  for (const FigurePart& part : figure.rows) {
    Row& row = rows.emplace_back();
    row.label = wrap_evenly(part.label.in(language), kTextSize, true, (labels - 2 * columns.padding) * kSlack);
    for (const LocalText& cell : part.lines)
      row.cells.push_back(wrap_evenly(cell.in(language), kTextSize, false, columns.room()));
  }

  const double head = tallest(heads) + 2 * kRowPadding + 2;
  double foot = kMargin + head;
  for (const Row& row : rows) {
    foot += 2 * kRowPadding +
            (is_wide ? std::max(row.label_height(), row.cells_height()) : row.label_height() + 3 + row.cells_height());
  }
  drawing.height = foot + (is_wide ? kFoot : 0) + kMargin;

  for (std::size_t i = 0; i < heads.size(); ++i) {
    const double left = columns.lefts[i];
    if (is_wide) drawing.shapes.emplace_back(card(left, columns.width, foot + kFoot - kMargin, kRadius, Ink::paper));
    drawing.shapes.emplace_back(card(left, columns.width, head, is_wide ? 0 : kRadius, Ink::brand_soft));
    draw_caption(drawing, heads[i], left + columns.padding, kMargin + (head - heads[i].height()) / 2,
                 DrawnText::Anchor::start);
  }

  double top = kMargin + head;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Row& row = rows[r];
    double cells_top = top + kRowPadding;
    draw_lines(drawing, row.label, is_wide ? kMargin : columns.lefts[0] + columns.padding, cells_top,
               DrawnText::Anchor::start, Ink::text, true);
    if (!is_wide) cells_top += row.label_height() + 3;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.lefts.size(); ++i) {
      draw_lines(drawing, row.cells[i], columns.lefts[i] + columns.padding, cells_top, DrawnText::Anchor::start,
                 Ink::text);
    }
    top = cells_top + kRowPadding + (is_wide ? std::max(row.label_height(), row.cells_height()) : row.cells_height());
    if (r + 1 < rows.size()) {
      drawing.shapes.emplace_back(line({kMargin, top}, {width - kMargin, top}, Ink::line, 0.5));
    }
  }
  return drawing;
}

}  // namespace drieluik
