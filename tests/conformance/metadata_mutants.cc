#include "conformance/mutants.h"

namespace drieluik {
namespace {

constexpr const char* kPart = "<pdfuaid:part>1</pdfuaid:part>";

const Mutant kMutants[] = {
    {{"5-1"}, real_contract, [](PdfEdit& e) { e.replace_metadata(kPart, ""); }},
    {{"5-2"}, real_contract, [](PdfEdit& e) { e.replace_metadata(kPart, "<pdfuaid:part>2</pdfuaid:part>"); }},
    {{"5-3"},
     real_contract,
     [](PdfEdit& e) {
       e.replace_metadata(kPart, "<ua:part xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">1</ua:part>");
     }},
    {{"5-4"},
     real_contract,
     [](PdfEdit& e) {
       e.replace_metadata(kPart,
                          std::string(kPart) + "<ua:amd xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">2005</ua:amd>");
     }},
    {{"5-5"},
     real_contract,
     [](PdfEdit& e) {
       e.replace_metadata(kPart,
                          std::string(kPart) + "<ua:corr xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">1</ua:corr>");
     }},
    {{"7.1-8"},
     real_contract,
     [](PdfEdit& e) {
       e.catalogue().getKey("/Metadata").getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Text"));
     }},
    {{"7.1-9"},
     real_contract,
     [](PdfEdit& e) {
       e.replace_metadata("<dc:title>", "<dc:alternative>");
       e.replace_metadata("</dc:title>", "</dc:alternative>");
     }},
};

}  // namespace

std::span<const Mutant> metadata_mutants() { return kMutants; }

}  // namespace drieluik
