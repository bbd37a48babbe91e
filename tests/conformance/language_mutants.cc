#include "conformance/mutants.h"

namespace drieluik {
namespace {

const std::string kText = "BT /F0 9 Tf 20 20 Td <0001>Tj ET";  // a space, the first glyph of every subset

// Says the language at the outermost element in place of the catalogue, and leaves out what only the catalogue can
// give one: the outline, and metadata of the default language.
void say_language_in_the_tree(PdfEdit& edit) {
  QPDFObjectHandle language = edit.catalogue().getKey("/Lang");
  edit.element("Document").replaceKey("/Lang", language);
  edit.catalogue().removeKey("/Lang");
  edit.catalogue().removeKey("/Outlines");
  const std::string metadata = "x-default";
  for (bool is_there = true; is_there;) {
    try {
      edit.replace_metadata(metadata, "nl");
    } catch (const std::exception&) {
      is_there = false;
    }
  }
}

// An element beside the outermost one, which has no language.
QPDFObjectHandle add_foreign_element(PdfEdit& edit, const std::string& type) {
  return edit.add_element(edit.catalogue().getKey("/StructTreeRoot"), type);
}

void add_foreign_text(PdfEdit& edit, const char* key) {
  add_foreign_element(edit, "P").replaceKey(key, QPDFObjectHandle::newString("text"));
}

void add_hidden(PdfEdit& edit, const std::string& entries) {
  edit.add_annotation("<</Type/Annot/F 2/Rect[0 0 9 9]" + entries + ">>");
}

const Mutant kMutants[] = {
    {{"7.2-2"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Outlines", e.make("<</Type/Outlines/Count 0>>")); },
     say_language_in_the_tree},
    {{"7.2-21"}, real_contract, [](PdfEdit& e) { add_foreign_text(e, "/ActualText"); }, say_language_in_the_tree},
    {{"7.2-22"}, real_contract, [](PdfEdit& e) { add_foreign_text(e, "/Alt"); }, say_language_in_the_tree},
    {{"7.2-23"}, real_contract, [](PdfEdit& e) { add_foreign_text(e, "/E"); }, say_language_in_the_tree},
    {{"7.2-24"},
     real_contract,
     [](PdfEdit& e) { add_hidden(e, "/Subtype/Text/Contents(text)"); },
     say_language_in_the_tree},
    {{"7.2-25"},
     real_contract,
     [](PdfEdit& e) { add_hidden(e, "/Subtype/Widget/FT/Tx/T(name)/TU(Name)"); },
     say_language_in_the_tree},
    {{"7.2-29"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Lang", QPDFObjectHandle::newString("nl_NL")); }},
    {{"7.2-29"},
     real_contract,
     [](PdfEdit& e) { e.element("P").replaceKey("/Lang", QPDFObjectHandle::newString("Nederlands")); }},
    {{"7.2-29"}, real_contract, [](PdfEdit& e) { e.append_content("/Span<</Lang(n l)>>BDC EMC"); }},
    {{"7.2-30"},
     real_contract,
     [](PdfEdit& e) { e.append_content("/Span<</ActualText(text)>>BDC EMC"); },
     say_language_in_the_tree},
    {{"7.2-31"},
     real_contract,
     [](PdfEdit& e) { e.append_content("/Span<</Alt(text)>>BDC EMC"); },
     say_language_in_the_tree},
    {{"7.2-32"},
     real_contract,
     [](PdfEdit& e) { e.append_content("/Span<</E(text)>>BDC EMC"); },
     say_language_in_the_tree},
    {{"7.2-33"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata("xml:lang=\"nl\"", "xml:lang=\"x-default\""); },
     say_language_in_the_tree},
    {{"7.2-34"},
     real_contract,
     [](PdfEdit& e) { e.add_content(add_foreign_element(e, "P"), kText); },
     say_language_in_the_tree},
};

}  // namespace

std::span<const Mutant> language_mutants() { return kMutants; }

}  // namespace drieluik
