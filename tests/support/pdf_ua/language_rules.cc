#include <regex>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

// Text for people in an element's entry needs a language: of the element, of one above it, or of the document.
void check_entry(const Document& document, const Report& report, const char* key) {
  if (document.has_language()) return;
  check_elements(document, report, "", [&](const Element& x) { return has(x.object, key) && !has_language(x); });
}

void check_span(const Document& document, const Report& report, const char* key) {
  if (document.has_language()) return;
  for (const Mark& mark : document.content.marks) {
    if (mark.tag == "Span" && has(mark.properties, key) && !mark.has_language) report(mark.where);
  }
}

void check_annotations(const Document& document, const Report& report) {
  if (document.has_language()) return;
  for (const Annotation& annotation : document.annotations) {
    const Element* element = document.element_of(annotation);
    const bool knows = has(annotation.object, "/Lang") || (element != nullptr && has_language(*element));
    if (has(annotation.object, "/Contents") && !knows) report(annotation.where);
  }
}

// A field's description has the language of its widgets' elements.
void check_fields(const Document& document, const Report& report) {
  if (document.has_language()) return;
  for (const Annotation& annotation : document.annotations) {
    const Element* element = document.element_of(annotation);
    const bool knows = has(annotation.object, "/Lang") || (element != nullptr && has_language(*element));
    if (!inherited(annotation.object, "/TU").isNull() && !knows) report(annotation.where);
  }
}

void check_tags(const Document& document, const Report& report) {
  static const std::regex kTag("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
  const auto check = [&](QPDFObjectHandle holder, const std::string& where) {
    if (has(holder, "/Lang") && !std::regex_match(text_of(holder, "/Lang"), kTag)) report(where);
  };
  check(document.catalogue, "catalogue");
  for (const Element& element : document.structure.elements) check(element.object, where_of(document, element));
  for (const Mark& mark : document.content.marks) check(mark.properties, mark.where);
}

void check_metadata(const Document& document, const Report& report) {
  if (document.has_language()) return;
  for (const XmlNode& property : document.xmp.properties) {
    for (const XmlNode* item : find_all(property, space::kRdf, "li")) {
      if (attribute(*item, space::kXml, "lang") == "x-default") report("XMP: " + property.name);
    }
  }
}

void check_text(const Document& document, const Report& report) {
  if (document.has_language()) return;
  for (const Paint& paint : document.content.paints) {
    if (paint.is_text && paint.is_tagged && !paint.has_language) report(paint.where);
  }
}

constexpr Rule kRules[] = {
    {"7.2-2", "the outline has a language",
     [](const Document& d, const Report& r) {
       if (has(d.catalogue, "/Outlines") && !d.has_language()) r("outline");
     }},
    {"7.2-21", "ActualText of an element has a language",
     [](const Document& d, const Report& r) { check_entry(d, r, "/ActualText"); }},
    {"7.2-22", "Alt of an element has a language",
     [](const Document& d, const Report& r) { check_entry(d, r, "/Alt"); }},
    {"7.2-23", "E of an element has a language", [](const Document& d, const Report& r) { check_entry(d, r, "/E"); }},
    {"7.2-24", "the description of an annotation has a language", check_annotations},
    {"7.2-25", "the description of a field has a language", check_fields},
    {"7.2-29", "a language is written as RFC 3066 has it", check_tags},
    {"7.2-30", "ActualText of a Span has a language",
     [](const Document& d, const Report& r) { check_span(d, r, "/ActualText"); }},
    {"7.2-31", "Alt of a Span has a language", [](const Document& d, const Report& r) { check_span(d, r, "/Alt"); }},
    {"7.2-32", "E of a Span has a language", [](const Document& d, const Report& r) { check_span(d, r, "/E"); }},
    {"7.2-33", "metadata of the default language have one", check_metadata},
    {"7.2-34", "text has a language", check_text},
};

}  // namespace

std::span<const Rule> ua_language_rules() { return kRules; }

}  // namespace drieluik::pdf
