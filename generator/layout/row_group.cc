#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "layout/table_cells.h"

namespace drieluik {
namespace {

constexpr float kThickRule = 0.9f, kThinRule = 0.5f;
constexpr float kRounding = 0.01f;

// A row of the group: where it begins and how high it is, from the group's top, and its first line's slab. What reaches
// down to it from the row `tallest` may give it more slabs than it has lines; `shift` is by how much the first of those
// begins lower, so that they end where the lines of that cell do.
struct PlacedRow {
  float top = 0, height = 0;
  std::uint32_t lines = 1, slabs = 1;
  std::uint32_t slab = 0;  // counted in the group
  std::optional<std::size_t> tallest;
  float shift = 0;
};

struct SetCell {
  std::size_t row = 0, rows = 1;  // in the group
  std::uint32_t lane = 0;
  Flow flow;
};

struct SlabContent {
  float top = 0, height = 0;
  bool keep_with_next = false;
  std::vector<FlowPiece> pieces;
  std::vector<LinkArea> links;
};

std::vector<SetCell> set_cells(Setting& setting, std::vector<RowText>& rows, std::size_t first, std::size_t last,
                               const TableShape& shape, const std::vector<RowLook>& looks) {
  std::vector<SetCell> cells;
  const std::size_t columns = shape.widths.size();
  for (std::size_t r = first; r < last; ++r) {
    float x = setting.x;
    for (std::size_t i = 0; i < columns; ++i) {
      const CellText& cell = rows[r][i];
      float width = shape.widths[i];
      for (std::size_t k = 1; k < static_cast<std::size_t>(std::max(1, cell.column_span)) && i + k < columns; ++k) {
        width += shape.gap + shape.widths[i + k];
      }
      if (cell.column_span > 0 && (!cell.text.empty() || !cell.field.empty())) {
        TextBlock text{.least_measure = 1, .leading = looks[r].role.leading};
        if (i < shape.alignments.size()) text.alignment = shape.alignments[i];
        const std::size_t reach = std::min(static_cast<std::size_t>(cell.row_span), last - r);
        cells.push_back(
            {r - first, reach, static_cast<std::uint32_t>((r - first) * columns + i), in_column(setting, x, width, [&] {
               const bool is_field = !cell.field.empty();
               set_text(setting, is_field ? field_text(setting, cell, width, looks[r].role) : cell.text, text);
             })});
      }
      x += shape.widths[i] + shape.gap;
    }
  }
  return cells;
}

void divide_height(std::vector<PlacedRow>& rows, std::size_t index, float leading) {
  PlacedRow& row = rows[index];
  row.slabs = row.lines;
  if (!row.tallest) return;
  const float own_end = row.top + kAboveRow + static_cast<float>(row.lines) * leading;
  const float beyond = std::fmod(own_end - (rows[*row.tallest].top + kAboveRow), leading);
  const float shift = beyond > kRounding ? leading - beyond : 0;
  const float left = row.top + row.height - own_end - shift - kBelowRow + kRounding;
  if (left < leading) return;
  row.shift = shift;
  row.slabs += static_cast<std::uint32_t>(left / leading);
}

std::vector<PlacedRow> place_rows(const std::vector<SetCell>& cells, std::size_t count, std::size_t first,
                                  const std::vector<RowLook>& looks) {
  std::vector<PlacedRow> rows(count);
  for (const SetCell& cell : cells) {
    if (cell.rows == 1) rows[cell.row].lines = std::max(rows[cell.row].lines, cell.flow.size());
  }
  for (std::size_t i = 0; i < count; ++i) {
    const RowLook& look = looks[first + i];
    rows[i].height =
        std::max(look.min_height, kAboveRow + static_cast<float>(rows[i].lines) * look.role.leading + kBelowRow);
  }
  // What reaches over several rows may make the last of them higher.
  for (const SetCell& cell : cells) {
    if (cell.rows == 1) continue;
    float lacks = kAboveRow + static_cast<float>(cell.flow.size()) * looks[first].role.leading + kBelowRow;
    for (std::size_t i = cell.row; i < cell.row + cell.rows; ++i) lacks -= rows[i].height;
    if (lacks <= 0) continue;
    rows[cell.row + cell.rows - 1].height += lacks;
    rows[cell.row + cell.rows - 1].tallest = cell.row;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) rows[i].top = rows[i - 1].top + rows[i - 1].height;
    if (i > 0) rows[i].slab = rows[i - 1].slab + rows[i - 1].slabs;
    divide_height(rows, i, looks[first].role.leading);
  }
  return rows;
}

// Each line of a row is a slab, and each line that it would yet have room for; the last one has what height is left.
std::vector<SlabContent> make_slabs(const std::vector<PlacedRow>& rows, float leading) {
  std::vector<SlabContent> slabs;
  for (const PlacedRow& row : rows) {
    float top = row.top;
    for (std::uint32_t i = 0; i < row.slabs; ++i) {
      float height = leading + (i == 0 ? kAboveRow : 0) + (i + 1 == row.lines ? row.shift : 0);
      if (i + 1 == row.slabs) height = row.top + row.height - top;
      slabs.push_back({.top = top, .height = height});
      top += height;
    }
  }
  return slabs;
}

void put_line(SetCell& cell, std::uint32_t line, float y, std::vector<SlabContent>& slabs) {
  const auto after = std::partition_point(slabs.begin(), slabs.end(),
                                          [&](const SlabContent& slab) { return slab.top <= y + kRounding; });
  SlabContent& slab = *std::prev(after);
  const float dy = y - slab.top;
  Flow& flow = cell.flow;
  slab.keep_with_next |= flow.slabs[line].keep_with_next;
  for (std::uint32_t k = flow.slabs[line].first_piece; k < flow.end_of_pieces(line); ++k) {
    FlowPiece& piece = slab.pieces.emplace_back(std::move(flow.pieces[k]));
    piece.lane = cell.lane;
    move_piece(piece.piece, 0, dy);
  }
  for (std::uint32_t k = flow.slabs[line].first_link; k < flow.end_of_links(line); ++k) {
    slab.links.push_back(std::move(flow.links[k]));
    slab.links.back().area.y += dy;
  }
}

void add_rule(Setting& setting, float left, float right, float y, Colour colour, float width) {
  add_piece(setting, {kArtifact, line_path(left, 0, right, 0, colour, width)}, 0, y);
}

// Below a row, but not through cells that reach down to `below`, the next one (null: none is in the group). `widths`
// says how many columns the cell has that stands in a column, or reaches down to it.
void add_rules(Setting& setting, const RowText* below, const std::vector<int>& widths, float y, const TableShape& shape,
               Colour colour) {
  const float end = setting.x + setting.width;
  float x = setting.x, left = x;
  bool draws = false, reaches_down = false;
  int more = 0;  // columns of the cell that stands below
  for (std::size_t i = 0; i < shape.widths.size(); ++i) {
    if (more == 0) {
      more = below ? (*below)[i].column_span : 1;
      reaches_down = more == 0;
      if (reaches_down) more = widths[i];
    }
    --more;
    if (reaches_down) {
      if (draws) add_rule(setting, left, x - shape.gap, y, colour, kThinRule);
      draws = false;
    } else if (!draws) {
      left = x;
      draws = true;
    }
    x += shape.widths[i] + shape.gap;
  }
  if (draws) add_rule(setting, left, end, y, colour, kThinRule);
}

// Beside the cells to fill in of a row, over the slab that began last. `widths` as above, of the row before.
void add_column_rules(Setting& setting, const RowText& row, const std::vector<int>& widths, float height,
                      const TableShape& shape) {
  float x = setting.x;
  for (std::size_t i = 0; i < row.size();) {
    const int span = std::max(1, row[i].column_span > 0 ? row[i].column_span : widths[i]);
    for (int k = 0; k < span && i < row.size(); ++k, ++i) x += shape.widths[i] + shape.gap;
    if (i == row.size()) return;
    if (!shape.to_fill_in[i - 1] && !shape.to_fill_in[i]) continue;
    const float middle = x - shape.gap / 2;
    add_piece(setting, {kArtifact, line_path(middle, 0, middle, height, setting.style().line, kThinRule)}, 0, 0);
  }
}

}  // namespace

