#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

std::string_view parent_type(const Document& document, const Annotation& annotation) {
  const Element* element = document.element_of(annotation);
  return element == nullptr ? std::string_view() : element->type;
}

bool has_alternative(const Document& document, const Annotation& annotation) {
  const Element* element = document.element_of(annotation);
  return element != nullptr && !text_of(element->object, "/Alt").empty();
}

bool has_contents(const Annotation& annotation) { return !text_of(annotation.object, "/Contents").empty(); }

constexpr Rule kRules[] = {
    {"7.18.1-1", "an annotation lies in Annot, unless it is a link, a widget or a printer's mark",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [&](const Annotation& x) {
         return !is_one_of(x.type, {"Widget", "PrinterMark", "Link"}) && parent_type(d, x) != "Annot";
       });
     }},
    {"7.18.1-2", "an annotation is described, by itself or by its element",
     [](const Document& d, const Report& r) {
       check_visible(
           d, r, [&](const Annotation& x) { return x.type != "Widget" && !has_contents(x) && !has_alternative(d, x); });
     }},
    {"7.18.2-1", "there is no trap network",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [](const Annotation& x) { return x.type == "TrapNet"; });
     }},
    {"7.18.3-1", "on a page with annotations the tabulator follows the structure",
     [](const Document& d, const Report& r) {
       for (const Annotation& annotation : d.annotations) {
         if (text_of(annotation.page, "/Tabs") != "S") r(annotation.where);
       }
     }},
    {"7.18.5-1", "a link lies in Link",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [&](const Annotation& x) { return x.type == "Link" && parent_type(d, x) != "Link"; });
     }},
    {"7.18.5-2", "a link is described in its Contents",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [](const Annotation& x) { return x.type == "Link" && !has_contents(x); });
     }},
    {"7.18.8-1", "a printer's mark has no place in the structure",
     [](const Document& d, const Report& r) {
       check_visible(d, r, [&](const Annotation& x) { return x.type == "PrinterMark" && x.element != kNone; });
     }},
};

}  // namespace

std::span<const Rule> ua_annotation_rules() { return kRules; }

}  // namespace drieluik::pdf
