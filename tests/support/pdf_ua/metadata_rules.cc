#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

// A property of the identification schema that has another prefix than the schema's own.
void check_prefix(const Document& document, const Report& report, std::string_view name) {
  for (const XmlNode& property : document.xmp.properties) {
    if (property.space == space::kUa && property.name == name && property.prefix != "pdfuaid") {
      report("XMP: " + property.prefix + ":" + property.name);
    }
  }
}

constexpr Rule kRules[] = {
    {"5-1", "XMP says that the document conforms to PDF/UA",
     [](const Document& d, const Report& r) {
       if (d.xmp.find(space::kUa, "part") == nullptr) r("XMP " + d.xmp.fault);
     }},
    {"5-2", "… to part 1 of it",
     [](const Document& d, const Report& r) {
       const XmlNode* part = d.xmp.find(space::kUa, "part");
       if (part != nullptr && text_within(*part) != "1") r("XMP");
     }},
    {"5-3", "pdfuaid is the prefix of part", [](const Document& d, const Report& r) { check_prefix(d, r, "part"); }},
    {"5-4", "pdfuaid is the prefix of amd", [](const Document& d, const Report& r) { check_prefix(d, r, "amd"); }},
    {"5-5", "pdfuaid is the prefix of corr", [](const Document& d, const Report& r) { check_prefix(d, r, "corr"); }},
    {"7.1-8", "the catalogue leads to an XML metadata stream",
     [](const Document& d, const Report& r) {
       QPDFObjectHandle metadata = d.catalogue.getKey("/Metadata");
       const bool fits = metadata.isStream() && text_of(metadata.getDict(), "/Type") == "Metadata" &&
                         text_of(metadata.getDict(), "/Subtype") == "XML";
       if (!fits) r("catalogue");
     }},
    {"7.1-9", "XMP has the document's title",
     [](const Document& d, const Report& r) {
       const XmlNode* title = d.xmp.find(space::kDublinCore, "title");
       if (title == nullptr || text_within(*title).find_first_not_of(" \t\r\n") == std::string::npos) r("XMP");
     }},
};

}  // namespace

std::span<const Rule> ua_metadata_rules() { return kRules; }

}  // namespace drieluik::pdf
