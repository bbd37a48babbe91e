#include "conformance/mutants.h"

namespace drieluik {
namespace {

// A note in the margin, as its rules ask.
void add_remark(PdfEdit& edit) {
  edit.add_annotation("<</Type/Annot/Subtype/Text/Rect[9 9 19 19]/Contents(a remark)>>", edit.add_element("Annot"));
}

QPDFObjectHandle name(const char* text) { return QPDFObjectHandle::newName(text); }

const Mutant kMutants[] = {
    {{"7.18.1-1"}, real_sheet, [](PdfEdit& e) { e.element("Annot").replaceKey("/S", name("/P")); }, add_remark},
    {{"7.18.1-2"}, real_sheet, [](PdfEdit& e) { e.annotation("/Text").removeKey("/Contents"); }, add_remark},
    {{"7.18.2-1"},
     real_sheet,
     [](PdfEdit& e) { e.annotation("/Text").replaceKey("/Subtype", name("/TrapNet")); },
     add_remark},
    {{"7.18.3-1"}, real_sheet, [](PdfEdit& e) { e.page().removeKey("/Tabs"); }, add_remark},
    {{"7.18.5-1"}, real_sheet, [](PdfEdit& e) { e.element("Link").replaceKey("/S", name("/Span")); }},
    {{"7.18.5-2"},
     real_sheet,
     [](PdfEdit& e) { e.annotation("/Link").removeKey("/Contents"); },
     [](PdfEdit& e) { e.element("Link").replaceKey("/Alt", QPDFObjectHandle::newString("a text")); }},
    {{"7.18.8-1"},
     real_sheet,
     [](PdfEdit& e) { e.annotation("/Text").replaceKey("/Subtype", name("/PrinterMark")); },
     add_remark},
};

}  // namespace

std::span<const Mutant> annotation_mutants() { return kMutants; }

}  // namespace drieluik