std::size_t rows_of_group(const std::vector<RowText>& rows, std::size_t first) {
  std::size_t end = first + 1;
  for (std::size_t row = first; row < end; ++row) {
    for (const CellText& cell : rows[row]) end = std::max(end, row + static_cast<std::size_t>(cell.row_span));
  }
  return std::min(end, rows.size()) - first;
}

void append_row_group(Setting& setting, std::vector<RowText>& rows, std::size_t first, std::size_t last,
                      const TableShape& shape, const std::vector<RowLook>& looks) {
  std::vector<SetCell> cells = set_cells(setting, rows, first, last, shape, looks);
  const std::vector<PlacedRow> placed = place_rows(cells, last - first, first, looks);
  const float leading = looks[first].role.leading;
  std::vector<SlabContent> slabs = make_slabs(placed, leading);
  for (SetCell& cell : cells) {
    const float top = placed[cell.row].top + kAboveRow;
    for (std::uint32_t i = 0; i < cell.flow.size(); ++i) {
      put_line(cell, i, top + static_cast<float>(i) * leading, slabs);
    }
  }
  const std::uint32_t start = setting.flow.size();
  const std::int32_t number = setting.next_row++;
  std::size_t row = first;
  std::vector<int> widths(shape.widths.size(), 1);
  std::vector<bool> keeps;
  for (std::uint32_t i = 0; i < slabs.size(); ++i) {
    SlabContent& slab = slabs[i];
    begin_slab(setting, slab.height, leading + (i == 0 ? kAboveRow : 0)).row = number;
    if (i + 1 < slabs.size()) keeps.push_back(slab.keep_with_next);
    if (i == 0 && looks[first].is_first) {
      add_rule(setting, setting.x, setting.x + setting.width, 0, setting.style().ink, kThickRule);
    }
    if (!shape.to_fill_in.empty()) add_column_rules(setting, rows[row], widths, slab.height, shape);
    std::move(slab.pieces.begin(), slab.pieces.end(), std::back_inserter(setting.flow.pieces));
    std::move(slab.links.begin(), slab.links.end(), std::back_inserter(setting.flow.links));
    if (i + 1 == placed[row - first].slab + placed[row - first].slabs) {
      setting.flow.slabs.back().ends_writing_row = looks[row].is_to_write_in;
      for (std::size_t k = 0; k < widths.size(); ++k) {
        if (rows[row][k].column_span > 0) widths[k] = rows[row][k].column_span;
      }
      add_rules(setting, row + 1 < last ? &rows[row + 1] : nullptr, widths, slab.height, shape, looks[row].rule);
      ++row;
    }
  }
  keep_lines_of_cells(setting.flow, start, keeps);
  keep_together(setting.flow, start, false);
  keep_first_and_last_two(setting.flow, start);
}

}  // namespace drieluik
