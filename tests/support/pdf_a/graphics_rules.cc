#include <set>

#include "support/pdf_a/rules.h"

namespace drieluik::pdf {
namespace {

// ISO 32000-1, annex A.
const std::set<std::string>& known_operators() {
  static const std::set<std::string> kOperators = {
      "b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",  "d0",
      "d1", "Do", "DP", "EI", "EMC", "ET",  "EX",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
      "ID", "j",  "J",  "K",  "k",   "l",   "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
      "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
      "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
  return kOperators;
}

std::vector<QPDFObjectHandle> intents(const Document& document) {
  std::vector<QPDFObjectHandle> list;
  for (const QPDFObjectHandle& intent : items_of(document.catalogue.getKey("/OutputIntents"))) {
    if (text_of(intent, "/S") == "GTS_PDFA1") list.push_back(intent);
  }
  return list;
}

std::string profile_of(QPDFObjectHandle intent) { return bytes_of(intent.getKey("/DestOutputProfile")); }

// The colour space of the output intent as its profile names it: "RGB ", "CMYK", "GRAY".
std::string output_space(const Document& document) {
  const auto list = intents(document);
  const std::string profile = list.empty() ? "" : profile_of(list.front());
  return profile.size() < 40 ? "" : profile.substr(16, 4);
}

// ICC.1: version, class and signature of a profile's header.
bool is_profile(const std::string& bytes) {
  if (bytes.size() < 128 || bytes.substr(36, 4) != "acsp" || static_cast<unsigned char>(bytes[8]) > 4) return false;
  const std::string kind = bytes.substr(12, 4);
  return kind == "mntr" || kind == "prtr";
}

void check_intent(const Document& document, const Report& report) {
  const auto list = intents(document);
  if (list.empty()) report("catalogue");
  for (const QPDFObjectHandle& intent : list) {
    const std::string space = output_space(document);
    const long long components = space == "GRAY" ? 1 : space == "CMYK" ? 4 : 3;
    QPDFObjectHandle profile = QPDFObjectHandle(intent).getKey("/DestOutputProfile");
    if (!is_profile(profile_of(intent)) || integer_of(profile.getDict(), "/N") != components) report("profile");
    if (profile.getObjGen() != QPDFObjectHandle(list.front()).getKey("/DestOutputProfile").getObjGen())
      report("second profile");
  }
}

void check_space(const Document& document, const Report& report, const std::string& name, const std::string& output) {
  const auto use = document.content.spaces.find(name);
  if (use == document.content.spaces.end()) return;
  const std::string space = output_space(document);
  if (output.empty() ? space.empty() : space != output) report(use->second);
}

bool is_one(QPDFObjectHandle state, const char* key) {
  return !has(state, key) || (state.getKey(key).isNumber() && state.getKey(key).getNumericValue() == 1);
}

void check_transparency(const Document& document, const Report& report) {
  for (const auto& [where, state] : document.content.states) {
    const std::string blend = text_of(state, "/BM");
    const bool blends = has(state, "/BM") && blend != "Normal" && blend != "Compatible";
    const bool masks = has(state, "/SMask") && text_of(state, "/SMask") != "None";
    if (blends || masks || !is_one(state, "/ca") || !is_one(state, "/CA")) report(where);
  }
  for (const auto& [where, image] : document.content.images) {
    if (has(image.getDict(), "/SMask")) report(where);
  }
  for (QPDFObjectHandle object : document.objects) {
    QPDFObjectHandle holder = object.isStream() ? object.getDict() : object;
    if (has(holder, "/Group") && text_of(holder.getKey("/Group"), "/S") == "Transparency") {
      report("group of " + where_of(document, object));
    }
  }
}

void check_states(const Document& document, const Report& report) {
  for (const auto& [where, state] : document.content.states) {
    const bool transfers = has(state, "/TR") || (has(state, "/TR2") && text_of(state, "/TR2") != "Default");
    if (transfers || has(state, "/HTP") || has(state, "/HT")) report(where);
  }
}

template <class Broken>
void check_images(const Document& document, const Report& report, const Broken& is_broken) {
  for (const auto& [where, image] : document.content.images) {
    if (is_broken(image.getDict())) report(where);
  }
}

void check_forms(const Document& document, const Report& report) {
  for (QPDFObjectHandle object : document.objects) {
    if (!object.isStream() || text_of(object.getDict(), "/Subtype") != "Form") continue;
    QPDFObjectHandle form = object.getDict();
    if (has(form, "/OPI") || has(form, "/PS") || has(form, "/Ref") || text_of(form, "/Subtype2") == "PS") {
      report(where_of(document, object));
    }
  }
}

constexpr Rule kRules[] = {
    {"6.2.2-1", "content streams have the operators of ISO 32000-1 alone",
     [](const Document& d, const Report& r) {
       for (const auto& [name, where] : d.content.operators) {
         if (!known_operators().contains(name)) r(where + ": " + name);
       }
     }},
    {"6.2.3-1", "the output intent is one colour profile", check_intent},
    {"6.2.4-1", "DeviceRGB is what the output intent says it is",
     [](const Document& d, const Report& r) { check_space(d, r, "DeviceRGB", "RGB "); }},
    {"6.2.4-2", "DeviceCMYK is what the output intent says it is",
     [](const Document& d, const Report& r) { check_space(d, r, "DeviceCMYK", "CMYK"); }},
    {"6.2.4-3", "DeviceGray has an output intent",
     [](const Document& d, const Report& r) { check_space(d, r, "DeviceGray", ""); }},
    {"6.2.5-1", "graphics states change no transfer function and no halftone", check_states},
    {"6.2.8-1", "images have no alternates and no other place",
     [](const Document& d, const Report& r) {
       check_images(d, r, [](QPDFObjectHandle x) { return has(x, "/Alternates") || has(x, "/OPI"); });
     }},
    {"6.2.8-2", "images are not smoothed",
     [](const Document& d, const Report& r) {
       check_images(d, r, [](QPDFObjectHandle x) { return is_true(x.getKey("/Interpolate")); });
     }},
    {"6.2.9-1", "forms hold no PostScript and stand for nothing elsewhere", check_forms},
    {"6.2.10-1", "nothing is transparent", check_transparency},
};

}  // namespace

std::span<const Rule> archive_graphics_rules() { return kRules; }

}  // namespace drieluik::pdf
