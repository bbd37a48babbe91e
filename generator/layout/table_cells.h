// A table whose texts are prepared: what is between reading its cells and putting its rows on the flow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/setting.h"

namespace drieluik {

struct CellText {
  StyledText text;
  TextWidths widths;
  int column_span = 1, row_span = 1;  // 0: a part of the cell at its left or above
  std::string_view field;             // the path of a field to fill in, in the place of a text
  bool is_picture = false;            // alone, and as wide as there is room for
  std::int32_t element = 0;
};
using RowText = std::vector<CellText>;  // as many as the table has columns

// The field of a cell of that width, among letters of that kind, as the text of a line.
StyledText field_text(Setting& setting, const CellText& cell, float width, const TextRole& around);

// Widths that fill the table: each column as wide as it must be, and what is left in proportion to how much more it
// would need to stand on one line; one of short cells as wide as they are. A column that is empty, to be written in,
// counts as a wide one.
std::vector<float> column_widths(const std::vector<RowText>& rows, std::size_t columns, float width, float gap);
// By how much the longest parts of words are wider than their columns can be together; 1 where they fit.
float crowding(const std::vector<RowText>& rows, std::size_t columns, float width, float gap);
// Between columns, in points: less where there are very many.
float column_gap(std::size_t columns, float width);

inline constexpr float kAboveRow = 4.5f, kBelowRow = 5;  // points, between the rules of a row and its text

struct RowLook {
  TextRole role;
  float min_height = 0;
  bool is_to_write_in = false;
  bool is_first = false;  // of the table: a rule above it
  Colour rule;            // below it
};
struct TableShape {
  std::vector<float> widths;  // of columns
  float gap = 0;              // between them
  std::vector<Alignment> alignments;
  std::vector<bool> to_fill_in;  // by column; a rule shows where such a one ends. Empty: none is
};

// How many rows from `first` on are one, as cells reach from each to the next.
std::size_t rows_of_group(const std::vector<RowText>& rows, std::size_t first);
// Puts rows [first, last), a group, on the flow: unbroken if they fit on a page, else broken between lines.
void append_row_group(Setting& setting, std::vector<RowText>& rows, std::size_t first, std::size_t last,
                      const TableShape& shape, const std::vector<RowLook>& looks);

}  // namespace drieluik
