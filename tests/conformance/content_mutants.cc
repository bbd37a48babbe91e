#include "conformance/mutants.h"

namespace drieluik {
namespace {

constexpr const char* kRule = "0 0 m 9 9 l S";  // a rule in the corner

// A form XObject that decorates the page.
void paint_decoration(PdfEdit& edit) {
  edit.add_resource("/XObject", "/X9",
                    edit.make_stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>", kRule));
  edit.append_content("/Artifact BMC /X9 Do EMC");
}

QPDFObjectHandle decoration(PdfEdit& edit) {
  return edit.page().getKey("/Parent").getKey("/Resources").getKey("/XObject").getKey("/X9");
}

// A form XObject whose content is an element's.
void paint_element(PdfEdit& edit) {
  QPDFObjectHandle element = edit.add_element("P");
  QPDFObjectHandle form = edit.make_stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>/StructParents 9999",
                                           std::string("/P<</MCID 0>>BDC ") + kRule + " EMC");
  QPDFObjectHandle numbers = edit.catalogue().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  numbers.appendItem(QPDFObjectHandle::newInteger(9999));
  numbers.appendItem(QPDFObjectHandle::newArray({element}));
  QPDFObjectHandle kid = QPDFObjectHandle::parse("<</Type/MCR/MCID 0>>");
  kid.replaceKey("/Stm", form);
  kid.replaceKey("/Pg", edit.page());
  element.replaceKey("/K", kid);
  edit.add_resource("/XObject", "/X9", form);
  edit.append_content("/X9 Do");
}

const Mutant kMutants[] = {
    {{"7.1-1"}, real_contract, [](PdfEdit& e) { e.replace_content("BDC", "BDC /Artifact BMC EMC "); }},
    {{"7.1-2"}, real_contract, [](PdfEdit& e) { e.set_content("/Artifact BMC\n" + e.content() + "EMC"); }},
    {{"7.1-3"}, real_contract, [](PdfEdit& e) { e.append_content(kRule); }},
    {{"7.1-3"}, real_contract, [](PdfEdit& e) { e.append_content(std::string("/Span BMC ") + kRule + " EMC"); }},
    {{"7.1-3"}, real_contract, [](PdfEdit& e) { e.append_content("BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI"); }},
    {{"7.20-1"},
     real_contract,
     [](PdfEdit& e) { decoration(e).getDict().replaceKey("/Ref", QPDFObjectHandle::newDictionary()); },
     paint_decoration},
    {{"7.20-2"}, real_contract, [](PdfEdit& e) { e.append_content("/X9 Do"); }, paint_element},
};

}  // namespace

std::span<const Mutant> content_mutants() { return kMutants; }

}  // namespace drieluik
