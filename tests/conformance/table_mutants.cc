#include <stdexcept>

#include "conformance/mutants.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

// The sheet's first table has rows of two cells, of which one or both are room to write: they are empty.
QPDFObjectHandle add_to_table(PdfEdit& edit, const std::string& type, int at = -1) {
  return edit.add_element(edit.element("Table"), type, at);
}

QPDFObjectHandle row(PdfEdit& edit, std::size_t index) {
  return edit.element("TBody").getKey("/K").getArrayItem(static_cast<int>(index));
}

QPDFObjectHandle last_cell(QPDFObjectHandle row) {
  auto cells = pdf::items_of(row.getKey("/K"));
  if (!pdf::items_of(cells.back().getKey("/K")).empty()) throw std::runtime_error("the cell is not empty");
  return cells.back();
}

void span(PdfEdit& edit, QPDFObjectHandle cell, const char* key, int count) {
  edit.set_attribute(cell, "Table", key, std::to_string(count));
}

void let_cell_reach_down(PdfEdit& edit) {
  span(edit, last_cell(row(edit, 0)), "/RowSpan", 2);
  edit.remove_element(last_cell(row(edit, 1)));
}

const Mutant kMutants[] = {
    {{"7.2-3"}, real_sheet, [](PdfEdit& e) { add_to_table(e, "P"); }},
    {{"7.2-4"}, real_sheet, [](PdfEdit& e) { e.add_element("TR"); }},
    {{"7.2-5"}, real_sheet, [](PdfEdit& e) { e.add_element("THead"); }},
    {{"7.2-6"}, real_sheet, [](PdfEdit& e) { e.add_element("TBody"); }},
    {{"7.2-7"}, real_sheet, [](PdfEdit& e) { e.add_element("TFoot"); }},
    {{"7.2-8"}, real_sheet, [](PdfEdit& e) { e.add_element("TH"); }},
    {{"7.2-9"}, real_sheet, [](PdfEdit& e) { e.add_element("TD"); }},
    {{"7.2-10"},
     real_sheet,
     [](PdfEdit& e) { last_cell(row(e, 0)).replaceKey("/S", QPDFObjectHandle::newName("/P")); }},
    {{"7.2-11"}, real_sheet, [](PdfEdit& e) { add_to_table(e, "THead"); }},
    {{"7.2-12"},
     real_sheet,
     [](PdfEdit& e) { add_to_table(e, "TFoot"); },
     [](PdfEdit& e) { add_to_table(e, "TFoot"); }},
    {{"7.2-13"}, real_sheet, [](PdfEdit& e) { e.add_element(e.add_element("Table"), "TFoot"); }},
    {{"7.2-14"}, real_sheet, [](PdfEdit& e) { e.add_element(e.add_element("Table"), "THead"); }},
    {{"7.2-15"},
     real_sheet,
     [](PdfEdit& e) { span(e, pdf::items_of(row(e, 1).getKey("/K")).back(), "/ColSpan", 2); },
     let_cell_reach_down},
    {{"7.2-16"}, real_sheet, [](PdfEdit& e) { add_to_table(e, "Caption", 1); }},
    {{"7.2-36"}, real_sheet, [](PdfEdit& e) { e.add_element(e.element("THead"), "P"); }},
    {{"7.2-37"}, real_sheet, [](PdfEdit& e) { e.add_element(e.element("TBody"), "P"); }},
    {{"7.2-38"},
     real_sheet,
     [](PdfEdit& e) { e.add_element(e.element("TFoot"), "P"); },
     [](PdfEdit& e) { add_to_table(e, "TFoot"); }},
    {{"7.2-39"},
     real_sheet,
     [](PdfEdit& e) { add_to_table(e, "Caption"); },
     [](PdfEdit& e) { add_to_table(e, "Caption", 0); }},
    {{"7.2-41"},
     real_sheet,
     [](PdfEdit& e) {
       const auto rows = pdf::items_of(e.element("TBody").getKey("/K"));
       span(e, last_cell(rows.back()), "/RowSpan", 2);
     }},
    {{"7.2-42"}, real_sheet, [](PdfEdit& e) { e.remove_element(last_cell(row(e, 0))); }},
    {{"7.2-43"}, real_sheet, [](PdfEdit& e) { span(e, last_cell(row(e, 0)), "/ColSpan", 2); }},
    {{"7.2-43"}, real_sheet, [](PdfEdit& e) { e.add_element(row(e, 0), "TH"); }},
    {{"7.5-1"}, real_sheet, [](PdfEdit& e) { e.element("TH", 1).removeKey("/A"); }},
    {{"7.5-2"},
     real_sheet,
     [](PdfEdit& e) { e.set_attribute(last_cell(row(e, 0)), "Table", "/Headers", "[(nowhere)]"); },
     [](PdfEdit& e) {
       e.element("TH").replaceKey("/ID", QPDFObjectHandle::newString("head"));
       e.set_attribute(last_cell(row(e, 0)), "Table", "/Headers", "[(head)]");
     }},
};

}  // namespace

std::span<const Mutant> table_mutants() { return kMutants; }

}  // namespace drieluik
