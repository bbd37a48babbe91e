#include "render/pdf_structure.h"

#include <algorithm>
#include <array>

#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTypes = {"Document"sv, "Part"sv,       "Sect"sv,    "Div"sv,       "H1"sv,    "H2"sv,   "H3"sv,
                               "H4"sv,       "H5"sv,         "H6"sv,      "P"sv,         "L"sv,     "LI"sv,   "Lbl"sv,
                               "LBody"sv,    "BlockQuote"sv, "Table"sv,   "THead"sv,     "TBody"sv, "TR"sv,   "TH"sv,
                               "TD"sv,       "Figure"sv,     "Caption"sv, "Link"sv,      "Note"sv,  "Span"sv, "Form"sv,
                               "Code"sv,     "TOC"sv,        "TOCI"sv,    "Reference"sv, "Index"sv};
static_assert(kTypes.size() == static_cast<std::size_t>(Tag::index) + 1);

void append_table_attributes(std::string& out, const StructureElement& element) {
  out += "/A<</O/Table";
  if (element.scope == StructureElement::Scope::column) out += "/Scope/Column";
  if (element.scope == StructureElement::Scope::row) out += "/Scope/Row";
  if (element.row_span != 1) {
    out += "/RowSpan ";
    append_integer(out, element.row_span);
  }
  if (element.column_span != 1) {
    out += "/ColSpan ";
    append_integer(out, element.column_span);
  }
  out += ">>";
}

void append_figure_attributes(std::string& out, const Area& area, double page_height) {
  out += "/A<</O/Layout/Placement/Block/BBox";
  append_rectangle(out, area, page_height);
  out += ">>";
}

void append_attributes(std::string& out, const StructureElement& element, double page_height) {
  using Numbering = StructureElement::Numbering;
  const bool is_cell = element.tag == Tag::header_cell || element.tag == Tag::data_cell;
  if (is_cell &&
      (element.scope != StructureElement::Scope::none || element.row_span != 1 || element.column_span != 1)) {
    append_table_attributes(out, element);
  } else if (element.tag == Tag::list && element.numbering != Numbering::none) {
    out += element.numbering == Numbering::decimal ? "/A<</O/List/ListNumbering/Decimal>>"
                                                   : "/A<</O/List/ListNumbering/Disc>>";
  } else if (element.tag == Tag::figure && element.bounds.width > 0) {
    append_figure_attributes(out, element.bounds, page_height);
  } else if (element.is_struck) {
    out += "/A<</O/Layout/TextDecorationType/LineThrough>>";
  }
}

}  // namespace

std::string_view structure_type(Tag tag) { return kTypes[static_cast<std::size_t>(tag)]; }

PdfStructure::PdfStructure(const Paper& paper, PdfObjects& objects, int first_page)
    : paper_(paper),
      first_page_(first_page),
      root_(objects.reserve()),
      first_element_(objects.reserve(static_cast<int>(paper.elements.size()))),
      nodes_(paper.elements.size()),
      content_owners_(paper.pages.size()) {
  kids_.reserve(2 * nodes_.size());
  // From back to front, so that each parent's list of children ends up in reading order.
  for (std::size_t i = nodes_.size(); i-- > 1;) {
    Node& parent = nodes_[static_cast<std::size_t>(paper.elements[i].parent)];
    nodes_[i].next_sibling = parent.next_child;
    parent.next_child = static_cast<int>(i);
  }
}

void PdfStructure::append_kid(int element, Kid kid) {
  Node& node = nodes_[static_cast<std::size_t>(element)];
  const auto index = static_cast<int>(kids_.size());
  kids_.push_back(kid);
  (node.first_kid < 0 ? node.first_kid : kids_[static_cast<std::size_t>(node.last_kid)].next) = index;
  node.last_kid = index;
}

// Children without content (an empty cell) take their place when a later one comes, or at the end.
void PdfStructure::attach_children(int parent, int last) {
  Node& node = nodes_[static_cast<std::size_t>(parent)];
  while (node.next_child >= 0 && node.next_child <= last) {
    const int child = node.next_child;
    append_kid(parent, {KidKind::element, child, -1, -1});
    nodes_[static_cast<std::size_t>(child)].is_attached = true;
    node.next_child = nodes_[static_cast<std::size_t>(child)].next_sibling;
  }
}

void PdfStructure::attach(int element) {
  while (element > 0 && !nodes_[static_cast<std::size_t>(element)].is_attached) {
    const int parent = paper_.elements[static_cast<std::size_t>(element)].parent;
    attach_children(parent, element);
    element = parent;
  }
}

void PdfStructure::attach_rest() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) attach_children(static_cast<int>(i), static_cast<int>(nodes_.size()));
}

