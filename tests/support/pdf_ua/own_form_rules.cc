#include <map>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

constexpr long long kRequired = 2, kPushButton = 65536;  // bits of /Ff

template <class Broken>
void check_widgets(const Document& document, const Report& report, const Broken& is_broken) {
  for (const Annotation& annotation : document.annotations) {
    if (annotation.type == "Widget" && !annotation.is_hidden() && is_broken(annotation)) report(annotation.where);
  }
}

long long flags_of(const Annotation& widget) {
  QPDFObjectHandle flags = inherited(widget.object, "/Ff");
  return flags.isInteger() ? flags.getIntValue() : 0;
}

std::string type_of_field(const Annotation& widget) { return name_of(inherited(widget.object, "/FT")); }

// One for each state that it can be in, of all other fields one.
bool lacks_appearance(const Annotation& widget) {
  QPDFObjectHandle normal = widget.object.getKey("/AP").getKeyIfDict("/N");
  if (type_of_field(widget) != "Btn" || (flags_of(widget) & kPushButton) != 0) return !normal.isStream();
  const std::string state = text_of(widget.object, "/AS");
  return !normal.isDictionary() || state.empty() || !normal.getKey("/" + state).isStream();
}

// "goals.1.goal": the names of the field and those above it.
std::string full_name(QPDFObjectHandle field) {
  std::string name;
  for (int depth = 0; field.isDictionary() && depth < 50; ++depth, field = field.getKey("/Parent")) {
    if (has(field, "/T")) name = text_of(field, "/T") + (name.empty() ? "" : "." + name);
  }
  return name;
}

// Fields of one name are one field to a reader: typing into one fills in the other.
void check_names(const Document& document, const Report& report) {
  std::map<std::string, QPDFObjGen> seen;
  for (const Annotation& annotation : document.annotations) {
    if (annotation.type != "Widget") continue;
    QPDFObjectHandle field = annotation.object;
    if (!has(field, "/T")) field = field.getKey("/Parent");
    const std::string name = full_name(field);
    const auto [first, is_new] = seen.emplace(name, field.getObjGen());
    if (name.empty() || !(first->second == field.getObjGen())) report(annotation.where);
  }
}

bool hides_duty(const Annotation& widget) {
  if ((flags_of(widget) & kRequired) == 0) return false;
  QPDFObjectHandle description = inherited(widget.object, "/TU");
  const std::string text = description.isString() ? description.getUTF8Value() : "";
  if (text.empty()) return false;  // breaks 7.18.1-3
  return text.find("verplicht") == std::string::npos && text.find("required") == std::string::npos;
}

// The font that typing is shown in: "/F0 9 Tf 0 g" names it among the form's.
bool lacks_font(const Document& document, const Annotation& widget) {
  if (!is_one_of(type_of_field(widget), {"Tx", "Ch"})) return false;
  QPDFObjectHandle appearance = inherited(widget.object, "/DA");
  if (appearance.isNull()) appearance = document.entry("/AcroForm", "/DA");
  if (!appearance.isString()) return true;
  const std::string text = appearance.getStringValue();
  const std::size_t name = text.find('/');
  if (name == std::string::npos || text.find("Tf") == std::string::npos) return true;
  QPDFObjectHandle fonts = document.entry("/AcroForm", "/DR").getKeyIfDict("/Font");
  return !has(fonts, text.substr(name, text.find(' ', name) - name).c_str());
}

// The form lists every field whose widget stands on a page.
bool is_not_listed(const Document& document, const Annotation& widget) {
  QPDFObjectHandle top = widget.object;
  for (int depth = 0; has(top, "/Parent") && depth < 50; ++depth) top = top.getKey("/Parent");
  const auto list = items_of(document.entry("/AcroForm", "/Fields"));
  return std::none_of(list.begin(), list.end(),
                      [&](const QPDFObjectHandle& one) { return one.getObjGen() == top.getObjGen(); });
}

void check_scripts(const Document& document, const Report& report) {
  for (QPDFObjectHandle object : document.objects) {
    QPDFObjectHandle holder = object.isStream() ? object.getDict() : object;
    if (!holder.isDictionary()) continue;
    bool has_script = has(holder, "/JS") || has(holder, "/JavaScript") || has(holder, "/AA");
    for (const char* key : {"/A", "/OpenAction", "/Next"}) {
      has_script = has_script || has(holder.getKey(key), "/JS");
    }
    if (has_script) report(where_of(document, object));
  }
}

constexpr Rule kRules[] = {
    {"own-field-fonts", "the fonts of fields are embedded",
     [](const Document& d, const Report& r) {
       QPDFObjectHandle fonts = d.entry("/AcroForm", "/DR").getKeyIfDict("/Font");
       if (!fonts.isDictionary()) return;
       for (const auto& [name, object] : fonts.getDictAsMap()) {
         if (read_font(object).program == nullptr) r("font " + place_of(object) + " " + name);
       }
     }},
    {"own-field-font", "a field to type in names one of them",
     [](const Document& d, const Report& r) {
       check_widgets(d, r, [&](const Annotation& x) { return lacks_font(d, x); });
     }},
    {"own-field-appearance", "a field has an appearance for the state that it is in",
     [](const Document& d, const Report& r) { check_widgets(d, r, lacks_appearance); }},
    {"own-field-drawing", "readers need not draw fields anew",
     [](const Document& d, const Report& r) {
       if (is_true(d.entry("/AcroForm", "/NeedAppearances"))) r("form");
     }},
    {"own-field-names", "a field has a name that no other has", check_names},
    {"own-field-list", "the form lists all fields",
     [](const Document& d, const Report& r) {
       check_widgets(d, r, [&](const Annotation& x) { return is_not_listed(d, x); });
     }},
    {"own-field-required", "a field that has to be filled in says so in TU",
     [](const Document& d, const Report& r) { check_widgets(d, r, hides_duty); }},
    {"own-scripts", "nothing runs and nothing acts by itself", check_scripts},
};

}  // namespace

std::span<const Rule> ua_own_form_rules() { return kRules; }

}  // namespace drieluik::pdf
