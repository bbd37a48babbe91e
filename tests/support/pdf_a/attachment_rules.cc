#include <regex>
#include <set>

#include "support/pdf_a/rules.h"

namespace drieluik::pdf {
namespace {

const std::set<std::string> kRelations = {"Source", "Data", "Alternative", "Supplement", "Unspecified"};

std::vector<QPDFObjectHandle> specifications(const Document& document) {
  std::vector<QPDFObjectHandle> list;
  for (const QPDFObjectHandle& object : document.objects) {
    if (has(object, "/EF")) list.push_back(object);
  }
  return list;
}

QPDFObjectHandle stream_of(QPDFObjectHandle specification) { return specification.getKey("/EF").getKeyIfDict("/F"); }

template <class Broken>
void check_files(const Document& document, const Report& report, const Broken& is_broken) {
  for (QPDFObjectHandle specification : specifications(document)) {
    if (is_broken(specification)) report("file " + place_of(specification) + " " + text_of(specification, "/UF"));
  }
}

bool lacks_kind(QPDFObjectHandle specification) {
  QPDFObjectHandle stream = stream_of(specification);
  static const std::regex kMime("[a-z]+/[A-Za-z0-9.+-]+");
  return !stream.isStream() || !std::regex_match(text_of(stream.getDict(), "/Subtype"), kMime);
}

bool lacks_date(QPDFObjectHandle specification) {
  QPDFObjectHandle stream = stream_of(specification);
  static const std::regex kDate("D:[0-9]{14}(Z|[+-][0-9]{2}'[0-9]{2}'?)");
  return !stream.isStream() || !std::regex_match(text_of(stream.getDict().getKey("/Params"), "/ModDate"), kDate);
}

void check_association(const Document& document, const Report& report) {
  std::set<QPDFObjGen> associated;
  const auto add = [&](QPDFObjectHandle holder) {
    if (!holder.isDictionary()) return;
    for (const QPDFObjectHandle& file : items_of(holder.getKey("/AF"))) associated.insert(file.getObjGen());
  };
  for (QPDFObjectHandle object : document.objects) add(object.isStream() ? object.getDict() : object);
  check_files(document, report, [&](QPDFObjectHandle x) { return !associated.contains(x.getObjGen()); });
}

constexpr Rule kRules[] = {
    {"6.8-1", "an attached file says of what kind it is",
     [](const Document& d, const Report& r) { check_files(d, r, lacks_kind); }},
    {"6.8-2", "… when it was changed last", [](const Document& d, const Report& r) { check_files(d, r, lacks_date); }},
    {"6.8-3", "… and how the document came from it",
     [](const Document& d, const Report& r) {
       check_files(d, r, [](QPDFObjectHandle x) { return !kRelations.contains(text_of(x, "/AFRelationship")); });
     }},
    {"6.8-4", "an attached file belongs to the document or to a part of it", check_association},
};

}  // namespace

std::span<const Rule> archive_attachment_rules() { return kRules; }

}  // namespace drieluik::pdf
