#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

bool is_hidden(const UaAnnotation& annotation) {
  QPDFObjectHandle flags = annotation.object.getKey("/F");
  return flags.isInteger() && (flags.getIntValue() & 2) != 0;
}

// Wholly outside the page; such annotations are nobody's business.
bool is_outside(const UaAnnotation& annotation) {
  QPDFObjectHandle page = annotation.page;
  QPDFObjectHandle box = page.getKey("/CropBox");
  for (int depth = 0; box.isNull() && page.isDictionary() && depth < 100; ++depth) {
    box = page.getKey("/MediaBox");
    page = page.getKey("/Parent");
  }
  QPDFObjectHandle rectangle = annotation.object.getKey("/Rect");
  if (!box.isRectangle() || !rectangle.isRectangle()) return false;
  const auto outer = box.getArrayAsRectangle(), inner = rectangle.getArrayAsRectangle();
  return inner.urx < outer.llx || inner.llx > outer.urx || inner.ury < outer.lly || inner.lly > outer.ury;
}

std::string parent_type(const UaDocument& document, const UaAnnotation& annotation) {
  return annotation.element == UaAnnotation::npos ? "" : document.elements[annotation.element].type;
}

bool parent_has_alternative(const UaDocument& document, const UaAnnotation& annotation) {
  return annotation.element != UaAnnotation::npos &&
         !ua_text(document.elements[annotation.element].object, "/Alt").empty();
}

// A field's entry is inherited by its widgets.
bool has_field_name(QPDFObjectHandle widget) {
  for (int depth = 0; widget.isDictionary() && depth < 100; ++depth) {
    if (!ua_text(widget, "/TU").empty()) return true;
    widget = widget.getKey("/Parent");
  }
  return false;
}

template <class Broken>
void check_visible(const UaDocument& document, const UaReport& report, const Broken& is_broken) {
  for (const UaAnnotation& annotation : document.annotations) {
    if (is_hidden(annotation) || is_outside(annotation)) continue;
    if (is_broken(ua_text(annotation.object, "/Subtype"), annotation)) report(annotation.where);
  }
}

constexpr UaRule kRules[] = {
    {"7.2-24",
     [](const UaDocument& document, const UaReport& report) {
       if (!ua_text(document.catalogue, "/Lang").empty()) return;
       for (const UaAnnotation& annotation : document.annotations) {
         const bool has_language = annotation.element != UaAnnotation::npos &&
                                   !ua_text(document.elements[annotation.element].object, "/Lang").empty();
         if (annotation.object.hasKey("/Contents") && !has_language) report(annotation.where);
       }
     }},
    {"7.18.1-1",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [&](const std::string& type, const UaAnnotation& annotation) {
         return type != "Widget" && type != "PrinterMark" && type != "Link" &&
                parent_type(document, annotation) != "Annot";
       });
     }},
    {"7.18.1-2",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [&](const std::string& type, const UaAnnotation& annotation) {
         return type != "Widget" && ua_text(annotation.object, "/Contents").empty() &&
                !parent_has_alternative(document, annotation);
       });
     }},
    {"7.18.1-3",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [&](const std::string& type, const UaAnnotation& annotation) {
         return type == "Widget" && !has_field_name(annotation.object) && !parent_has_alternative(document, annotation);
       });
     }},
    {"7.18.2-1",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [](const std::string& type, const UaAnnotation&) { return type == "TrapNet"; });
     }},
    {"7.18.3-1",
     [](const UaDocument& document, const UaReport& report) {
       for (const UaAnnotation& annotation : document.annotations) {
         if (ua_text(annotation.page, "/Tabs") != "S") report(annotation.where);
       }
     }},
    {"7.18.4-1",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [&](const std::string& type, const UaAnnotation& annotation) {
         return type == "Widget" && parent_type(document, annotation) != "Form";
       });
     }},
    {"7.18.5-1",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [&](const std::string& type, const UaAnnotation& annotation) {
         return type == "Link" && parent_type(document, annotation) != "Link";
       });
     }},
    {"7.18.5-2",
     [](const UaDocument& document, const UaReport& report) {
       check_visible(document, report, [](const std::string& type, const UaAnnotation& annotation) {
         return type == "Link" && ua_text(annotation.object, "/Contents").empty();
       });
     }},
};

}  // namespace

std::span<const UaRule> ua_annotation_rules() { return kRules; }

}  // namespace drieluik
