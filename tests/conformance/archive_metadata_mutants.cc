#include "conformance/archive_mutants.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

constexpr const char* kPart = "<pdfaid:part>3</pdfaid:part>";

const Mutant kMutants[] = {
    // What is no XML says nothing, the identification included.
    {{"6.6.2-1", "6.6.4-1", "6.6.4-2"}, real_contract, [](PdfEdit& e) { e.replace_metadata("</dc:title>", ""); }},
    {{"6.6.2-2"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata("<?xpacket begin", "<?xpacket bytes=\"9\" begin"); }},
    {{"6.6.2-2"}, real_contract, [](PdfEdit& e) { e.replace_metadata("\"?>", "\" encoding=\"UTF-8\"?>"); }},
    {{"6.6.2-3"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata(kPart, std::string(kPart) + "<x:y xmlns:x=\"urn:x\">z</x:y>"); }},
    {{"6.6.2-3"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata("dc:format>", "dc:shape>"), e.replace_metadata("dc:format>", "dc:shape>"); }},
    {{"6.6.2-4"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata("<pdfaProperty:category>internal<", "<pdfaProperty:category>inner<"); }},
    {{"6.6.2-4"},
     real_contract,
     [](PdfEdit& e) {
       e.replace_metadata("<pdfaProperty:description>The form that was printed<", "<pdfaProperty:description><");
     }},
    {{"6.6.2-5"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata("<pdfaSchema:prefix>form<", "<pdfaSchema:prefix>f<"); }},
    {{"6.6.4-1"}, real_contract, [](PdfEdit& e) { e.replace_metadata(kPart, "<pdfaid:part>2</pdfaid:part>"); }},
    {{"6.6.4-2"}, real_contract, [](PdfEdit& e) { e.replace_metadata("conformance>A<", "conformance>B<"); }},
    {{"6.6.4-3"},
     real_contract,
     [](PdfEdit& e) { e.replace_metadata(kPart, "<a:part xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\">3</a:part>"); }},
};

}  // namespace

std::span<const Mutant> archive_metadata_mutants() { return kMutants; }

}  // namespace drieluik
