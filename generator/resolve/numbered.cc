#include "resolve/numbered.h"

#include <algorithm>

#include "read/teachers_text.h"
#include "resolve/directives.h"

namespace drieluik {
namespace {

struct Collector {
  bool for_teachers;
  std::vector<Numbered> found;
  int figures = 0, tables = 0;

  void walk(const Markup& node) {
    if (node.kind == MarkupKind::directive) {
      if (is_for_teachers(node) && !for_teachers) return;
      if (node.text == "cards") return;
      if (node.text == "figure") add_figure(node);
      if (node.text == "table") add_table(node);
    }
    for (const Markup& child : node.children) walk(child);
  }

  void add_figure(const Markup& node) {
    std::string anchor = figure_anchor(argument_of(node, ""));
    if (std::any_of(found.begin(), found.end(), [&](const Numbered& other) { return other.anchor == anchor; })) return;
    found.push_back({Numbered::Kind::figure, std::move(anchor), ++figures, &node});
  }

  void add_table(const Markup& node) {
    const std::string_view id = argument_of(node, "");
    found.push_back({Numbered::Kind::table, id.empty() ? std::string() : table_anchor(id), ++tables, &node});
  }
};

}  // namespace

std::string figure_anchor(std::string_view id) { return "figure-" + std::string(id); }
std::string table_anchor(std::string_view id) { return "table-" + std::string(id); }

std::vector<Numbered> numbered_blocks(const Markup& body, bool for_teachers) {
  Collector collector{.for_teachers = for_teachers, .found = {}};
  collector.walk(body);
  return std::move(collector.found);
}

}  // namespace drieluik
