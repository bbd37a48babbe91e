#include <set>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

bool has_alternative(const Element& element) {
  return !text_of(element.object, "/Alt").empty() || has(element.object, "/ActualText");
}

void check_heading_levels(const Document& document, const Report& report) {
  int last = 0;
  for (const Element& element : document.structure.elements) {
    const int level = heading_level(element.type);
    if (level > last + 1) report(where_of(document, element));
    if (level > 0) last = level;
  }
}

bool uses(const Document& document, bool (*is_heading)(const Element&)) {
  const auto& elements = document.structure.elements;
  return std::any_of(elements.begin(), elements.end(), is_heading);
}

bool is_plain_heading(const Element& element) { return element.type == "H"; }
bool is_levelled_heading(const Element& element) { return heading_level(element.type) > 0; }

void check_note_identifiers(const Document& document, const Report& report) {
  std::set<std::string> seen;
  check_elements(document, report, "Note", [&](const Element& x) {
    const std::string id = text_of(x.object, "/ID");
    return !id.empty() && !seen.insert(id).second;
  });
}

constexpr Rule kRules[] = {
    {"7.1-5", "every structure type leads to a standard one",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "", [](const Element& x) { return !x.role_loops && !is_standard_type(x.type); });
     }},
    {"7.1-6", "the role map has no circle",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "", [](const Element& x) { return x.role_loops; });
     }},
    {"7.1-7", "no standard type is mapped to another",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "", [](const Element& x) { return x.role_is_remapped; });
     }},
    {"7.1-12", "every element knows its parent",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "", [](const Element& x) { return !has(x.object, "/P"); });
     }},
    {"7.3-1", "a figure has a text that stands for it",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "Figure", [](const Element& x) { return !has_alternative(x); });
     }},
    {"7.4.2-1", "headings begin with H1 and skip no level", check_heading_levels},
    {"7.4.4-1", "no element has two H",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "", [&](const Element& x) { return count_kids(d, x, "H") > 1; });
     }},
    {"7.4.4-2", "no H where there are headings with levels",
     [](const Document& d, const Report& r) {
       if (uses(d, is_levelled_heading)) check_elements(d, r, "H", [](const Element&) { return true; });
     }},
    {"7.4.4-3", "no heading with a level where there is H",
     [](const Document& d, const Report& r) {
       if (uses(d, is_plain_heading)) check_elements(d, r, "", is_levelled_heading);
     }},
    {"7.7-1", "a formula has a text that stands for it",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "Formula", [](const Element& x) { return !has_alternative(x); });
     }},
    {"7.9-1", "a note has an ID",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "Note", [](const Element& x) { return text_of(x.object, "/ID").empty(); });
     }},
    {"7.9-2", "… that no other note has", check_note_identifiers},
};

}  // namespace

std::span<const Rule> ua_structure_rules() { return kRules; }

}  // namespace drieluik::pdf
