#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

// A field's description is inherited by its widgets.
bool is_described(const Document& document, const Annotation& widget) {
  QPDFObjectHandle description = inherited(widget.object, "/TU");
  if (description.isString() && !description.getUTF8Value().empty()) return true;
  const Element* element = document.element_of(widget);
  return element != nullptr && !text_of(element->object, "/Alt").empty();
}

bool is_in_form(const Document& document, const Annotation& widget) {
  const Element* element = document.element_of(widget);
  return element != nullptr && element->type == "Form";
}

constexpr Rule kRules[] = {
    {"7.18.1-3", "a field is described in TU, or its widgets by their elements",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [&](const Annotation& x) { return x.type == "Widget" && !is_described(d, x); });
     }},
    {"7.18.4-1", "a widget lies in Form",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [&](const Annotation& x) { return x.type == "Widget" && !is_in_form(d, x); });
     }},
    {"7.18.4-2", "Form holds its widget alone, unless it has a role",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "Form", [](const Element& x) {
         const bool holds_one = x.references.size() == 1 && x.kids.empty() && x.contents.empty();
         return attribute(x, "PrintField", "/Role").isNull() && !holds_one;
       });
     }},
};

}  // namespace

std::span<const Rule> ua_form_rules() { return kRules; }

}  // namespace drieluik::pdf
