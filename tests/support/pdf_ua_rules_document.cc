#include <regex>

#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

// The value of a property in XMP, as an element or as an attribute; empty where it is absent.
std::string xmp_property(const UaDocument& document, const std::string& name) {
  std::smatch match;
  const std::regex element("<" + name + "(?:\\s[^>]*)?>([\\s\\S]*?)</" + name + ">");
  const std::regex attribute("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']");
  if (std::regex_search(document.xmp, match, element) || std::regex_search(document.xmp, match, attribute)) {
    return match[1];
  }
  return {};
}

// The prefix that PDF/UA's identification schema has in the XMP must be its own.
void check_prefix(const UaDocument& document, const UaReport& report, const std::string& name) {
  std::smatch match;
  const std::regex declaration("xmlns:([^=\\s]+)\\s*=\\s*[\"']http://www\\.aiim\\.org/pdfua/ns/id/[\"']");
  for (auto at = document.xmp.cbegin(); std::regex_search(at, document.xmp.cend(), match, declaration);
       at = match.suffix().first) {
    const std::string prefix = match[1];
    if (prefix != "pdfuaid" && !xmp_property(document, prefix + ":" + name).empty()) report("prefix " + prefix);
  }
}

bool is_true(QPDFObjectHandle object) { return object.isBool() && object.getBoolValue(); }

QPDFObjectHandle entry(const UaDocument& document, const char* outer, const char* inner) {
  QPDFObjectHandle dictionary = document.catalogue.getKey(outer);
  return dictionary.isDictionary() ? dictionary.getKey(inner) : QPDFObjectHandle::newNull();
}

bool has_language(const UaDocument& document) { return !ua_text(document.catalogue, "/Lang").empty(); }

const std::regex& language_tag() {
  static const std::regex tag("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
  return tag;
}

void check_language_tags(const UaDocument& document, const UaReport& report) {
  const auto check = [&](QPDFObjectHandle holder, const std::string& where) {
    if (!holder.isDictionary() || !holder.hasKey("/Lang")) return;
    if (!std::regex_match(ua_text(holder, "/Lang"), language_tag())) report(where);
  };
  check(document.catalogue, "catalogue");
  for (const UaElement& element : document.elements) check(element.object, element.type);
  for (const UaMark& mark : document.marks) check(mark.properties, mark.where);
}

void check_files(const UaDocument& document, const UaReport& report) {
  for (QPDFObjectHandle object : document.file->getAllObjects()) {
    if (!object.isDictionary() || !object.hasKey("/EF")) continue;
    if (ua_text(object, "/F").empty() || ua_text(object, "/UF").empty()) report(object.getObjGen().unparse());
  }
}

constexpr UaRule kRules[] = {
    {"5-1",
     [](const UaDocument& document, const UaReport& report) {
       if (document.xmp.find("http://www.aiim.org/pdfua/ns/id/") == std::string::npos ||
           document.xmp.find(":part") == std::string::npos) {
         report("XMP");
       }
     }},
    {"5-2",
     [](const UaDocument& document, const UaReport& report) {
       const std::string part = xmp_property(document, "pdfuaid:part");
       if (!part.empty() && part != "1") report("part " + part);
     }},
    {"5-3", [](const UaDocument& document, const UaReport& report) { check_prefix(document, report, "part"); }},
    {"5-4", [](const UaDocument& document, const UaReport& report) { check_prefix(document, report, "amd"); }},
    {"5-5", [](const UaDocument& document, const UaReport& report) { check_prefix(document, report, "corr"); }},
    {"6.1-1",
     [](const UaDocument& document, const UaReport& report) {
       if (!std::regex_match(document.header, std::regex("%PDF-1\\.[0-7][\r\n]{1,2}"))) report(document.header);
     }},
    {"6.2-1",
     [](const UaDocument& document, const UaReport& report) {
       if (!is_true(entry(document, "/MarkInfo", "/Marked"))) report("catalogue");
     }},
    {"7.1-4",
     [](const UaDocument& document, const UaReport& report) {
       if (is_true(entry(document, "/MarkInfo", "/Suspects"))) report("catalogue");
     }},
    {"7.1-8",
     [](const UaDocument& document, const UaReport& report) {
       QPDFObjectHandle metadata = document.catalogue.getKey("/Metadata");
       if (!metadata.isStream() || ua_text(metadata.getDict(), "/Type") != "Metadata" ||
           ua_text(metadata.getDict(), "/Subtype") != "XML") {
         report("catalogue");
       }
     }},
    {"7.1-9",
     [](const UaDocument& document, const UaReport& report) {
       const std::string title = xmp_property(document, "dc:title");
       if (std::regex_replace(title, std::regex("<[^>]*>|\\s"), "").empty()) report("XMP");
     }},
    {"7.1-10",
     [](const UaDocument& document, const UaReport& report) {
       if (!is_true(entry(document, "/ViewerPreferences", "/DisplayDocTitle"))) report("catalogue");
     }},
    {"7.1-11",
     [](const UaDocument& document, const UaReport& report) {
       if (!document.catalogue.getKey("/StructTreeRoot").isDictionary()) report("catalogue");
     }},
    {"7.2-2",
     [](const UaDocument& document, const UaReport& report) {
       if (document.catalogue.hasKey("/Outlines") && !has_language(document)) report("outline");
     }},
    {"7.2-29", check_language_tags},
    {"7.2-33",
     [](const UaDocument& document, const UaReport& report) {
       if (document.xmp.find("x-default") != std::string::npos && !has_language(document)) report("XMP");
     }},
    {"7.11-1", check_files},
};

}  // namespace

std::span<const UaRule> ua_document_rules() { return kRules; }

}  // namespace drieluik
