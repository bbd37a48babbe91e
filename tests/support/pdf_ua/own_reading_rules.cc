#include <map>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <set>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

const Element* find_above(const Document& document, const Element& element, std::string_view type) {
  const auto& elements = document.structure.elements;
  for (const Element* one = &element;; one = &elements[one->parent]) {
    if (one->type == type) return one;
    if (one->parent == kNone) return nullptr;
  }
}

// Readers that know nothing of the structure take what stands in the stream first for what is said first. A note may
// stand at the foot of the page and be read where it is referred to: notes are in order among themselves.
void check_reading_order(const Document& document, const Report& report) {
  std::map<ContentKey, std::size_t> places;
  for (const ContentKey& key : document.structure.order) places.emplace(key, places.size());
  struct Last {
    QPDFObjGen owner;
    std::size_t place;
  };
  std::map<bool, Last> last;  // in a note, or not
  std::set<ContentKey> seen;  // what is there twice breaks own-content
  for (const Mark& mark : document.content.marks) {
    const auto place = places.find(mark.key);
    if (mark.element == kNone || place == places.end() || !seen.insert(mark.key).second) continue;
    const Element& element = document.structure.elements[mark.element];
    const bool is_note = find_above(document, element, "Note") != nullptr;
    const auto before = last.find(is_note);
    if (before != last.end() && before->second.owner == mark.key.owner && place->second < before->second.place) {
      report(where_of(document, element) + ": MCID " + std::to_string(mark.key.identifier));
    }
    last[is_note] = {mark.key.owner, place->second};
  }
}

bool holds_link(const Document& document, const Element& element) {
  return element.type == "Link" || std::any_of(element.kids.begin(), element.kids.end(), [&](std::size_t kid) {
           return holds_link(document, document.structure.elements[kid]);
         });
}

bool holds_content(const Document& document, const Element& element) {
  return !element.contents.empty() || std::any_of(element.kids.begin(), element.kids.end(), [&](std::size_t kid) {
    return holds_content(document, document.structure.elements[kid]);
  });
}

bool holds_annotation(const Element& link) {
  return std::any_of(link.references.begin(), link.references.end(),
                     [](const QPDFObjectHandle& object) { return text_of(object, "/Subtype") == "Link"; });
}

bool is_page(const Document& document, QPDFObjectHandle destination) {
  if (destination.isDictionary()) destination = destination.getKey("/D");
  return destination.isArray() && destination.getArrayNItems() > 0 &&
         document.page_number(destination.getArrayItem(0).getObjGen()) > 0;
}

QPDFObjectHandle find_destination(const Document& document, QPDFObjectHandle name) {
  if (name.isName()) return document.entry("/Dests", name.getName().c_str());
  QPDFObjectHandle tree = document.entry("/Names", "/Dests");
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  if (tree.isDictionary()) QPDFNameTreeObjectHelper(tree, *document.file).findObject(name.getUTF8Value(), found);
  return found;
}

// Of a link or a bookmark: where it leads to within the file, there is a page.
bool leads_nowhere(const Document& document, QPDFObjectHandle holder) {
  QPDFObjectHandle destination = holder.getKey("/Dest");
  QPDFObjectHandle action = holder.getKey("/A");
  if (action.isDictionary()) {
    if (text_of(action, "/S") != "GoTo") return false;
    destination = action.getKey("/D");
  }
  if (destination.isName() || destination.isString()) destination = find_destination(document, destination);
  return !is_page(document, destination);
}

void check_bookmarks(const Document& document, const Report& report, QPDFObjectHandle parent, int depth) {
  std::size_t count = 0;
  for (QPDFObjectHandle item = parent.getKeyIfDict("/First"); item.isDictionary(); item = item.getKey("/Next")) {
    if (leads_nowhere(document, item) || text_of(item, "/Title").empty()) report("bookmark " + place_of(item));
    if (depth > 50 || ++count > document.objects.size()) return report("bookmarks without end");
    check_bookmarks(document, report, item, depth + 1);
  }
}

constexpr Rule kRules[] = {
    {"own-reading-order", "content stands on its page as it stands in the tree", check_reading_order},
    {"own-link", "Link holds its annotation",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "Link", [](const Element& x) { return !holds_annotation(x); });
     }},
    {"own-destination", "a link within the file leads to a page of it",
     [](const Document& d, const Report& r) {
       for (const Annotation& annotation : d.annotations) {
         if (annotation.type == "Link" && leads_nowhere(d, annotation.object)) r(annotation.where);
       }
     }},
    {"own-bookmark", "a bookmark has a title and leads to a page",
     [](const Document& d, const Report& r) { check_bookmarks(d, r, d.catalogue.getKeyIfDict("/Outlines"), 0); }},
    {"own-contents", "an entry of the contents is a link",
     [](const Document& d, const Report& r) {
       check_elements(d, r, "TOCI", [&](const Element& x) { return holds_content(d, x) && !holds_link(d, x); });
     }},
};

}  // namespace

std::span<const Rule> ua_own_reading_rules() { return kRules; }

}  // namespace drieluik::pdf
