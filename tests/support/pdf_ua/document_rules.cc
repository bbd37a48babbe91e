#include <regex>

#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

constexpr long long kForAccessibility = 512;  // bit 10 of /P

std::string header_of(const Document& document) {
  return std::string(document.bytes.substr(0, std::min<std::size_t>(document.bytes.size(), 10)));
}

void check_files(const Document& document, const Report& report) {
  for (QPDFObjectHandle object : document.objects) {
    if (!has(object, "/EF")) continue;
    if (text_of(object, "/F").empty() || text_of(object, "/UF").empty()) report("file " + place_of(object));
  }
}

// The configurations of optional content.
std::vector<QPDFObjectHandle> configurations(const Document& document) {
  auto list = items_of(document.entry("/OCProperties", "/Configs"));
  QPDFObjectHandle first = document.entry("/OCProperties", "/D");
  if (!first.isNull()) list.insert(list.begin(), first);
  return list;
}

void check_permission(const Document& document, const Report& report) {
  QPDFObjectHandle encryption = document.file->getTrailer().getKey("/Encrypt");
  if (!encryption.isDictionary()) return;
  if ((integer_of(encryption, "/P").value_or(0) & kForAccessibility) == 0) report("trailer");
}

constexpr Rule kRules[] = {
    {"6.1-1", "the header is %PDF-1.n, n from 0 to 7, and one end of line",
     [](const Document& d, const Report& r) {
       if (!std::regex_match(header_of(d), std::regex("%PDF-1\\.[0-7](\n[^]|\r[^])"))) r("header");
     }},
    {"6.2-1", "MarkInfo says that the document is marked",
     [](const Document& d, const Report& r) {
       if (!is_true(d.entry("/MarkInfo", "/Marked"))) r("catalogue");
     }},
    {"7.1-4", "no part of the document is suspect",
     [](const Document& d, const Report& r) {
       if (is_true(d.entry("/MarkInfo", "/Suspects"))) r("catalogue");
     }},
    {"7.1-10", "the window shows the document's title",
     [](const Document& d, const Report& r) {
       if (!is_true(d.entry("/ViewerPreferences", "/DisplayDocTitle"))) r("catalogue");
     }},
    {"7.1-11", "there is a structure tree",
     [](const Document& d, const Report& r) {
       if (!d.catalogue.getKey("/StructTreeRoot").isDictionary()) r("catalogue");
     }},
    {"7.10-1", "each configuration of optional content has a name",
     [](const Document& d, const Report& r) {
       for (const auto& one : configurations(d)) {
         if (text_of(one, "/Name").empty()) r("optional content");
       }
     }},
    {"7.10-2", "no configuration of optional content changes by itself",
     [](const Document& d, const Report& r) {
       for (const auto& one : configurations(d)) {
         if (has(one, "/AS")) r("optional content");
       }
     }},
    {"7.11-1", "an embedded file has its name in F and in UF", check_files},
    {"7.16-1", "encryption leaves the text to aids for reading", check_permission},
};

}  // namespace

std::span<const Rule> ua_document_rules() { return kRules; }

}  // namespace drieluik::pdf
