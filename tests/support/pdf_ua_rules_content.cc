#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

bool has_language(const UaDocument& document) { return !ua_text(document.catalogue, "/Lang").empty(); }

// A Span's text for people needs a language: its own or the document's.
void check_span_language(const UaDocument& document, const UaReport& report, const char* key) {
  if (has_language(document)) return;
  for (const UaMark& mark : document.marks) {
    QPDFObjectHandle properties = mark.properties;
    if (mark.tag == "Span" && properties.isDictionary() && properties.hasKey(key) && !properties.hasKey("/Lang")) {
      report(mark.where);
    }
  }
}

constexpr UaRule kRules[] = {
    {"7.1-1",
     [](const UaDocument& document, const UaReport& report) {
       for (const UaMark& mark : document.marks) {
         if (mark.tag == "Artifact" && mark.within_tagged) report(mark.where);
       }
     }},
    {"7.1-2",
     [](const UaDocument& document, const UaReport& report) {
       for (const UaMark& mark : document.marks) {
         if (mark.is_tagged && mark.within_artifact) report(mark.where);
       }
     }},
    {"7.1-3",
     [](const UaDocument& document, const UaReport& report) {
       for (const UaContent& content : document.contents) {
         if (!content.is_tagged && !content.is_artifact) report(content.where);
       }
     }},
    {"7.2-30",
     [](const UaDocument& document, const UaReport& report) { check_span_language(document, report, "/ActualText"); }},
    {"7.2-31",
     [](const UaDocument& document, const UaReport& report) { check_span_language(document, report, "/Alt"); }},
    {"7.2-32", [](const UaDocument& document, const UaReport& report) { check_span_language(document, report, "/E"); }},
    {"7.2-34",
     [](const UaDocument& document, const UaReport& report) {
       if (!document.fonts.empty() && !has_language(document)) report("page content");
     }},
};

}  // namespace

std::span<const UaRule> ua_content_rules() { return kRules; }

}  // namespace drieluik
