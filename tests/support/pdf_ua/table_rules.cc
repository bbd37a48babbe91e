#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"
#include "support/pdf_ua/table_grid.h"

namespace drieluik::pdf {
namespace {

void check_grids(const Document& document, const Report& report, bool (Grid::*is_broken)() const) {
  check_elements(document, report, "Table", [&](const Element& x) { return (lay_grid(document, x).*is_broken)(); });
}

void check_heads(const Document& document, const Report& report, Heads breach) {
  check_elements(document, report, "Table", [&](const Element& x) {
    const auto heads = heads_of_cells(document, lay_grid(document, x));
    return std::find(heads.begin(), heads.end(), breach) != heads.end();
  });
}

bool has_caption_between(const Document& document, const Element& table) {
  for (std::size_t i = 1; i + 1 < table.kids.size(); ++i) {
    if (type_of_kid(document, table.kids[i]) == "Caption") return true;
  }
  return false;
}

// A part of that type, and no body.
bool lacks_body(const Document& document, const Element& table, std::string_view type) {
  return count_kids(document, table, type) > 0 && count_kids(document, table, "TBody") == 0;
}

// More of a part than a table may have.
bool has_two(const Document& document, const Element& table, std::string_view type) {
  return count_kids(document, table, type) > 1;
}

template <class Broken>
void check_tables(const Document& document, const Report& report, const Broken& is_broken) {
  check_elements(document, report, "Table", is_broken);
}

constexpr Rule kRules[] = {
    {"7.2-3", "Table holds TR, THead, TBody, TFoot and Caption alone",
     [](const Document& d, const Report& r) {
       check_kids(d, r, "Table", {"TR", "THead", "TBody", "TFoot", "Caption"});
     }},
    {"7.2-4", "TR lies in Table, THead, TBody or TFoot",
     [](const Document& d, const Report& r) {
       check_parent(d, r, "TR", {"Table", "THead", "TBody", "TFoot"});
     }},
    {"7.2-5", "THead lies in Table",
     [](const Document& d, const Report& r) { check_parent(d, r, "THead", {"Table"}); }},
    {"7.2-6", "TBody lies in Table",
     [](const Document& d, const Report& r) { check_parent(d, r, "TBody", {"Table"}); }},
    {"7.2-7", "TFoot lies in Table",
     [](const Document& d, const Report& r) { check_parent(d, r, "TFoot", {"Table"}); }},
    {"7.2-8", "TH lies in TR", [](const Document& d, const Report& r) { check_parent(d, r, "TH", {"TR"}); }},
    {"7.2-9", "TD lies in TR", [](const Document& d, const Report& r) { check_parent(d, r, "TD", {"TR"}); }},
    {"7.2-10", "TR holds TH and TD alone",
     [](const Document& d, const Report& r) {
       check_kids(d, r, "TR", {"TH", "TD"});
     }},
    {"7.2-11", "a table has one THead at most",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return has_two(d, x, "THead"); });
     }},
    {"7.2-12", "a table has one TFoot at most",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return has_two(d, x, "TFoot"); });
     }},
    {"7.2-13", "a table with TFoot has TBody",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return lacks_body(d, x, "TFoot"); });
     }},
    {"7.2-14", "a table with THead has TBody",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return lacks_body(d, x, "THead"); });
     }},
    {"7.2-15", "no cell lies over another",
     [](const Document& d, const Report& r) { check_grids(d, r, &Grid::intersects); }},
    {"7.2-16", "a caption is the first or the last of a table",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return has_caption_between(d, x); });
     }},
    {"7.2-36", "THead holds TR alone", [](const Document& d, const Report& r) { check_kids(d, r, "THead", {"TR"}); }},
    {"7.2-37", "TBody holds TR alone", [](const Document& d, const Report& r) { check_kids(d, r, "TBody", {"TR"}); }},
    {"7.2-38", "TFoot holds TR alone", [](const Document& d, const Report& r) { check_kids(d, r, "TFoot", {"TR"}); }},
    {"7.2-39", "a table has one caption at most",
     [](const Document& d, const Report& r) {
       check_tables(d, r, [&](const Element& x) { return has_two(d, x, "Caption"); });
     }},
    {"7.2-41", "columns have the same number of rows",
     [](const Document& d, const Report& r) { check_grids(d, r, &Grid::leaves_rows); }},
    {"7.2-42", "rows have the same number of columns: none lacks a cell",
     [](const Document& d, const Report& r) { check_grids(d, r, &Grid::lacks_cells); }},
    {"7.2-43", "rows have the same number of columns: none reaches beyond",
     [](const Document& d, const Report& r) { check_grids(d, r, &Grid::exceeds_row); }},
    {"7.5-1", "a data cell has a header with a scope, or names its headers",
     [](const Document& d, const Report& r) { check_heads(d, r, Heads::missing); }},
    {"7.5-2", "the headers that a cell names are there",
     [](const Document& d, const Report& r) { check_heads(d, r, Heads::unknown); }},
};

}  // namespace

std::span<const Rule> ua_table_rules() { return kRules; }

}  // namespace drieluik::pdf
