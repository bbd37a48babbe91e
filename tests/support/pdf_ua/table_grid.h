// The squares that the cells of a table take.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "support/pdf_model/document.h"

namespace drieluik::pdf {

struct Cell {
  const Element* element;
  int row, column, row_span, column_span;
};

struct Grid {
  std::vector<Cell> cells;
  int rows = 0, columns = 0;                 // columns: of the first row
  std::map<std::pair<int, int>, int> taken;  // by row and column: how many cells lie there

  bool intersects() const;
  bool leaves_rows() const;  // a cell reaches below the last row
  bool lacks_cells() const;  // a row is shorter than the first
  bool exceeds_row() const;  // a row is longer than the first
};

Grid lay_grid(const Document& document, const Element& table);

// A data cell names its headers, or a header above or before it says that it heads its column or row.
enum class Heads { known, missing, unknown };
std::vector<Heads> heads_of_cells(const Document& document, const Grid& grid);

}  // namespace drieluik::pdf
