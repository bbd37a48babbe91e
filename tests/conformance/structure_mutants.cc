#include "conformance/mutants.h"

namespace drieluik {
namespace {

void set_type(QPDFObjectHandle element, const std::string& type) {
  element.replaceKey("/S", QPDFObjectHandle::newName("/" + type));
}

void set_text(QPDFObjectHandle element, const char* key, const std::string& text) {
  element.replaceKey(key, QPDFObjectHandle::newString(text));
}

void set_roles(PdfEdit& edit, const std::string& syntax) {
  edit.catalogue().getKey("/StructTreeRoot").replaceKey("/RoleMap", QPDFObjectHandle::parse(syntax));
}

// One heading for the whole document, without levels.
void use_plain_heading(PdfEdit& edit) {
  for (const char* type : {"H2", "H3", "H4"}) {
    for (const QPDFObjectHandle& element : edit.elements(type)) set_type(element, "P");
  }
  set_type(edit.element("H1"), "H");
}

void make_figure(PdfEdit& edit) {
  QPDFObjectHandle figure = edit.element("P");
  set_type(figure, "Figure");
  set_text(figure, "/Alt", "a text");
  edit.set_attribute(figure, "Layout", "/BBox", "[0 0 9 9]");
}

void make_notes(PdfEdit& edit) {
  const auto paragraphs = edit.elements("P");
  for (const std::size_t i : {0u, 1u}) {
    set_type(paragraphs.at(i), "Note");
    set_text(paragraphs.at(i), "/ID", "note-" + std::to_string(i));
  }
}

void make_formula(PdfEdit& edit) {
  set_type(edit.element("P"), "Formula");
  set_text(edit.element("Formula"), "/Alt", "a text");
}

const Mutant kMutants[] = {
    {{"7.1-5"}, real_contract, [](PdfEdit& e) { set_type(e.element("P"), "Alinea"); }},
    {{"7.1-5"},
     real_contract,
     [](PdfEdit& e) { set_roles(e, "<</Alinea/Tekst>>"); },
     [](PdfEdit& e) {
       set_type(e.element("P"), "Alinea");
       set_roles(e, "<</Alinea/Tekst/Tekst/P>>");
     }},
    {{"7.1-6"},
     real_contract,
     [](PdfEdit& e) {
       set_roles(e, "<</Alinea/Tekst/Tekst/Alinea>>");
       set_type(e.element("P"), "Alinea");
     }},
    {{"7.1-7"}, real_contract, [](PdfEdit& e) { set_roles(e, "<</P/Div>>"); }},
    {{"7.1-12"}, real_contract, [](PdfEdit& e) { e.element("P").removeKey("/P"); }},
    {{"7.3-1"}, real_contract, [](PdfEdit& e) { set_text(e.element("Figure"), "/Alt", ""); }, make_figure},
    {{"7.4.2-1"}, real_contract, [](PdfEdit& e) { set_type(e.element("H2"), "H3"); }},
    {{"7.4.2-1"}, real_sheet, [](PdfEdit& e) { set_type(e.element("H1"), "P"); }},
    {{"7.4.4-1"}, real_contract, [](PdfEdit& e) { set_type(e.element("P"), "H"); }, use_plain_heading},
    {{"7.4.4-2", "7.4.4-3"}, real_contract, [](PdfEdit& e) { set_type(e.element("P"), "H"); }},
    {{"7.7-1"}, real_contract, [](PdfEdit& e) { e.element("Formula").removeKey("/Alt"); }, make_formula},
    {{"7.9-1"}, real_contract, [](PdfEdit& e) { e.element("Note").removeKey("/ID"); }, make_notes},
    {{"7.9-2"}, real_contract, [](PdfEdit& e) { set_text(e.element("Note"), "/ID", "note-1"); }, make_notes},
};

}  // namespace

std::span<const Mutant> structure_mutants() { return kMutants; }

}  // namespace drieluik
