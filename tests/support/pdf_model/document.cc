#include "support/pdf_model/document.h"

#include <algorithm>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace drieluik::pdf {
namespace {

constexpr long long kHidden = 2;  // a bit of /F
constexpr int kDeepestField = 50;

void add_fields(std::vector<QPDFObjectHandle>& list, QPDFObjectHandle kids, int depth) {
  for (QPDFObjectHandle kid : items_of(kids)) {
    if (!kid.isDictionary() || depth > kDeepestField) continue;
    if (has(kid, "/T")) list.push_back(kid);
    add_fields(list, kid.getKey("/Kids"), depth + 1);
  }
}

// The streams of an appearance: one, or one for each state.
std::vector<QPDFObjectHandle> streams_of(QPDFObjectHandle appearance) {
  if (appearance.isStream()) return {appearance};
  std::vector<QPDFObjectHandle> streams;
  if (appearance.isDictionary()) {
    for (const auto& [state, stream] : appearance.getDictAsMap()) {
      if (QPDFObjectHandle(stream).isStream()) streams.push_back(stream);
    }
  }
  return streams;
}

void read_annotations(Document& document, QPDFObjectHandle page, const std::string& where) {
  for (QPDFObjectHandle object : items_of(page.getKey("/Annots"))) {
    Annotation annotation;
    annotation.object = object;
    annotation.page = page;
    annotation.type = text_of(object, "/Subtype");
    annotation.where = where + ": " + annotation.type + " " + place_of(object);
    annotation.element = document.structure.owner_of(integer_of(object, "/StructParent"));
    for (const char* state : {"/N", "/R", "/D"}) {
      QPDFObjectHandle appearances = object.getKeyIfDict("/AP");
      for (const QPDFObjectHandle& form : streams_of(appearances.getKeyIfDict(state))) {
        read_appearance(document.content, document.structure, form, annotation.where);
      }
    }
    document.annotations.push_back(std::move(annotation));
  }
}

}  // namespace

bool Annotation::is_hidden() const { return (integer_of(object, "/F").value_or(0) & kHidden) != 0; }

bool Annotation::is_outside() const {
  QPDFObjectHandle box = inherited(page, "/CropBox");
  if (box.isNull()) box = inherited(page, "/MediaBox");
  QPDFObjectHandle rectangle = object.getKey("/Rect");
  if (!box.isRectangle() || !rectangle.isRectangle()) return false;
  const auto outer = box.getArrayAsRectangle(), inner = rectangle.getArrayAsRectangle();
  return inner.urx < outer.llx || inner.llx > outer.urx || inner.ury < outer.lly || inner.lly > outer.ury;
}

bool Document::has_language() const { return !text_of(catalogue, "/Lang").empty(); }

QPDFObjectHandle Document::entry(const char* outer, const char* inner) const {
  return catalogue.getKey(outer).getKeyIfDict(inner);
}

const Element* Document::element_of(const Annotation& annotation) const {
  return annotation.element == kNone ? nullptr : &structure.elements[annotation.element];
}

std::vector<QPDFObjectHandle> Document::fields() const {
  std::vector<QPDFObjectHandle> list;
  add_fields(list, entry("/AcroForm", "/Fields"), 0);
  return list;
}

int Document::page_number(QPDFObjGen page) const {
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const QPDFObjectHandle& one) { return one.getObjGen() == page; });
  return found == pages.end() ? 0 : static_cast<int>(found - pages.begin()) + 1;
}

namespace {

// The first page that the element or one within it has content on.
int page_within(const Document& document, const Element& element) {
  for (const ContentKey& key : element.contents) {
    if (const int number = document.page_number(key.owner)) return number;
  }
  for (QPDFObjectHandle object : element.references) {
    const QPDFObjectHandle page = object.getKeyIfDict("/P");
    if (const int number = document.page_number(page.getObjGen())) return number;
  }
  for (const std::size_t kid : element.kids) {
    if (const int number = page_within(document, document.structure.elements[kid])) return number;
  }
  return 0;
}

std::string on_page(int number) { return number == 0 ? "" : "page " + std::to_string(number) + ": "; }

}  // namespace

std::string where_of(const Document& document, const Element& element) {
  int number = page_within(document, element);
  for (std::size_t above = element.parent; number == 0 && above != kNone;) {
    number = page_within(document, document.structure.elements[above]);
    above = document.structure.elements[above].parent;
  }
  return on_page(number) + element.type + " " + place_of(element.object);
}

std::string where_of(const Document& document, QPDFObjectHandle object) {
  const QPDFObjGen number = object.getObjGen();
  const auto element = document.structure.places.find(number);
  if (element != document.structure.places.end())
    return where_of(document, document.structure.elements[element->second]);
  for (const Annotation& annotation : document.annotations) {
    if (annotation.object.getObjGen() == number) return annotation.where;
  }
  return on_page(document.page_number(number)) + "object " + place_of(object);
}

Document read_document(std::string_view bytes, const std::string& password) {
  Document document;
  document.bytes = bytes;
  document.file = std::make_unique<QPDF>();
  document.file->setSuppressWarnings(true);
  document.file->processMemoryFile("test.pdf", bytes.data(), bytes.size(), password.c_str());
  document.catalogue = document.file->getRoot();
  document.objects = document.file->getAllObjects();
  document.metadata = bytes_of(document.catalogue.getKey("/Metadata"));
  document.xmp = read_xmp(document.metadata);
  document.structure = read_structure(*document.file);
  for (auto& page : QPDFPageDocumentHelper(*document.file).getAllPages()) {
    document.pages.push_back(page.getObjectHandle());
    const std::string where = "page " + std::to_string(document.pages.size());
    read_page_content(document.content, document.structure, document.pages.back(), where);
    read_annotations(document, document.pages.back(), where);
  }
  return document;
}

}  // namespace drieluik::pdf
