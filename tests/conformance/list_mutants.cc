#include "conformance/mutants.h"

namespace drieluik {
namespace {

void add_contents(PdfEdit& edit) {
  QPDFObjectHandle list = edit.add_element("TOC");
  edit.add_element(list, "Caption");
  edit.add_element(edit.add_element(list, "TOCI"), "P");
}

const Mutant kMutants[] = {
    {{"7.2-17"}, real_contract, [](PdfEdit& e) { e.add_element("LI"); }},
    {{"7.2-18"}, real_contract, [](PdfEdit& e) { e.add_element("LBody"); }},
    {{"7.2-19"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("L"), "P"); }},
    {{"7.2-20"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("LI"), "P"); }},
    {{"7.2-26"}, real_contract, [](PdfEdit& e) { e.add_element("TOCI"); }, add_contents},
    {{"7.2-27"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("TOC"), "P"); }, add_contents},
    {{"7.2-28"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("TOC"), "Caption"); }, add_contents},
    {{"7.2-40"}, real_contract, [](PdfEdit& e) { e.add_element(e.element("L"), "Caption"); }},
};

}  // namespace

std::span<const Mutant> list_mutants() { return kMutants; }

}  // namespace drieluik
