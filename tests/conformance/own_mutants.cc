#include "conformance/mutants.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

// What the first paragraph holds, taken out of the tree but not out of the parent tree.
void take_content_out(PdfEdit& edit) { edit.element("P").removeKey("/K"); }

void exchange_annotations(PdfEdit& edit) {
  auto list = pdf::items_of(edit.page().getKey("/Annots"));
  edit.page().replaceKey("/Annots", QPDFObjectHandle::newArray({list.rbegin(), list.rend()}));
}

void add_remarks(PdfEdit& edit) {
  for (const char* text : {"(first)", "(second)"}) {
    edit.add_annotation(std::string("<</Type/Annot/Subtype/Text/Rect[9 9 19 19]/Contents") + text + ">>",
                        edit.add_element("Annot"));
  }
}

// A table of contents: one entry, which is a link to the first page.
void add_contents(PdfEdit& edit) {
  QPDFObjectHandle link = edit.add_element(edit.add_element(edit.add_element("TOC"), "TOCI"), "Link");
  edit.add_content(link, "0 0 m 9 9 l S");
  edit.add_annotation("<</Type/Annot/Subtype/Link/F 4/Rect[9 9 19 19]/Contents(a part)>>", link)
      .replaceKey("/Dest", QPDFObjectHandle::newArray({edit.page(), QPDFObjectHandle::newName("/Fit")}));
}

QPDFObjectHandle bookmark(PdfEdit& edit) { return edit.catalogue().getKey("/Outlines").getKey("/First"); }

const Mutant kMutants[] = {
    {{"own-tree"},
     real_contract,
     [](PdfEdit& e) {
       QPDFObjectHandle document = e.element("Document");
       document.getKey("/K").appendItem(document.getKey("/K").getArrayItem(0));
     }},
    {{"own-parents"}, real_contract, [](PdfEdit& e) { e.element("P").replaceKey("/P", e.element("H1")); }},
    {{"own-content"}, real_contract, take_content_out},
    {{"own-content"}, real_contract, [](PdfEdit& e) { e.append_content("/P<</MCID 0>>BDC EMC"); }},
    {{"own-content"},
     real_contract,
     [](PdfEdit& e) { e.element("P").replaceKey("/K", QPDFObjectHandle::newInteger(7777)); }},
    {{"own-references"},
     real_sheet,
     [](PdfEdit& e) { e.annotation("/Text").removeKey("/StructParent"); },
     [](PdfEdit& e) {
       e.add_annotation("<</Type/Annot/Subtype/Text/F 2/Rect[9 9 19 19]/Contents(a)>>", e.add_element("Annot"));
     }},
    {{"own-order"}, real_contract, exchange_annotations, add_remarks},
    {{"own-balance"}, real_contract, [](PdfEdit& e) { e.append_content("q"); }},
    {{"own-balance"}, real_contract, [](PdfEdit& e) { e.append_content("EMC"); }},
    {{"own-balance"}, real_contract, [](PdfEdit& e) { e.append_content("/Artifact BMC"); }},
    {{"own-figure-box"},
     real_contract,
     [](PdfEdit& e) { e.element("Figure").removeKey("/A"); },
     [](PdfEdit& e) {
       QPDFObjectHandle figure = e.element("P");
       figure.replaceKey("/S", QPDFObjectHandle::newName("/Figure"));
       figure.replaceKey("/Alt", QPDFObjectHandle::newString("a text"));
       e.set_attribute(figure, "Layout", "/BBox", "[0 0 9 9]");
     }},
    {{"own-reading-order"},
     real_contract,
     [](PdfEdit& e) {
       QPDFObjectHandle kids = e.element("Document").getKey("/K");
       QPDFObjectHandle second = kids.getArrayItem(1), third = kids.getArrayItem(2);
       kids.setArrayItem(1, third);
       kids.setArrayItem(2, second);
     }},
    {{"own-link"}, real_contract, [](PdfEdit& e) { e.add_element("Link"); }},
    {{"own-destination"},
     real_contract,
     [](PdfEdit& e) { e.annotation("/Link").replaceKey("/Dest", QPDFObjectHandle::newString("nowhere")); },
     add_contents},
    {{"own-bookmark"}, real_contract, [](PdfEdit& e) { bookmark(e).removeKey("/Dest"); }},
    {{"own-bookmark"},
     real_contract,
     [](PdfEdit& e) { bookmark(e).replaceKey("/Title", QPDFObjectHandle::newString("")); }},
    {{"own-contents"},
     real_contract,
     [](PdfEdit& e) {
       QPDFObjectHandle text = e.add_element(e.element("TOC"), "TOCI");
       e.add_content(text, "0 0 m 9 9 l S");
     },
     add_contents},
    {{"own-syntax"}, real_contract, [](PdfEdit& e) { e.replace_bytes("endstream", "endstraem"); }},
};

}  // namespace

std::span<const Mutant> own_mutants() { return kMutants; }

}  // namespace drieluik
