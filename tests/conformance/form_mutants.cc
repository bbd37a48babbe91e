#include "conformance/mutants.h"

namespace drieluik {
namespace {

// A field to type in, on what was printed without any.
void add_field(PdfEdit& edit) {
  QPDFObjectHandle widget = edit.add_annotation(
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/TU(Name, required)/F 4/Rect[20 20 120 40]/DA(/F0 9 Tf 0 g)>>",
      edit.add_element("Form"));
  QPDFObjectHandle appearance =
      edit.make_stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<<>>", "/Tx BMC EMC");
  QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
  appearances.replaceKey("/N", appearance);
  widget.replaceKey("/AP", appearances);
  QPDFObjectHandle form = edit.make("<</DA(/F0 9 Tf 0 g)/DR<</Font<<>>>>>>");
  form.replaceKey("/Fields", QPDFObjectHandle::newArray({widget}));
  form.getKey("/DR").getKey("/Font").replaceKey("/F0", edit.font());
  edit.catalogue().replaceKey("/AcroForm", form);
}

QPDFObjectHandle widget(PdfEdit& edit) { return edit.annotation("/Widget"); }

const Mutant kMutants[] = {
    {{"7.15-1"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().getKey("/AcroForm").replaceKey("/XFA", e.make_stream("", "<xdp/>")); },
     add_field},
    {{"7.18.1-3"}, real_contract, [](PdfEdit& e) { widget(e).removeKey("/TU"); }, add_field},
    {{"7.18.4-1"},
     real_contract,
     [](PdfEdit& e) { e.element("Form").replaceKey("/S", QPDFObjectHandle::newName("/P")); },
     add_field},
    {{"7.18.4-2"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("Form"), "P"); }, add_field},
    {{"7.18.4-2"}, real_contract, [](PdfEdit& e) { e.add_content(e.element("Form"), "0 0 m 9 9 l S"); }, add_field},
    {{"7.18.4-2"}, real_contract, [](PdfEdit& e) { e.add_element("Form"); }},
    {{"7.18.6.2-1", "7.18.6.2-2"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Film", e.make("<</Type/MediaClip/S/MCD>>")); }},
    {{"own-form-fonts"},
     real_contract,
     [](PdfEdit& e) {
       e.catalogue()
           .getKey("/AcroForm")
           .getKey("/DR")
           .getKey("/Font")
           .replaceKey("/Helv", e.make("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
     },
     add_field},
};

}  // namespace

std::span<const Mutant> form_mutants() { return kMutants; }

}  // namespace drieluik
