#include "conformance/archive_mutants.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

QPDFObjectHandle intent(PdfEdit& edit) { return edit.catalogue().getKey("/OutputIntents").getArrayItem(0); }

void use_state(PdfEdit& edit, const std::string& syntax) {
  edit.add_resource("/ExtGState", "/S9", edit.make(syntax));
  edit.append_content("/S9 gs");
}

void paint_image(PdfEdit& edit, const std::string& entries) {
  edit.add_resource("/XObject", "/I9",
                    edit.make_stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                                     "/ColorSpace/DeviceGray" +
                                         entries,
                                     "x"));
  edit.append_content("/Artifact BMC /I9 Do EMC");
}

const Mutant kMutants[] = {
    {{"6.2.2-1"}, real_contract, [](PdfEdit& e) { e.append_content("1 XX"); }},
    {{"6.2.3-1"},
     real_contract,
     [](PdfEdit& e) {
       std::string profile = pdf::bytes_of(intent(e).getKey("/DestOutputProfile"));
       intent(e).replaceKey("/DestOutputProfile", e.make_stream("/N 3", profile.replace(12, 4, "scnr")));
     }},
    {{"6.2.3-1"},
     real_contract,
     [](PdfEdit& e) {
       QPDFObjectHandle second = intent(e).shallowCopy();
       second.replaceKey("/DestOutputProfile",
                         e.make_stream("/N 3", pdf::bytes_of(intent(e).getKey("/DestOutputProfile"))));
       e.catalogue().getKey("/OutputIntents").appendItem(second);
     }},
    {{"6.2.4-1"},
     real_contract,
     [](PdfEdit& e) {
       std::string profile = pdf::bytes_of(intent(e).getKey("/DestOutputProfile"));
       intent(e).replaceKey("/DestOutputProfile", e.make_stream("/N 4", profile.replace(16, 4, "CMYK")));
     },
     [](PdfEdit& e) { e.append_content("1 0 0 rg"); }},
    {{"6.2.4-2"}, real_contract, [](PdfEdit& e) { e.append_content("1 0 0 0 k"); }},
    {{"6.2.3-1", "6.2.4-1", "6.2.4-3"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().removeKey("/OutputIntents"); },
     [](PdfEdit& e) { e.append_content("0 g 0 0 0 rg"); }},
    {{"6.2.5-1"}, real_contract, [](PdfEdit& e) { use_state(e, "<</TR/Identity>>"); }},
    {{"6.2.8-1"}, real_contract, [](PdfEdit& e) { paint_image(e, "/Alternates[]"); }},
    {{"6.2.8-2"}, real_contract, [](PdfEdit& e) { paint_image(e, "/Interpolate true"); }},
    {{"6.2.9-1"},
     real_contract,
     [](PdfEdit& e) {
       e.add_resource("/XObject", "/X9", e.make_stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Subtype2/PS", ""));
     }},
    {{"6.2.10-1"},
     real_contract,
     [](PdfEdit& e) { use_state(e, "<</ca 0.5>>"); },
     [](PdfEdit& e) {
       e.add_resource("/ExtGState", "/S8", e.make("<</ca 1/CA 1/BM/Normal/SMask/None>>"));
       e.append_content("/S8 gs");
     }},
    {{"6.2.10-1"}, real_contract, [](PdfEdit& e) { use_state(e, "<</BM/Multiply>>"); }},
    {{"6.2.10-1"},
     real_contract,
     [](PdfEdit& e) { e.page().replaceKey("/Group", QPDFObjectHandle::parse("<</S/Transparency>>")); }},
};

}  // namespace

std::span<const Mutant> archive_graphics_mutants() { return kMutants; }

}  // namespace drieluik
