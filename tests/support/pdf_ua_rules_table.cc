#include <algorithm>
#include <initializer_list>

#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

using Types = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view type, Types types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

std::string place_of(const UaElement& element) { return element.type + " " + element.object.getObjGen().unparse(); }

void check_parent(const UaDocument& document, const UaReport& report, std::string_view type, Types parents) {
  for (const UaElement& element : document.elements) {
    if (element.type == type && !is_one_of(element.parent_type, parents)) report(place_of(element));
  }
}

void check_kids(const UaDocument& document, const UaReport& report, std::string_view type, Types kids) {
  for (const UaElement& element : document.elements) {
    if (element.type != type) continue;
    for (const std::size_t kid : element.kids) {
      if (!is_one_of(document.elements[kid].type, kids)) report(place_of(element));
    }
  }
}

// How many kids of each table are of a type, and where: told to `is_broken`.
template <class Broken>
void check_tables(const UaDocument& document, const UaReport& report, const Broken& is_broken) {
  for (const UaElement& element : document.elements) {
    if (element.type != "Table") continue;
    std::vector<std::string_view> types;
    for (const std::size_t kid : element.kids) types.push_back(document.elements[kid].type);
    const auto count = [&](std::string_view type) { return std::count(types.begin(), types.end(), type); };
    if (is_broken(types, count)) report(place_of(element));
  }
}

struct Cell {
  const UaElement* element;
  int row, column, row_span, column_span;
};

struct Grid {
  std::vector<Cell> cells;
  int rows = 0;
  bool intersects = false;
  std::map<std::pair<int, int>, int> taken;  // how many cells lie on each square
};

int span_of(const UaElement& cell, const char* key) {
  QPDFObjectHandle span = ua_attribute(cell, "Table", key);
  return span.isInteger() ? std::max(1, static_cast<int>(span.getIntValue())) : 1;
}

Grid lay_grid(const UaDocument& document, const UaElement& table) {
  Grid grid;
  const auto add_row = [&](const UaElement& row) {
    int column = 0;
    for (const std::size_t kid : row.kids) {
      const UaElement& cell = document.elements[kid];
      while (grid.taken.contains({grid.rows, column})) ++column;
      const Cell placed{&cell, grid.rows, column, span_of(cell, "/RowSpan"), span_of(cell, "/ColSpan")};
      for (int i = 0; i < placed.row_span; ++i) {
        for (int j = 0; j < placed.column_span; ++j) {
          if (++grid.taken[{placed.row + i, placed.column + j}] > 1) grid.intersects = true;
        }
      }
      grid.cells.push_back(placed);
      column += placed.column_span;
    }
    ++grid.rows;
  };
  for (const std::size_t kid : table.kids) {
    const UaElement& part = document.elements[kid];
    if (part.type == "TR") add_row(part);
    if (!is_one_of(part.type, {"THead", "TBody", "TFoot"})) continue;
    for (const std::size_t row : part.kids) add_row(document.elements[row]);
  }
  return grid;
}

template <class Broken>
void check_grids(const UaDocument& document, const UaReport& report, const Broken& is_broken) {
  for (const UaElement& element : document.elements) {
    if (element.type == "Table" && is_broken(lay_grid(document, element))) report(place_of(element));
  }
}

bool rows_differ(const Grid& grid) {
  std::map<int, int> widths;
  for (const auto& [square, count] : grid.taken) {
    if (square.first < grid.rows) widths[square.first] = std::max(widths[square.first], square.second + 1);
  }
  return std::any_of(widths.begin(), widths.end(),
                     [&](const auto& row) { return row.second != widths.begin()->second; });
}

bool columns_differ(const Grid& grid) {
  return std::any_of(grid.taken.begin(), grid.taken.end(),
                     [&](const auto& square) { return square.first.first >= grid.rows; });
}

// A data cell names its headers, or the headers of its row or column say what they head.
bool has_unknown_headers(const Grid& grid) {
  for (const Cell& cell : grid.cells) {
    if (cell.element->type != "TD" || !ua_attribute(*cell.element, "Table", "/Headers").isNull()) continue;
    for (const Cell& other : grid.cells) {
      if (other.element->type == "TH" && ua_attribute(*other.element, "Table", "/Scope").isNull()) return true;
    }
  }
  return false;
}

constexpr UaRule kRules[] = {
    {"7.2-3",
     [](const UaDocument& d, const UaReport& r) {
       check_kids(d, r, "Table", {"TR", "THead", "TBody", "TFoot", "Caption"});
     }},
    {"7.2-4",
     [](const UaDocument& d, const UaReport& r) {
       check_parent(d, r, "TR", {"Table", "THead", "TBody", "TFoot"});
     }},
    {"7.2-5", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "THead", {"Table"}); }},
    {"7.2-6", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "TBody", {"Table"}); }},
    {"7.2-7", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "TFoot", {"Table"}); }},
    {"7.2-8", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "TH", {"TR"}); }},
    {"7.2-9", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "TD", {"TR"}); }},
    {"7.2-10",
     [](const UaDocument& d, const UaReport& r) {
       check_kids(d, r, "TR", {"TH", "TD"});
     }},
    {"7.2-11",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto&, const auto& count) { return count("THead") > 1; });
     }},
    {"7.2-12",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto&, const auto& count) { return count("TFoot") > 1; });
     }},
    {"7.2-13",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto&, const auto& count) { return count("TFoot") > 0 && count("TBody") == 0; });
     }},
    {"7.2-14",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto&, const auto& count) { return count("THead") > 0 && count("TBody") == 0; });
     }},
    {"7.2-15", [](const UaDocument& d,
                  const UaReport& r) { check_grids(d, r, [](const Grid& grid) { return grid.intersects; }); }},
    {"7.2-16",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto& types, const auto&) {
         return types.size() > 2 && std::find(types.begin() + 1, types.end() - 1, "Caption") != types.end() - 1;
       });
     }},
    {"7.2-36", [](const UaDocument& d, const UaReport& r) { check_kids(d, r, "THead", {"TR"}); }},
    {"7.2-37", [](const UaDocument& d, const UaReport& r) { check_kids(d, r, "TBody", {"TR"}); }},
    {"7.2-38", [](const UaDocument& d, const UaReport& r) { check_kids(d, r, "TFoot", {"TR"}); }},
    {"7.2-39",
     [](const UaDocument& d, const UaReport& r) {
       check_tables(d, r, [](const auto&, const auto& count) { return count("Caption") > 1; });
     }},
    {"7.2-41", [](const UaDocument& d, const UaReport& r) { check_grids(d, r, columns_differ); }},
    {"7.2-42", [](const UaDocument& d, const UaReport& r) { check_grids(d, r, rows_differ); }},
    {"7.5-1", [](const UaDocument& d, const UaReport& r) { check_grids(d, r, has_unknown_headers); }},
};

}  // namespace

std::span<const UaRule> ua_table_rules() { return kRules; }

}  // namespace drieluik
