// How the columns of a table share its width.
#include <gtest/gtest.h>

#include <numeric>
#include <vector>

#include "layout/table_cells.h"

namespace drieluik {
namespace {

struct Cell {
  float whole, longest_word;
};

std::vector<float> shared(const std::vector<std::vector<Cell>>& rows, float width) {
  std::vector<RowText> texts;
  for (const std::vector<Cell>& row : rows) {
    RowText& text = texts.emplace_back();
    for (const Cell& cell : row) {
      CellText& own = text.emplace_back();
      own.widths = {.longest_word = cell.longest_word, .longest_part = cell.longest_word, .whole = cell.whole};
    }
  }
  return column_widths(texts, rows.front().size(), width, 0);
}

TEST(ColumnWidths, ShareTheWidth) {
  const struct {
    const char* name;
    std::vector<std::vector<Cell>> rows;
    std::vector<float> least;  // of each column
  } cases[] = {
      {"two words beside sentences are not broken", {{{30, 30}, {60, 60}}, {{45, 25}, {900, 60}}}, {45, 60}},
      {"two such columns", {{{30, 30}, {30, 30}, {60, 60}}, {{50, 25}, {60, 30}, {900, 60}}}, {50, 60, 60}},
      {"a longer cell gives way to a long one", {{{30, 30}, {60, 60}}, {{300, 25}, {900, 60}}}, {25, 200}},
      {"a word that has no room is broken", {{{300, 300}, {300, 300}}, {{300, 300}, {300, 300}}}, {190, 190}},
  };
  for (const auto& [name, rows, least] : cases) {
    SCOPED_TRACE(name);
    const std::vector<float> widths = shared(rows, 400);
    ASSERT_EQ(widths.size(), least.size());
    for (std::size_t i = 0; i < widths.size(); ++i) EXPECT_GE(widths[i], least[i]) << i;
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0f), 400, 0.1);
  }
}

}  // namespace
}  // namespace drieluik
