#include "conformance/archive_mutants.h"

namespace drieluik {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

void put(QPDFObjectHandle holder, const char* key, const std::string& syntax) {
  holder.replaceKey(key, QPDFObjectHandle::parse(syntax));
}

const Mutant kMutants[] = {
    {{"6.1.2-1"}, real_contract, [](PdfEdit& e) { e.replace_bytes("\n%\xbf\xf7\xa2\xfe", "\n%test"); }},
    {{"6.1.3-1"}, real_contract, [](PdfEdit& e) { e.replace_bytes("/ID ", "/IX "); }},
    {{"6.1.3-2"}, real_contract, [](PdfEdit& e) { e.encrypt(/*for_accessibility=*/true); }},
    {{"6.1.3-3"}, real_contract, [](PdfEdit& e) { e.append_bytes("and more"); }},
    {{"6.1.7-1"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Out", e.make_stream("/F(elsewhere)", "x")); }},
    {{"6.1.7-2"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Out", e.make_stream("/Filter/OwnDecode", "x")); }},
    {{"6.1.12-1"}, real_contract, [](PdfEdit& e) { put(e.catalogue(), "/Perms", "<</UR<<>>>>"); }},
    {{"6.1.13-1"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Long", QPDFObjectHandle::newString(std::string(32768, 'x'))); }},
    {{"6.1.13-1"},
     real_contract,
     [](PdfEdit& e) { e.catalogue().replaceKey("/Long", QPDFObjectHandle::newName("/" + std::string(128, 'x'))); }},
    {{"6.1.13-1"}, real_contract, [](PdfEdit& e) { put(e.catalogue(), "/Large", "2147483648"); }},
    {{"6.1.13-1"}, real_contract, [](PdfEdit& e) { e.append_content(repeated("q ", 29) + repeated("Q ", 29)); }},
    {{"6.1.13-2"}, real_contract, [](PdfEdit& e) { put(e.page(), "/MediaBox", "[0 0 595 14401]"); }},
    {{"6.10-1"}, real_contract, [](PdfEdit& e) { put(e.page(), "/PresSteps", "<<>>"); }},
    {{"6.11-1"}, real_contract, [](PdfEdit& e) { put(e.catalogue(), "/Requirements", "[<</S/EnableJavaScripts>>]"); }},
};

}  // namespace

std::span<const Mutant> archive_file_mutants() { return kMutants; }

}  // namespace drieluik
