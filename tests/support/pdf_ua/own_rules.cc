#include <map>

#include "support/pdf_ua/each.h"
#include "support/pdf_ua/rules.h"

namespace drieluik::pdf {
namespace {

std::string describe(const Document& document, const ContentKey& key) {
  return where_of(document, document.file->getObjectByObjGen(key.owner)) + ": MCID " + std::to_string(key.identifier);
}

// What the tree says it holds is on the pages, once, and the parent tree says the same.
void check_content(const Document& document, const Report& report) {
  std::map<ContentKey, std::vector<std::size_t>> in_tree, on_pages;
  const auto& elements = document.structure.elements;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    for (const ContentKey& key : elements[i].contents) in_tree[key].push_back(i);
  }
  for (const Mark& mark : document.content.marks) {
    if (mark.key.identifier >= 0) on_pages[mark.key].push_back(mark.element);
  }
  for (const auto& [key, holders] : in_tree) {
    const auto found = on_pages.find(key);
    if (holders.size() > 1) report(describe(document, key) + " in two elements");
    if (found == on_pages.end()) {
      report(describe(document, key) + " is on no page");
    } else if (found->second.front() != holders.front()) {
      report(describe(document, key) + ": the parent tree leads elsewhere");
    }
  }
  for (const auto& [key, owners] : on_pages) {
    const bool is_of_form = document.content.forms.contains(key.owner);  // painting one twice breaks 7.20-2
    if (owners.size() > 1 && !is_of_form) report(describe(document, key) + " twice in its stream");
    if (!in_tree.contains(key)) report(describe(document, key) + " is not in the tree");
  }
}

// An object reference and the annotation's /StructParent lead to each other.
void check_references(const Document& document, const Report& report) {
  std::map<QPDFObjGen, std::size_t> in_tree;
  const auto& elements = document.structure.elements;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    for (const QPDFObjectHandle& object : elements[i].references) {
      if (!in_tree.emplace(object.getObjGen(), i).second) report(where_of(document, object) + " in two elements");
    }
  }
  for (const Annotation& annotation : document.annotations) {
    const auto found = in_tree.find(annotation.object.getObjGen());
    const std::size_t element = found == in_tree.end() ? kNone : found->second;
    if (found != in_tree.end()) in_tree.erase(found);
    if (element != annotation.element) report(annotation.where);
  }
  for (const auto& [object, element] : in_tree) report("object " + std::to_string(object.getObj()) + " is on no page");
}

// Annotations that a page lists in another order than the tree are read in another than the tabulator visits.
void check_order(const Document& document, const Report& report) {
  std::map<QPDFObjGen, std::size_t> order;
  for (const Element& element : document.structure.elements) {
    for (const QPDFObjectHandle& object : element.references) order.emplace(object.getObjGen(), order.size());
  }
  const Annotation* last = nullptr;
  for (const Annotation& annotation : document.annotations) {
    if (!order.contains(annotation.object.getObjGen())) continue;
    if (last != nullptr && last->page.getObjGen() == annotation.page.getObjGen() &&
        order[annotation.object.getObjGen()] < order[last->object.getObjGen()]) {
      report(annotation.where);
    }
    last = &annotation;
  }
}

void check_parents(const Document& document, const Report& report) {
  for (const Element& element : document.structure.elements) {
    QPDFObjectHandle parent = element.object.getKey("/P");
    const QPDFObjGen expected = element.parent == kNone
                                    ? document.catalogue.getKey("/StructTreeRoot").getObjGen()
                                    : document.structure.elements[element.parent].object.getObjGen();
    if (!parent.isNull() && !(parent.getObjGen() == expected)) report(where_of(document, element));
  }
}

// A figure says how much of the page it takes (ISO 32000-1, 14.8.5.4.3), in the order left, bottom, right, top.
bool lacks_box(const Element& figure) {
  QPDFObjectHandle box = attribute(figure, "Layout", "/BBox");
  if (!box.isRectangle()) return true;
  const auto area = box.getArrayAsRectangle();
  return area.llx >= area.urx || area.lly >= area.ury;
}

constexpr Rule kRules[] = {
    {"own-tree", "the structure is a tree",
     [](const Document& d, const Report& r) {
       for (const std::string& fault : d.structure.faults) r(fault);
     }},
    {"own-parents", "an element's parent has it as its kid", check_parents},
    {"own-content", "tree, parent tree and pages agree on what belongs to which element", check_content},
    {"own-references", "tree and annotations agree on what belongs to which element", check_references},
    {"own-order", "annotations stand on their page as they stand in the tree", check_order},
    {"own-balance", "marks and states are closed where they were opened",
     [](const Document& d, const Report& r) {
       for (const std::string& fault : d.content.unbalanced) r(fault);
     }},
    {"own-figure-box", "a figure has its place on the page",
     [](const Document& d, const Report& r) { check_elements(d, r, "Figure", lacks_box); }},
    {"own-syntax", "libqpdf has nothing to repair",
     [](const Document& d, const Report& r) {
       for (const QPDFExc& warning : d.file->getWarnings()) r(warning.what());
     }},
};

}  // namespace

std::span<const Rule> ua_own_rules() { return kRules; }

}  // namespace drieluik::pdf
