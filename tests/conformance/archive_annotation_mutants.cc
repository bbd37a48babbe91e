#include "conformance/archive_mutants.h"

namespace drieluik {
namespace {

void put(QPDFObjectHandle holder, const char* key, const std::string& syntax) {
  holder.replaceKey(key, QPDFObjectHandle::parse(syntax));
}

QPDFObjectHandle appearance(PdfEdit& edit) {
  return edit.make_stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>", "");
}

void add_appearance(PdfEdit& edit, QPDFObjectHandle annotation) {
  put(annotation, "/AP", "<<>>");
  annotation.getKey("/AP").replaceKey("/N", appearance(edit));
}

void add_remark(PdfEdit& edit) {
  add_appearance(edit, edit.add_annotation("<</Type/Annot/Subtype/Text/F 28/Rect[9 9 19 19]/Contents(a remark)>>",
                                           edit.add_element("Annot")));
}

QPDFObjectHandle remark(PdfEdit& edit) { return edit.annotation("/Text"); }
QPDFObjectHandle field(PdfEdit& edit) { return edit.annotation("/Widget"); }

const Mutant kMutants[] = {
    {{"6.3.1-1"}, real_sheet, [](PdfEdit& e) { put(remark(e), "/Subtype", "/Movie"); }, add_remark},
    {{"6.3.2-1"}, real_sheet, [](PdfEdit& e) { e.annotation("/Link").removeKey("/F"); }},
    {{"6.3.2-2"}, real_sheet, [](PdfEdit& e) { put(e.annotation("/Link"), "/F", "0"); }},
    {{"6.3.2-2"}, real_sheet, [](PdfEdit& e) { put(e.annotation("/Link"), "/F", "6"); }},
    {{"6.3.2-3"}, real_sheet, [](PdfEdit& e) { put(remark(e), "/F", "4"); }, add_remark},
    {{"6.3.3-1"}, real_sheet, [](PdfEdit& e) { remark(e).removeKey("/AP"); }, add_remark},
    {{"6.3.3-2"}, real_sheet, [](PdfEdit& e) { remark(e).getKey("/AP").replaceKey("/D", appearance(e)); }, add_remark},
    {{"6.3.3-3"}, real_form, [](PdfEdit& e) { put(field(e), "/FT", "/Btn"); }},
    {{"6.4.1-1"}, real_form, [](PdfEdit& e) { put(field(e), "/A", "<</S/URI/URI(http://a.example)>>"); }},
    {{"6.4.1-1", "6.4.1-2"}, real_form, [](PdfEdit& e) { put(field(e), "/AA", "<<>>"); }},
    {{"6.4.1-2"},
     real_form,
     [](PdfEdit& e) { e.catalogue().getKey("/AcroForm").getKey("/Fields").appendItem(e.make("<</T(x)/AA<<>>>>")); }},
    {{"6.4.1-3"}, real_form, [](PdfEdit& e) { put(e.catalogue().getKey("/AcroForm"), "/NeedAppearances", "true"); }},
    {{"6.4.2-1"}, real_form, [](PdfEdit& e) { put(e.catalogue().getKey("/AcroForm"), "/XFA", "[]"); }},
    {{"6.5.1-1"}, real_sheet, [](PdfEdit& e) { put(e.catalogue(), "/OpenAction", "<</S/JavaScript/JS(app.beep)>>"); }},
    {{"6.5.1-2"}, real_sheet, [](PdfEdit& e) { put(e.catalogue(), "/OpenAction", "<</S/Named/N/Print>>"); }},
    {{"6.5.2-1"}, real_sheet, [](PdfEdit& e) { put(e.page(), "/AA", "<<>>"); }},
};

}  // namespace

std::span<const Mutant> archive_annotation_mutants() { return kMutants; }

}  // namespace drieluik
