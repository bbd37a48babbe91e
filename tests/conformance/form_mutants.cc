#include "conformance/mutants.h"

namespace drieluik {
namespace {

// The first field, of the date, and the first round button.
QPDFObjectHandle widget(PdfEdit& edit) { return edit.annotation("/Widget"); }

QPDFObjectHandle button(PdfEdit& edit) {
  for (std::size_t page = 0;; ++page) {
    for (QPDFObjectHandle& annotation : edit.page(page).getKey("/Annots").getArrayAsVector()) {
      if (annotation.hasKey("/AS")) return annotation;
    }
  }
}

// Of the first page, which has no other annotations: what is added to it comes last there, too.
QPDFObjectHandle last_form(PdfEdit& edit) {
  const int widgets = edit.page().getKey("/Annots").getArrayNItems();
  return edit.element("Form", static_cast<std::size_t>(widgets - 1));
}

const Mutant kMutants[] = {
    {{"7.15-1"},
     real_form,
     [](PdfEdit& e) { e.catalogue().getKey("/AcroForm").replaceKey("/XFA", e.make_stream("", "<xdp/>")); }},
    {{"7.18.1-3"}, real_form, [](PdfEdit& e) { widget(e).removeKey("/TU"); }},
    {{"7.18.4-1"}, real_form, [](PdfEdit& e) { e.element("Form").replaceKey("/S", QPDFObjectHandle::newName("/P")); }},
    {{"7.18.4-2"}, real_form, [](PdfEdit& e) { e.add_element(e.element("Form"), "P"); }},
    {{"7.18.4-2"}, real_form, [](PdfEdit& e) { e.add_content(last_form(e), "0 0 m 9 9 l S"); }},
    {{"7.18.4-2"}, real_form, [](PdfEdit& e) { e.add_element("Form"); }},
    {{"7.18.6.2-1", "7.18.6.2-2"},
     real_form,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Film", e.make("<</Type/MediaClip/S/MCD>>")); }},
    {{"own-field-fonts"},
     real_form,
     [](PdfEdit& e) {
       e.catalogue()
           .getKey("/AcroForm")
           .getKey("/DR")
           .getKey("/Font")
           .replaceKey("/Helv", e.make("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
     }},
    {{"own-field-font"},
     real_form,
     [](PdfEdit& e) { widget(e).replaceKey("/DA", QPDFObjectHandle::newString("/Other 9 Tf 0 g")); }},
    {{"own-field-appearance"}, real_form, [](PdfEdit& e) { widget(e).removeKey("/AP"); }},
    {{"own-field-appearance"},
     real_form,
     [](PdfEdit& e) { button(e).replaceKey("/AS", QPDFObjectHandle::newName("/On")); }},
    {{"own-field-drawing"},
     real_form,
     [](PdfEdit& e) {
       e.catalogue().getKey("/AcroForm").replaceKey("/NeedAppearances", QPDFObjectHandle::newBool(true));
     }},
    {{"own-field-names"}, real_form, [](PdfEdit& e) { widget(e).removeKey("/T"); }},
    {{"own-field-list"},
     real_form,
     [](PdfEdit& e) { e.catalogue().getKey("/AcroForm").replaceKey("/Fields", QPDFObjectHandle::newArray()); }},
    {{"own-field-required"},
     real_form,
     [](PdfEdit& e) { widget(e).replaceKey("/TU", QPDFObjectHandle::newString("Datum van het contract")); }},
    {{"own-scripts"},
     real_form,
     [](PdfEdit& e) { widget(e).replaceKey("/A", QPDFObjectHandle::parse("<</S/JavaScript/JS(app.beep\\(\\))>>")); }},
};

}  // namespace

std::span<const Mutant> form_mutants() { return kMutants; }

}  // namespace drieluik
