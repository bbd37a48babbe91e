#include "support/pdf_ua/table_grid.h"

#include <algorithm>
#include <set>

#include "support/pdf_ua/each.h"

namespace drieluik::pdf {
namespace {

int span_of(const Element& cell, const char* key) {
  QPDFObjectHandle span = attribute(cell, "Table", key);
  return span.isInteger() ? std::max(1, static_cast<int>(span.getIntValue())) : 1;
}

void add_row(const Document& document, Grid& grid, const Element& row) {
  int column = 0;
  for (const std::size_t kid : row.kids) {
    const Element& cell = document.structure.elements[kid];
    while (grid.taken.contains({grid.rows, column})) ++column;
    const Cell placed{&cell, grid.rows, column, span_of(cell, "/RowSpan"), span_of(cell, "/ColSpan")};
    for (int i = 0; i < placed.row_span; ++i) {
      for (int j = 0; j < placed.column_span; ++j) ++grid.taken[{placed.row + i, placed.column + j}];
    }
    grid.cells.push_back(placed);
    column += placed.column_span;
  }
  if (grid.rows == 0) grid.columns = column;
  ++grid.rows;
}

bool is_connected(const Cell& cell, const Cell& header) {
  QPDFObjectHandle scope = attribute(*header.element, "Table", "/Scope");
  const std::string name = name_of(scope);
  const bool is_above = header.row < cell.row + cell.row_span && header.column < cell.column + cell.column_span &&
                        cell.column < header.column + header.column_span;
  const bool is_beside = header.column < cell.column + cell.column_span && header.row < cell.row + cell.row_span &&
                         cell.row < header.row + header.row_span;
  return (is_above && (name == "Column" || name == "Both")) || (is_beside && (name == "Row" || name == "Both"));
}

}  // namespace

bool Grid::intersects() const {
  return std::any_of(taken.begin(), taken.end(), [](const auto& square) { return square.second > 1; });
}

bool Grid::leaves_rows() const {
  return std::any_of(taken.begin(), taken.end(), [&](const auto& square) { return square.first.first >= rows; });
}

bool Grid::lacks_cells() const {
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (!taken.contains({row, column})) return true;
    }
  }
  return false;
}

bool Grid::exceeds_row() const {
  return std::any_of(taken.begin(), taken.end(), [&](const auto& square) { return square.first.second >= columns; });
}

Grid lay_grid(const Document& document, const Element& table) {
  Grid grid;
  for (const std::size_t kid : table.kids) {
    const Element& part = document.structure.elements[kid];
    if (part.type == "TR") add_row(document, grid, part);
    if (!is_one_of(part.type, {"THead", "TBody", "TFoot"})) continue;
    for (const std::size_t row : part.kids) {
      if (type_of_kid(document, row) == "TR") add_row(document, grid, document.structure.elements[row]);
    }
  }
  return grid;
}

std::vector<Heads> heads_of_cells(const Document& document, const Grid& grid) {
  std::set<std::string> identifiers;
  for (const Element& element : document.structure.elements) {
    if (element.type == "TH") identifiers.insert(text_of(element.object, "/ID"));
  }
  std::vector<Heads> list;
  for (const Cell& cell : grid.cells) {
    if (cell.element->type != "TD") continue;
    const auto named = items_of(attribute(*cell.element, "Table", "/Headers"));
    const bool knows = std::all_of(named.begin(), named.end(), [&](QPDFObjectHandle name) {
      return name.isString() && identifiers.contains(name.getUTF8Value());
    });
    const bool has_scope = std::any_of(grid.cells.begin(), grid.cells.end(), [&](const Cell& other) {
      return other.element->type == "TH" && is_connected(cell, other);
    });
    list.push_back(!knows ? Heads::unknown : named.empty() && !has_scope ? Heads::missing : Heads::known);
  }
  return list;
}

}  // namespace drieluik::pdf