int PdfStructure::mark_content(int element, int page) {
  attach(element);
  auto& owners = content_owners_[static_cast<std::size_t>(page)];
  const auto identifier = static_cast<int>(owners.size());
  owners.push_back(element);
  append_kid(element, {KidKind::content, identifier, page, -1});
  Node& node = nodes_[static_cast<std::size_t>(element)];
  if (node.page < 0) node.page = page;
  return identifier;
}

int PdfStructure::mark_annotation(int element, int page, int annotation) {
  attach(element);
  append_kid(element, {KidKind::annotation, annotation, page, -1});
  Node& node = nodes_[static_cast<std::size_t>(element)];
  if (node.page < 0) node.page = page;
  annotation_owners_.push_back(element);
  return static_cast<int>(paper_.pages.size() + annotation_owners_.size()) - 1;
}

void PdfStructure::write_kid(std::string& out, const Kid& kid, int page) const {
  char entry[3 * kMostDigits + 32];
  char* end = entry;
  if (kid.kind == KidKind::element) {
    end = put_reference(end, first_element_ + kid.value);
  } else if (kid.kind == KidKind::content && kid.page == page) {
    end = put_integer(end, kid.value);
  } else if (kid.kind == KidKind::content) {
    end = put_reference(put_text(end, "<</Type/MCR/Pg "), first_page_ + kid.page);
    end = put_text(put_integer(put_text(end, "/MCID "), kid.value), ">>");
  } else {
    end = put_reference(put_text(end, "<</Type/OBJR/Pg "), first_page_ + kid.page);
    end = put_text(put_reference(put_text(end, "/Obj "), kid.value), ">>");
  }
  append_between(out, entry, end);
}

void PdfStructure::write_element(std::string& out, int element) const {
  const StructureElement& source = paper_.elements[static_cast<std::size_t>(element)];
  const Node& node = nodes_[static_cast<std::size_t>(element)];
  char head[3 * kMostDigits + 32];
  char* end = put_text(put_text(head, "<</S/"), structure_type(source.tag));
  end = put_reference(put_text(end, "/P "), element == 0 ? root_ : first_element_ + source.parent);
  if (node.page >= 0) end = put_reference(put_text(end, "/Pg "), first_page_ + node.page);
  append_between(out, head, end);
  if (!source.language.empty()) {
    out += "/Lang";
    append_literal(out, source.language);
  }
  if (!source.alternative.empty()) {
    out += "/Alt";
    append_text(out, source.alternative);
  }
  if (!source.id.empty()) {
    out += "/ID";
    append_literal(out, source.id);
  }
  append_attributes(out, source, paper_.height);
  if (node.first_kid >= 0) {
    out += "/K[";
    for (int i = node.first_kid; i >= 0; i = kids_[static_cast<std::size_t>(i)].next) {
      if (i != node.first_kid) out += ' ';
      write_kid(out, kids_[static_cast<std::size_t>(i)], node.page);
    }
    out += ']';
  }
  out += ">>";
}

void PdfStructure::write_parents(std::string& out) const {
  out += "/ParentTree<</Nums[";
  int key = 0;
  for (const std::vector<int>& owners : content_owners_) {
    append_integer(out, key++);
    out += '[';
    for (const int element : owners) {
      if (out.back() != '[') out += ' ';
      append_reference(out, first_element_ + element);
    }
    out += "]\n";
  }
  for (const int element : annotation_owners_) {
    append_integer(out, key++);
    out += ' ';
    append_reference(out, first_element_ + element);
    out += '\n';
  }
  out += "]>>/ParentTreeNextKey ";
  append_integer(out, key);
}

void PdfStructure::write_identifiers(std::string& out) const {
  std::vector<std::pair<std::string_view, int>> identifiers;
  for (std::size_t i = 0; i < paper_.elements.size(); ++i) {
    if (!paper_.elements[i].id.empty()) identifiers.emplace_back(paper_.elements[i].id, static_cast<int>(i));
  }
  if (identifiers.empty()) return;
  std::sort(identifiers.begin(), identifiers.end());
  out += "/IDTree<</Names[";
  for (const auto& [id, element] : identifiers) {
    append_literal(out, id);
    out += ' ';
    append_reference(out, first_element_ + element);
    out += '\n';
  }
  out += "]>>";
}

void PdfStructure::write(PdfObjects& objects) {
  attach_rest();
  std::string& root = objects.open(root_);
  root += "<</Type/StructTreeRoot";
  if (!nodes_.empty()) {
    root += "/K ";
    append_reference(root, first_element_);
  }
  write_parents(root);
  write_identifiers(root);
  root += ">>";
  objects.close();
  for (int i = 0; i < static_cast<int>(nodes_.size()); ++i) {
    write_element(objects.open(first_element_ + i), i);
    objects.close();
  }
}

}  // namespace drieluik
