#include <array>
#include <cmath>

#include "support/pdf_a/rules.h"

namespace drieluik::pdf {
namespace {

constexpr std::size_t kLongestString = 32767, kLongestName = 127;
constexpr std::size_t kMostObjects = 8388607;
constexpr int kDeepestState = 28;
constexpr double kSmallestPage = 3, kLargestPage = 14400;  // points
constexpr double kLargestNumber = 3.403e38;

constexpr std::array<std::string_view, 9> kFilters = {"ASCIIHexDecode",  "ASCII85Decode",  "FlateDecode",
                                                      "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
                                                      "DCTDecode",       "JPXDecode",      ""};

// After the last mark of the end at most one end of line.
void check_end(const Document& document, const Report& report) {
  const std::string_view bytes = document.bytes;
  const std::size_t end = bytes.rfind("%%EOF");
  const std::string_view rest = end == std::string_view::npos ? bytes : bytes.substr(end + 5);
  if (rest != "" && rest != "\n" && rest != "\r" && rest != "\r\n") report("end");
}

// Programs that move files see by the second line that this one is not text.
void check_second_line(const Document& document, const Report& report) {
  const std::size_t end = document.bytes.find_first_of("\r\n");
  const std::string_view line = document.bytes.substr(std::min(document.bytes.size(), end)).substr(1, 5);
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) > 127; };
  if (line.size() < 5 || line[0] != '%' || !std::all_of(line.begin() + 1, line.end(), is_high)) report("header");
}

template <class Broken>
void check_streams(const Document& document, const Report& report, const Broken& is_broken) {
  for (QPDFObjectHandle object : document.objects) {
    if (object.isStream() && is_broken(object.getDict())) report("stream " + place_of(object));
  }
}

bool has_other_filter(QPDFObjectHandle dictionary) {
  for (const QPDFObjectHandle& filter : items_of(dictionary.getKey("/Filter"))) {
    if (std::find(kFilters.begin(), kFilters.end(), name_of(filter)) == kFilters.end()) return true;
  }
  return false;
}

// What an object may not exceed, itself and all that stands in it; references are objects of their own.
bool exceeds(QPDFObjectHandle object, int depth = 0) {
  if (object.isString()) return object.getStringValue().size() > kLongestString;
  if (object.isName()) return object.getName().size() - 1 > kLongestName;
  if (object.isReal()) return std::abs(object.getNumericValue()) > kLargestNumber;
  if (object.isInteger()) return object.getIntValue() != static_cast<int>(object.getIntValue());
  if (depth > 0 && object.isIndirect()) return false;
  if (object.isStream()) object = object.getDict();
  if (object.isDictionary()) {
    for (const auto& [key, value] : object.getDictAsMap()) {
      if (key.size() - 1 > kLongestName || exceeds(value, depth + 1)) return true;
    }
  }
  if (object.isArray()) {
    for (const QPDFObjectHandle& item : object.getArrayAsVector()) {
      if (exceeds(item, depth + 1)) return true;
    }
  }
  return false;
}

void check_limits(const Document& document, const Report& report) {
  if (document.objects.size() > kMostObjects) report("too many objects");
  if (document.content.deepest_state > kDeepestState) report("states too deep");
  for (const QPDFObjectHandle& object : document.objects) {
    if (exceeds(object)) report(where_of(document, object));
  }
}

void check_page_sizes(const Document& document, const Report& report) {
  for (const QPDFObjectHandle& page : document.pages) {
    QPDFObjectHandle box = inherited(page, "/MediaBox");
    if (!box.isRectangle()) continue;
    const auto area = box.getArrayAsRectangle();
    for (const double side : {area.urx - area.llx, area.ury - area.lly}) {
      if (side < kSmallestPage || side > kLargestPage) report(where_of(document, page));
    }
  }
}

constexpr Rule kRules[] = {
    {"6.1.2-1", "the second line is a comment of four bytes that are no ASCII", check_second_line},
    {"6.1.3-1", "the trailer has an ID",
     [](const Document& d, const Report& r) {
       QPDFObjectHandle identifier = d.file->getTrailer().getKey("/ID");
       if (!identifier.isArray() || identifier.getArrayNItems() != 2) r("trailer");
     }},
    {"6.1.3-2", "the file is not encrypted",
     [](const Document& d, const Report& r) {
       if (d.file->isEncrypted()) r("trailer");
     }},
    {"6.1.3-3", "nothing follows the end of the file", check_end},
    {"6.1.7-1", "no stream lies outside the file",
     [](const Document& d, const Report& r) {
       check_streams(d, r, [](QPDFObjectHandle x) { return has(x, "/F") || has(x, "/FFilter"); });
     }},
    {"6.1.7-2", "streams have filters that everybody may use",
     [](const Document& d, const Report& r) { check_streams(d, r, has_other_filter); }},
    {"6.1.12-1", "no permissions but those of signatures",
     [](const Document& d, const Report& r) {
       QPDFObjectHandle permissions = d.catalogue.getKey("/Perms");
       if (!permissions.isDictionary()) return;
       for (const std::string& key : permissions.getKeys()) {
         if (key != "/DocMDP" && key != "/UR3") r(key);
       }
     }},
    {"6.1.13-1", "nothing is larger than readers have room for", check_limits},
    {"6.1.13-2", "pages are neither tiny nor huge", check_page_sizes},
    {"6.10-1", "there is no slide show",
     [](const Document& d, const Report& r) {
       if (!d.entry("/Names", "/AlternatePresentations").isNull()) r("names");
       for (const QPDFObjectHandle& page : d.pages) {
         if (has(page, "/PresSteps")) r(where_of(d, page));
       }
     }},
    {"6.11-1", "the document asks nothing of its reader",
     [](const Document& d, const Report& r) {
       if (has(d.catalogue, "/Requirements")) r("catalogue");
     }},
};

}  // namespace

std::span<const Rule> archive_file_rules() { return kRules; }

}  // namespace drieluik::pdf
