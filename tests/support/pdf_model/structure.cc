#include "support/pdf_model/structure.h"

#include <algorithm>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <set>

#include "support/pdf_model/values.h"

namespace drieluik::pdf {
namespace {

constexpr int kDeepest = 200;  // levels of structure

constexpr std::string_view kStandardTypes[] = {
    "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
    "NonStruct", "Private", "H",     "H1",      "H2",        "H3",         "H4",      "H5",      "H6",    "P",
    "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
    "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
    "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};

class Reader {
 public:
  Reader(Structure& structure, QPDFObjectHandle root) : structure_(structure), roles_(root.getKey("/RoleMap")) {
    read_kids(root.getKey("/K"), kNone, QPDFObjGen(), 0);
  }

 private:
  void read_kids(QPDFObjectHandle kids, std::size_t parent, QPDFObjGen page, int depth) {
    if (depth > kDeepest) {
      structure_.faults.emplace_back("too deep");
      return;
    }
    for (const QPDFObjectHandle& kid : items_of(kids)) read_kid(kid, parent, page, depth);
  }

  void read_kid(QPDFObjectHandle kid, std::size_t parent, QPDFObjGen page, int depth) {
    Element* holder = parent == kNone ? nullptr : &structure_.elements[parent];
    if (kid.isInteger() && holder != nullptr) add_content(*holder, {page, static_cast<int>(kid.getIntValue())});
    if (!kid.isDictionary()) return;
    const std::string kind = text_of(kid, "/Type");
    if (kind == "OBJR" || kind == "MCR") {
      if (holder != nullptr) read_reference(*holder, kid, kind, page);
    } else if (kid.hasKey("/S")) {
      read_element(kid, parent, depth);
    }
  }

  void add_content(Element& holder, const ContentKey& key) {
    holder.contents.push_back(key);
    structure_.order.push_back(key);
  }

  void read_reference(Element& holder, QPDFObjectHandle kid, const std::string& kind, QPDFObjGen page) {
    if (kind == "OBJR") {
      holder.references.push_back(kid.getKey("/Obj"));
      return;
    }
    QPDFObjGen owner = page;
    if (has(kid, "/Pg")) owner = kid.getKey("/Pg").getObjGen();
    if (has(kid, "/Stm")) owner = kid.getKey("/Stm").getObjGen();
    add_content(holder, {owner, static_cast<int>(integer_of(kid, "/MCID").value_or(-1))});
  }

  void read_element(QPDFObjectHandle object, std::size_t parent, int depth) {
    const std::size_t index = structure_.elements.size();
    if (!structure_.places.emplace(object.getObjGen(), index).second) {
      structure_.faults.push_back("element " + place_of(object) + " has two parents");
      return;
    }
    Element element;
    element.object = object;
    element.parent = parent;
    resolve_type(element);
    if (parent != kNone) {
      element.parent_type = structure_.elements[parent].type;
      structure_.elements[parent].kids.push_back(index);
    }
    structure_.elements.push_back(std::move(element));
    read_kids(object.getKey("/K"), index, object.getKey("/Pg").getObjGen(), depth + 1);
  }

  void resolve_type(Element& element) {
    std::string type = text_of(element.object, "/S");
    std::set<std::string> seen;
    while (roles_.isDictionary() && roles_.hasKey("/" + type)) {
      if (is_standard_type(type)) element.role_is_remapped = true;
      if (!seen.insert(type).second) {
        element.role_loops = true;
        break;
      }
      type = name_of(roles_.getKey("/" + type));
    }
    element.type = type;
  }

  Structure& structure_;
  QPDFObjectHandle roles_;
};

}  // namespace

std::size_t Structure::owner_of(std::optional<long long> struct_parents, int identifier) const {
  const auto entry = struct_parents ? parents.find(*struct_parents) : parents.end();
  if (entry == parents.end()) return kNone;
  QPDFObjectHandle list = entry->second;
  if (!list.isArray() || identifier < 0 || identifier >= list.getArrayNItems()) return kNone;
  const auto place = places.find(list.getArrayItem(identifier).getObjGen());
  return place == places.end() ? kNone : place->second;
}

std::size_t Structure::owner_of(std::optional<long long> struct_parent) const {
  const auto entry = struct_parent ? parents.find(*struct_parent) : parents.end();
  if (entry == parents.end()) return kNone;
  const auto place = places.find(QPDFObjectHandle(entry->second).getObjGen());
  return place == places.end() ? kNone : place->second;
}

Structure read_structure(QPDF& file) {
  Structure structure;
  QPDFObjectHandle root = file.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary()) return structure;
  Reader(structure, root);
  if (root.getKey("/ParentTree").isDictionary()) {
    structure.parents = QPDFNumberTreeObjectHelper(root.getKey("/ParentTree"), file).getAsMap();
  }
  return structure;
}

bool is_standard_type(std::string_view type) {
  return std::find(std::begin(kStandardTypes), std::end(kStandardTypes), type) != std::end(kStandardTypes);
}

int heading_level(std::string_view type) {
  return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6' ? type[1] - '0' : 0;
}

QPDFObjectHandle attribute(const Element& element, const char* owner, const char* key) {
  for (const QPDFObjectHandle& object : items_of(element.object.getKey("/A"))) {
    if (text_of(object, "/O") == owner && has(object, key)) return QPDFObjectHandle(object).getKey(key);
  }
  return QPDFObjectHandle::newNull();
}

bool has_language(const Element& element) { return !inherited(element.object, "/Lang", "/P").isNull(); }

}  // namespace drieluik::pdf
