#include "read/table_spans.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kAbove = "^^";

// The cells of a row as they are written, between the bars.
std::vector<std::string_view> cells_of(std::string_view row) {
  row = trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|') {
      out.push_back(row.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  if (begin < row.size()) out.push_back(row.substr(begin));
  return out;
}

void cover(Markup& cell) {
  cell.column_span = cell.row_span = 0;
  cell.children.clear();
}

void find_column_spans(Markup& row, const std::vector<std::string_view>& written) {
  std::size_t owner = 0;
  for (std::size_t i = 1; i < std::min(row.children.size(), written.size()); ++i) {
    if (!written[i].empty()) {
      owner = i;
      continue;
    }
    ++row.children[owner].column_span;
    cover(row.children[i]);
  }
}

}  // namespace

void find_spans(Markup& table, Diagnostics& diagnostics) {
  // Of each column: the row with the cell that reaches down to the row before this one.
  std::vector<std::size_t> above;
  for (std::size_t r = 0; r < table.children.size(); ++r) {
    Markup& row = table.children[r];
    const std::vector<std::string_view> written = cells_of(row.span.text());
    find_column_spans(row, written);
    std::vector<std::size_t> owners(row.children.size(), r);
    for (std::size_t i = 0; i < std::min(row.children.size(), written.size()); ++i) {
      if (row.children[i].column_span == 0 || trim(written[i]) != kAbove) continue;
      // The head is not one of the rows below it.
      Markup* cell = r > 1 && i < above.size() ? &table.children[above[i]].children[i] : nullptr;
      if (!cell || cell->column_span != row.children[i].column_span) {
        diagnostics.error(row.children[i].span, kCellAbove);
        continue;
      }
      ++cell->row_span;
      std::fill_n(owners.begin() + static_cast<std::ptrdiff_t>(i), cell->column_span, above[i]);
      cover(row.children[i]);
    }
    above = std::move(owners);
  }
}

}  // namespace drieluik
