#include <algorithm>
#include <initializer_list>

#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

using Types = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view type, Types types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

template <class Broken>
void check_each(const UaDocument& document, const UaReport& report, std::string_view type, const Broken& is_broken) {
  for (const UaElement& element : document.elements) {
    if ((type.empty() || element.type == type) && is_broken(element)) {
      report(element.type + " " + element.object.getObjGen().unparse());
    }
  }
}

void check_parent(const UaDocument& document, const UaReport& report, std::string_view type, Types parents) {
  check_each(document, report, type, [&](const UaElement& x) { return !is_one_of(x.parent_type, parents); });
}

void check_kids(const UaDocument& document, const UaReport& report, std::string_view type, Types kids) {
  check_each(document, report, type, [&](const UaElement& x) {
    return std::any_of(x.kids.begin(), x.kids.end(),
                       [&](std::size_t kid) { return !is_one_of(document.elements[kid].type, kids); });
  });
}

void check_caption_is_first(const UaDocument& document, const UaReport& report, std::string_view type) {
  check_each(document, report, type, [&](const UaElement& x) {
    return std::any_of(x.kids.begin() + (x.kids.empty() ? 0 : 1), x.kids.end(),
                       [&](std::size_t kid) { return document.elements[kid].type == "Caption"; });
  });
}

// Text for people in an element's entry needs a language: of the element, of one above it, or of the document.
void check_language(const UaDocument& document, const UaReport& report, const char* key) {
  if (!ua_text(document.catalogue, "/Lang").empty()) return;
  check_each(document, report, "", [&](const UaElement& x) {
    QPDFObjectHandle object = x.object;
    if (!object.hasKey(key)) return false;
    for (int depth = 0; object.isDictionary() && depth < 200; ++depth) {
      if (object.hasKey("/Lang")) return false;
      object = object.getKey("/P");
    }
    return true;
  });
}

bool has_alternative(const UaElement& element) {
  return !ua_text(element.object, "/Alt").empty() || element.object.hasKey("/ActualText");
}

int heading_level(std::string_view type) {
  return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6' ? type[1] - '0' : 0;
}

void check_heading_levels(const UaDocument& document, const UaReport& report) {
  int last = 0;
  for (const UaElement& element : document.elements) {
    const int level = heading_level(element.type);
    if (level > last + 1) report(element.type + " " + element.object.getObjGen().unparse());
    if (level > 0) last = level;
  }
}

// Both ways of making headings in one document.
void check_mixed_headings(const UaDocument& document, const UaReport& report) {
  bool has_h = false, has_levels = false;
  for (const UaElement& element : document.elements) {
    has_h |= element.type == "H";
    has_levels |= heading_level(element.type) > 0;
  }
  if (has_h && has_levels) report("headings");
}

void check_note_identifiers(const UaDocument& document, const UaReport& report) {
  std::set<std::string> seen;
  check_each(document, report, "Note", [&](const UaElement& x) {
    const std::string id = ua_text(x.object, "/ID");
    return !id.empty() && !seen.insert(id).second;
  });
}

constexpr UaRule kRules[] = {
    {"7.1-5",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "", [](const UaElement& x) { return !x.role_loops && !is_standard_type(x.type); });
     }},
    {"7.1-6", [](const UaDocument& d,
                 const UaReport& r) { check_each(d, r, "", [](const UaElement& x) { return x.role_loops; }); }},
    {"7.1-7", [](const UaDocument& d,
                 const UaReport& r) { check_each(d, r, "", [](const UaElement& x) { return x.role_is_remapped; }); }},
    {"7.1-12",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "", [](const UaElement& x) { return !x.object.getKey("/P").isDictionary(); });
     }},
    {"7.2-17", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "LI", {"L"}); }},
    {"7.2-18", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "LBody", {"LI"}); }},
    {"7.2-19",
     [](const UaDocument& d, const UaReport& r) {
       check_kids(d, r, "L", {"L", "LI", "Caption"});
     }},
    {"7.2-20",
     [](const UaDocument& d, const UaReport& r) {
       check_kids(d, r, "LI", {"Lbl", "LBody"});
     }},
    {"7.2-21", [](const UaDocument& d, const UaReport& r) { check_language(d, r, "/ActualText"); }},
    {"7.2-22", [](const UaDocument& d, const UaReport& r) { check_language(d, r, "/Alt"); }},
    {"7.2-23", [](const UaDocument& d, const UaReport& r) { check_language(d, r, "/E"); }},
    {"7.2-26", [](const UaDocument& d, const UaReport& r) { check_parent(d, r, "TOCI", {"TOC"}); }},
    {"7.2-27",
     [](const UaDocument& d, const UaReport& r) {
       check_kids(d, r, "TOC", {"TOC", "TOCI", "Caption"});
     }},
    {"7.2-28", [](const UaDocument& d, const UaReport& r) { check_caption_is_first(d, r, "TOC"); }},
    {"7.2-40", [](const UaDocument& d, const UaReport& r) { check_caption_is_first(d, r, "L"); }},
    {"7.3-1",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "Figure", [](const UaElement& x) { return !has_alternative(x); });
     }},
    {"7.4.2-1", check_heading_levels},
    {"7.4.4-1",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "", [&](const UaElement& x) {
         return std::count_if(x.kids.begin(), x.kids.end(),
                              [&](std::size_t kid) { return d.elements[kid].type == "H"; }) > 1;
       });
     }},
    {"7.4.4-2", check_mixed_headings},
    {"7.4.4-3", check_mixed_headings},
    {"7.7-1",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "Formula", [](const UaElement& x) { return !has_alternative(x); });
     }},
    {"7.9-1",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "Note", [](const UaElement& x) { return ua_text(x.object, "/ID").empty(); });
     }},
    {"7.9-2", check_note_identifiers},
    {"7.18.4-2",
     [](const UaDocument& d, const UaReport& r) {
       check_each(d, r, "Form", [](const UaElement& x) {
         const bool has_role = !ua_attribute(x, "PrintField", "/Role").isNull();
         return !has_role && (x.annotations != 1 || !x.kids.empty());
       });
     }},
};

}  // namespace

std::span<const UaRule> ua_structure_rules() { return kRules; }

}  // namespace drieluik
