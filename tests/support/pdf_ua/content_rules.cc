#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

constexpr Rule kRules[] = {
    {"7.1-1", "no artifact within real content",
     [](const Document& d, const Report& r) {
       for (const Mark& mark : d.content.marks) {
         if (mark.tag == "Artifact" && mark.within_tagged) r(mark.where);
       }
     }},
    {"7.1-2", "no real content within an artifact",
     [](const Document& d, const Report& r) {
       for (const Mark& mark : d.content.marks) {
         if (mark.element != kNone && mark.within_artifact) r(mark.where);
       }
     }},
    {"7.1-3", "all that is painted is real content or an artifact",
     [](const Document& d, const Report& r) {
       for (const Paint& paint : d.content.paints) {
         if (!paint.is_tagged && !paint.is_artifact) r(paint.where);
       }
     }},
    {"7.20-1", "no form XObject stands for a page of another file",
     [](const Document& d, const Report& r) {
       for (QPDFObjectHandle object : d.objects) {
         if (object.isStream() && text_of(object.getDict(), "/Subtype") == "Form" && has(object.getDict(), "/Ref")) {
           r(where_of(d, object));
         }
       }
     }},
    {"7.20-2", "a form XObject with real content is painted once",
     [](const Document& d, const Report& r) {
       for (const auto& [number, use] : d.content.forms) {
         if (use.has_tags && use.times > 1) r(use.where);
       }
     }},
};

}  // namespace

std::span<const Rule> ua_content_rules() { return kRules; }

}  // namespace drieluik::pdf
