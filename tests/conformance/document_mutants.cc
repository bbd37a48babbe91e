#include "conformance/mutants.h"

namespace drieluik {
namespace {

QPDFObjectHandle boolean(bool value) { return QPDFObjectHandle::newBool(value); }

// All content is decoration: such a document needs no elements.
void make_everything_an_artifact(PdfEdit& edit) {
  for (std::size_t i = 0; i < edit.file().getAllPages().size(); ++i) edit.set_content("/Artifact BMC EMC", i);
  QPDFObjectHandle root = edit.catalogue().getKey("/StructTreeRoot");
  root.removeKey("/K");
}

void add_optional_content(PdfEdit& edit) {
  edit.catalogue().replaceKey("/OCProperties", edit.make("<</OCGs[]/D<</Name(Layers)/Order[]>>/Configs[]>>"));
}

QPDFObjectHandle configuration(PdfEdit& edit) { return edit.catalogue().getKey("/OCProperties").getKey("/D"); }

QPDFObjectHandle attachment(PdfEdit& edit) { return edit.catalogue().getKey("/AF").getArrayItem(0); }

const Mutant kMutants[] = {
    {{"6.1-1"}, real_contract, [](PdfEdit& e) { e.replace_bytes("%PDF-1.7", "%PDF-1.8"); }},
    {{"6.2-1"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().getKey("/MarkInfo").replaceKey("/Marked", boolean(false)); }},
    {{"7.1-4"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().getKey("/MarkInfo").replaceKey("/Suspects", boolean(true)); }},
    {{"7.1-10"}, real_contract, [](PdfEdit& e) { e.catalogue().removeKey("/ViewerPreferences"); }},
    {{"7.1-11"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().removeKey("/StructTreeRoot"); },
     make_everything_an_artifact},
    {{"7.10-1"}, real_contract, [](PdfEdit& e) { configuration(e).removeKey("/Name"); }, add_optional_content},
    {{"7.10-2"},
     real_contract,
     [](PdfEdit& e) { configuration(e).replaceKey("/AS", QPDFObjectHandle::newArray()); },
     add_optional_content},
    {{"7.11-1"}, real_contract, [](PdfEdit& e) { attachment(e).removeKey("/UF"); }},
    {{"7.16-1"}, real_contract, [](PdfEdit& e) { e.encrypt(/*for_accessibility=*/false); }},
};

}  // namespace

std::span<const Mutant> document_mutants() { return kMutants; }

}  // namespace drieluik
