#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

void expect_no_media(const Document& document, const Report& report) {
  for (QPDFObjectHandle object : document.objects) {
    const std::string type = object.isDictionary() ? text_of(object, "/Type") : "";
    if (type == "MediaClip" || type == "Rendition") report(where_of(document, object));
  }
}

constexpr Rule kRules[] = {
    {"7.15-1", "a form has fields of its own alone, no XFA",
     [](const Document& d, const Report& r) {
       if (!d.entry("/AcroForm", "/XFA").isNull()) r("form");
     }},
    {"7.18.6.2-1", "there is no sound and no film, hence no media clip", expect_no_media},
    {"7.18.6.2-2", "there is no sound and no film, hence no media clip", expect_no_media},
    {"7.21.4.2-1", "no font is of Type 1",
     [](const Document& d, const Report& r) {
       for (const auto& [key, font] : d.content.fonts) {
         if (font.subtype == "Type1" || font.subtype == "MMType1") r(place_of(font));
       }
     }},
};

}  // namespace

std::span<const Rule> ua_absent_rules() { return kRules; }

}  // namespace drieluik::pdf
