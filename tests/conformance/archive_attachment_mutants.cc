#include "conformance/archive_mutants.h"

namespace drieluik {
namespace {

QPDFObjectHandle specification(PdfEdit& edit) { return edit.catalogue().getKey("/AF").getArrayItem(0); }
QPDFObjectHandle stream(PdfEdit& edit) { return specification(edit).getKey("/EF").getKey("/F").getDict(); }

const Mutant kMutants[] = {
    {{"6.8-1"}, real_contract, [](PdfEdit& e) { stream(e).removeKey("/Subtype"); }},
    {{"6.8-2"}, real_contract, [](PdfEdit& e) { stream(e).getKey("/Params").removeKey("/ModDate"); }},
    {{"6.8-3"}, real_contract, [](PdfEdit& e) { specification(e).removeKey("/AFRelationship"); }},
    {{"6.8-4"}, real_contract, [](PdfEdit& e) { e.catalogue().removeKey("/AF"); }},
};

}  // namespace

std::span<const Mutant> archive_attachment_mutants() { return kMutants; }

}  // namespace drieluik
