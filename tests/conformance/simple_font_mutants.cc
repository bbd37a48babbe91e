#include <hb.h>

#include "conformance/mutants.h"
#include "support/pdf_model/font_program.h"
#include "support/pdf_model/values.h"
#include "support/program.h"

namespace drieluik {
namespace {

constexpr char kCode = 'A';

// The program of a whole font; `single`: with the first entry alone in its table of encodings, and as that one.
std::string program(const char* encoding = nullptr) {
  std::string font = read_text("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  if (encoding == nullptr) return font;
  const auto number = [&](std::size_t at, int bytes) {
    std::size_t value = 0;
    for (int i = 0; i < bytes; ++i)
      value = value << 8 | static_cast<unsigned char>(font[at + static_cast<std::size_t>(i)]);
    return value;
  };
  for (std::size_t i = 0; i < number(4, 2); ++i) {
    if (font.compare(12 + 16 * i, 4, "cmap") != 0) continue;
    const std::size_t table = number(12 + 16 * i + 8, 4);
    font.replace(table + 2, 2, {'\0', '\1'});
    font.replace(table + 4, 4, {'\0', encoding[0], '\0', encoding[1]});
  }
  return font;
}

// Text in a font of the older kind, one byte a character.
void add_text(PdfEdit& edit, const std::string& bytes, const char* entries, int flags) {
  QPDFObjectHandle descriptor = edit.make(
      "<</Type/FontDescriptor/FontName/DejaVuSans/FontBBox[0 0 1000 1000]"
      "/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>");
  descriptor.replaceKey("/Flags", QPDFObjectHandle::newInteger(flags));
  descriptor.replaceKey("/FontFile2", edit.make_stream("", bytes));
  const pdf::FontProgram opened(bytes);
  QPDFObjectHandle font = edit.make(
      std::string("<</Type/Font/Subtype/TrueType/BaseFont/DejaVuSans/FirstChar 65/LastChar 65") + entries + ">>");
  font.replaceKey("/Widths", QPDFObjectHandle::newArray(
                                 {QPDFObjectHandle::newReal(opened.width(opened.glyph_of(kCode).value()), 2)}));
  font.replaceKey("/FontDescriptor", descriptor);
  font.replaceKey("/ToUnicode", edit.make_stream("", "1 beginbfchar <41><0041> endbfchar"));
  edit.add_resource("/Font", "/T9", font);
  edit.add_content(edit.add_element("P"), "BT /T9 9 Tf 20 20 Td (A)Tj ET");
}

constexpr int kPlain = 32, kSymbolic = 4;  // of a descriptor's /Flags
constexpr const char* kWindows = "/Encoding/WinAnsiEncoding";
constexpr const char kUnicodeAlone[] = {3, 1}, kSymbolsAlone[] = {3, 0};

QPDFObjectHandle font(PdfEdit& edit) { return edit.font("/T9"); }

const Mutant kMutants[] = {
    {{"7.21.6-1"},
     real_contract,
     [](PdfEdit& e) {
       font(e).getKey("/FontDescriptor").replaceKey("/FontFile2", e.make_stream("", program(kSymbolsAlone)));
     },
     [](PdfEdit& e) { add_text(e, program(), kWindows, kPlain); }},
    {{"7.21.6-2"},
     real_contract,
     [](PdfEdit& e) { font(e).replaceKey("/Encoding", QPDFObjectHandle::newName("/StandardEncoding")); },
     [](PdfEdit& e) { add_text(e, program(), kWindows, kPlain); }},
    {{"7.21.6-2"},
     real_contract,
     [](PdfEdit& e) {
       font(e).replaceKey("/Encoding",
                          QPDFObjectHandle::parse("<</BaseEncoding/WinAnsiEncoding/Differences[66/alpha]>>"));
     },
     [](PdfEdit& e) { add_text(e, program(), "/Encoding<</BaseEncoding/WinAnsiEncoding>>", kPlain); }},
    {{"7.21.6-3"},
     real_contract,
     [](PdfEdit& e) { font(e).replaceKey("/Encoding", QPDFObjectHandle::newName("/WinAnsiEncoding")); },
     [](PdfEdit& e) { add_text(e, program(kUnicodeAlone), "", kSymbolic); }},
    {{"7.21.6-4"},
     real_contract,
     [](PdfEdit& e) { font(e).getKey("/FontDescriptor").replaceKey("/FontFile2", e.make_stream("", program())); },
     [](PdfEdit& e) { add_text(e, program(kUnicodeAlone), "", kSymbolic); }},
    {{"7.21.4.2-1"},
     real_contract,
     [](PdfEdit& e) { font(e).replaceKey("/Subtype", QPDFObjectHandle::newName("/Type1")); },
     [](PdfEdit& e) { add_text(e, program(), kWindows, kPlain); }},
};

}  // namespace

std::span<const Mutant> simple_font_mutants() { return kMutants; }

}  // namespace drieluik
