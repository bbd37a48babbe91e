#include <set>

#include "support/pdf_a/rules.h"

namespace drieluik::pdf {
namespace {

enum : long long { kInvisible = 1, kHidden = 2, kPrint = 4, kNoZoom = 8, kNoRotate = 16, kNoView = 32, kToggle = 256 };

const std::set<std::string> kForbiddenTypes = {"3D", "Sound", "Screen", "Movie", "RichMedia", ""};
const std::set<std::string> kForbiddenActions = {"Launch",     "Sound",       "Movie",     "ResetForm", "ImportData",
                                                 "Hide",       "SetOCGState", "Rendition", "Trans",     "GoTo3DView",
                                                 "JavaScript", "set-state",   "no-op"};
const std::set<std::string> kNamedActions = {"NextPage", "PrevPage", "FirstPage", "LastPage"};

template <class Broken>
void check_annotations(const Document& document, const Report& report, const Broken& is_broken) {
  for (const Annotation& annotation : document.annotations) {
    if (is_broken(annotation)) report(annotation.where);
  }
}

bool is_empty(const Annotation& annotation) {
  QPDFObjectHandle box = annotation.object.getKey("/Rect");
  if (!box.isRectangle()) return false;
  const auto area = box.getArrayAsRectangle();
  return area.llx == area.urx && area.lly == area.ury;
}

bool has_wrong_flags(const Annotation& annotation) {
  const long long flags = integer_of(annotation.object, "/F").value_or(-1);
  return flags >= 0 && ((flags & kPrint) == 0 || (flags & (kInvisible | kHidden | kNoView | kToggle)) != 0);
}

bool moves_with_view(const Annotation& annotation) {
  const long long flags = integer_of(annotation.object, "/F").value_or(0);
  return annotation.type == "Text" && ((flags & kNoZoom) == 0 || (flags & kNoRotate) == 0);
}

bool lacks_appearance(const Annotation& annotation) {
  return annotation.type != "Popup" && annotation.type != "Link" && !is_empty(annotation) &&
         !has(annotation.object, "/AP");
}

bool has_other_appearances(const Annotation& annotation) {
  QPDFObjectHandle appearances = annotation.object.getKey("/AP");
  return appearances.isDictionary() && appearances.getKeys() != std::set<std::string>{"/N"};
}

// A button has an appearance for each of its states, all else one.
bool has_wrong_appearance(const Annotation& annotation) {
  QPDFObjectHandle appearances = annotation.object.getKey("/AP");
  if (!appearances.isDictionary()) return false;
  QPDFObjectHandle normal = appearances.getKey("/N");
  const bool is_button = annotation.type == "Widget" && name_of(inherited(annotation.object, "/FT")) == "Btn";
  return is_button ? !normal.isDictionary() : !normal.isStream();
}

bool reacts(const Annotation& annotation) {
  return annotation.type == "Widget" && (has(annotation.object, "/A") || has(annotation.object, "/AA"));
}

// The kind of an action that stands in an object's /A, /OpenAction or /Next; every one is looked at as it is found.
template <class Broken>
void check_actions(const Document& document, const Report& report, const Broken& is_broken) {
  const auto check = [&](QPDFObjectHandle action, const std::string& where) {
    if (action.isDictionary() && has(action, "/S") && is_broken(action)) report(where);
  };
  for (QPDFObjectHandle object : document.objects) {
    if (!object.isDictionary()) continue;
    for (const char* key : {"/A", "/OpenAction", "/Next"}) {
      check(object.getKey(key), where_of(document, object));
    }
    if (text_of(object, "/Type") == "Action") check(object, where_of(document, object));
  }
}

constexpr Rule kRules[] = {
    {"6.3.1-1", "annotations are of the kinds that can be kept",
     [](const Document& d, const Report& r) {
       check_annotations(d, r, [](const Annotation& x) { return kForbiddenTypes.contains(x.type); });
     }},
    {"6.3.2-1", "an annotation has flags",
     [](const Document& d, const Report& r) {
       check_annotations(d, r, [](const Annotation& x) { return x.type != "Popup" && !has(x.object, "/F"); });
     }},
    {"6.3.2-2", "… by which it is printed and never hidden",
     [](const Document& d, const Report& r) { check_annotations(d, r, has_wrong_flags); }},
    {"6.3.2-3", "a remark neither grows nor turns with the page",
     [](const Document& d, const Report& r) { check_annotations(d, r, moves_with_view); }},
    {"6.3.3-1", "an annotation has an appearance of its own",
     [](const Document& d, const Report& r) { check_annotations(d, r, lacks_appearance); }},
    {"6.3.3-2", "… only one, the normal",
     [](const Document& d, const Report& r) { check_annotations(d, r, has_other_appearances); }},
    {"6.3.3-3", "… of a button one for each state",
     [](const Document& d, const Report& r) { check_annotations(d, r, has_wrong_appearance); }},
    {"6.4.1-1", "widgets do nothing by themselves",
     [](const Document& d, const Report& r) { check_annotations(d, r, reacts); }},
    {"6.4.1-2", "fields do nothing by themselves",
     [](const Document& d, const Report& r) {
       for (const QPDFObjectHandle& field : d.fields()) {
         if (has(field, "/AA")) r(where_of(d, field));
       }
     }},
    {"6.4.1-3", "readers need not draw fields anew",
     [](const Document& d, const Report& r) {
       if (is_true(d.entry("/AcroForm", "/NeedAppearances"))) r("form");
     }},
    {"6.4.2-1", "a form has no XFA",
     [](const Document& d, const Report& r) {
       if (!d.entry("/AcroForm", "/XFA").isNull() || has(d.catalogue, "/NeedsRendering")) r("form");
     }},
    {"6.5.1-1", "actions are of the kinds that can be kept",
     [](const Document& d, const Report& r) {
       check_actions(d, r, [](QPDFObjectHandle x) { return kForbiddenActions.contains(text_of(x, "/S")); });
     }},
    {"6.5.1-2", "a named action leads to a page",
     [](const Document& d, const Report& r) {
       check_actions(d, r, [](QPDFObjectHandle x) {
         return text_of(x, "/S") == "Named" && !kNamedActions.contains(text_of(x, "/N"));
       });
     }},
    {"6.5.2-1", "document and pages do nothing by themselves",
     [](const Document& d, const Report& r) {
       if (has(d.catalogue, "/AA")) r("catalogue");
       for (const QPDFObjectHandle& page : d.pages) {
         if (has(page, "/AA")) r(where_of(d, page));
       }
     }},
};

}  // namespace

std::span<const Rule> archive_annotation_rules() { return kRules; }

}  // namespace drieluik::pdf
