#include "conformance/mutants.h"

namespace drieluik {
namespace {

// A field to type in, on what was printed without any.
void add_field(PdfEdit& edit) {
  QPDFObjectHandle widget = edit.add_annotation(
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/TU(Name, required)/Ff 2/F 4/Rect[20 20 120 40]/DA(/F0 9 Tf 0 g)>>",
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

// A box to tick, on what was printed without any.
void add_box(PdfEdit& edit) {
  add_field(edit);
  QPDFObjectHandle box = edit.annotation("/Widget");
  QPDFObjectHandle drawing = box.getKey("/AP").getKey("/N");
  box.replaceKey("/FT", QPDFObjectHandle::newName("/Btn"));
  box.replaceKey("/AS", QPDFObjectHandle::newName("/Off"));
  QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
  states.replaceKey("/Off", drawing);
  states.replaceKey("/Yes", drawing);
  box.getKey("/AP").replaceKey("/N", states);
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
    {{"own-field-fonts"},
     real_contract,
     [](PdfEdit& e) {
       e.catalogue()
           .getKey("/AcroForm")
           .getKey("/DR")
           .getKey("/Font")
           .replaceKey("/Helv", e.make("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
     },
     add_field},
    {{"own-field-font"},
     real_contract,
     [](PdfEdit& e) { widget(e).replaceKey("/DA", QPDFObjectHandle::newString("/Other 9 Tf 0 g")); },
     add_field},
    {{"own-field-appearance"}, real_contract, [](PdfEdit& e) { widget(e).removeKey("/AP"); }, add_field},
    {{"own-field-appearance"},
     real_contract,
     [](PdfEdit& e) { widget(e).replaceKey("/AS", QPDFObjectHandle::newName("/On")); },
     add_box},
    {{"own-field-drawing"},
     real_contract,
     [](PdfEdit& e) {
       e.catalogue().getKey("/AcroForm").replaceKey("/NeedAppearances", QPDFObjectHandle::newBool(true));
     },
     add_field},
    {{"own-field-names"}, real_contract, [](PdfEdit& e) { widget(e).removeKey("/T"); }, add_field},
    {{"own-field-list"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().getKey("/AcroForm").replaceKey("/Fields", QPDFObjectHandle::newArray()); },
     add_field},
    {{"own-field-required"},
     real_contract,
     [](PdfEdit& e) { widget(e).replaceKey("/TU", QPDFObjectHandle::newString("Name")); },
     add_field},
    {{"own-scripts"},
     real_contract,
     [](PdfEdit& e) { widget(e).replaceKey("/A", QPDFObjectHandle::parse("<</S/JavaScript/JS(app.beep\\(\\))>>")); },
     add_field},
};

}  // namespace

std::span<const Mutant> form_mutants() { return kMutants; }

}  // namespace drieluik
