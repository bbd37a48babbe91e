#include "support/pdf_ua_model.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace drieluik {
namespace {

constexpr int kDeepest = 200;  // levels of structure

constexpr std::string_view kStandardTypes[] = {
    "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
    "NonStruct", "Private", "H",     "H1",      "H2",        "H3",         "H4",      "H5",      "H6",    "P",
    "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
    "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
    "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

class StructureReader {
 public:
  StructureReader(UaDocument& document, QPDFObjectHandle root) : document_(document), roles_(root.getKey("/RoleMap")) {
    read_kids(root.getKey("/K"), UaAnnotation::npos, 0);
  }

  // By object: where each element stands in the list.
  std::map<QPDFObjGen, std::size_t> places;

 private:
  void read_kids(QPDFObjectHandle kids, std::size_t parent, int depth) {
    if (depth > kDeepest) return;
    if (!kids.isArray()) {
      read_kid(kids, parent, depth);
      return;
    }
    for (int i = 0; i < kids.getArrayNItems(); ++i) read_kid(kids.getArrayItem(i), parent, depth);
  }

  void read_kid(QPDFObjectHandle kid, std::size_t parent, int depth) {
    if (!kid.isDictionary()) return;
    const std::string kind = name_of(kid.getKey("/Type"));
    if (kind == "OBJR" && parent != UaAnnotation::npos) ++document_.elements[parent].annotations;
    if (kind == "OBJR" || kind == "MCR" || !kid.hasKey("/S")) return;
    const std::size_t index = document_.elements.size();
    UaElement element;
    element.object = kid;
    resolve_type(element);
    if (parent != UaAnnotation::npos) {
      element.parent_type = document_.elements[parent].type;
      document_.elements[parent].kids.push_back(index);
    }
    places.emplace(kid.getObjGen(), index);
    document_.elements.push_back(std::move(element));
    read_kids(kid.getKey("/K"), index, depth + 1);
  }

  void resolve_type(UaElement& element) {
    std::string type = name_of(element.object.getKey("/S"));
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

  UaDocument& document_;
  QPDFObjectHandle roles_;
};

}  // namespace

bool is_standard_type(std::string_view type) {
  return std::find(std::begin(kStandardTypes), std::end(kStandardTypes), type) != std::end(kStandardTypes);
}

std::string ua_text(QPDFObjectHandle dictionary, const char* key) {
  if (!dictionary.isDictionary()) return {};
  QPDFObjectHandle value = dictionary.getKey(key);
  if (value.isString()) return value.getUTF8Value();
  return name_of(value);
}

QPDFObjectHandle ua_attribute(const UaElement& element, const char* owner, const char* key) {
  QPDFObjectHandle attributes = element.object.getKey("/A");
  const auto look = [&](QPDFObjectHandle object) {
    const bool fits = object.isDictionary() && ua_text(object, "/O") == owner;
    return fits ? object.getKey(key) : QPDFObjectHandle::newNull();
  };
  if (!attributes.isArray()) return look(attributes);
  for (int i = 0; i < attributes.getArrayNItems(); ++i) {
    QPDFObjectHandle found = look(attributes.getArrayItem(i));
    if (!found.isNull()) return found;
  }
  return QPDFObjectHandle::newNull();
}

UaDocument read_ua_document(std::string_view pdf) {
  UaDocument document;
  document.header = pdf.substr(0, std::min(pdf.size(), pdf.find('\n')) + 1);
  document.file = std::make_unique<QPDF>();
  document.file->setSuppressWarnings(true);
  document.file->processMemoryFile("test.pdf", pdf.data(), pdf.size());
  document.catalogue = document.file->getRoot();

  QPDFObjectHandle metadata = document.catalogue.getKey("/Metadata");
  if (metadata.isStream()) {
    const auto data = metadata.getStreamData();
    document.xmp.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  }

  QPDFObjectHandle root = document.catalogue.getKey("/StructTreeRoot");
  std::map<long long, QPDFObjectHandle> parents;
  std::map<QPDFObjGen, std::size_t> places;
  if (root.isDictionary()) {
    places = StructureReader(document, root).places;
    if (root.getKey("/ParentTree").isDictionary()) {
      parents = QPDFNumberTreeObjectHelper(root.getKey("/ParentTree"), *document.file).getAsMap();
    }
  }

  std::size_t number = 0;
  for (auto& page : QPDFPageDocumentHelper(*document.file).getAllPages()) {
    ++number;
    std::set<int> identifiers;
    QPDFObjectHandle key = page.getObjectHandle().getKey("/StructParents");
    const auto entry = key.isInteger() ? parents.find(key.getIntValue()) : parents.end();
    if (entry != parents.end() && entry->second.isArray()) {
      for (int i = 0; i < entry->second.getArrayNItems(); ++i) {
        if (places.contains(entry->second.getArrayItem(i).getObjGen())) identifiers.insert(i);
      }
    }
    read_ua_content(document, page.getObjectHandle(), number, identifiers);

    for (auto& annotation : page.getAnnotations()) {
      UaAnnotation read;
      read.object = annotation.getObjectHandle();
      read.page = page.getObjectHandle();
      read.where = "page " + std::to_string(number) + ": " + ua_text(read.object, "/Subtype") + " " +
                   read.object.getObjGen().unparse();
      QPDFObjectHandle parent = read.object.getKey("/StructParent");
      const auto found = parent.isInteger() ? parents.find(parent.getIntValue()) : parents.end();
      if (found != parents.end()) {
        const auto place = places.find(found->second.getObjGen());
        if (place != places.end()) read.element = place->second;
      }
      document.annotations.push_back(std::move(read));
    }
  }
  return document;
}

}  // namespace drieluik
