#include "render/pdf_composite_font.h"

#include <algorithm>

#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

// Rows of a CMap, in blocks of at most a hundred (Adobe's technical note 5411).
void append_blocks(std::string& out, const std::vector<std::string>& rows, std::string_view kind) {
  constexpr std::size_t kRowsPerBlock = 100;
  for (std::size_t first = 0; first < rows.size(); first += kRowsPerBlock) {
    const std::size_t last = std::min(first + kRowsPerBlock, rows.size());
    append_integer(out, static_cast<long long>(last - first));
    ((out += " begin") += kind) += '\n';
    for (std::size_t i = first; i < last; ++i) out += rows[i];
    ((out += "end") += kind) += '\n';
  }
}

}  // namespace

void write_composite_font(PdfObjects& objects, const FontObjects& numbers, std::string_view name,
                          std::string_view glyphs, std::string_view widths) {
  std::string& font = objects.open(numbers.font);
  font += "<</Type/Font/Subtype/Type0/BaseFont";
  append_name(font, name);
  font += "/Encoding/Identity-H/DescendantFonts[";
  append_reference(font, numbers.descendant);
  font += "]/ToUnicode ";
  append_reference(font, numbers.to_unicode);
  font += ">>";
  objects.close();

  std::string& descendant = objects.open(numbers.descendant);
  descendant += "<</Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(descendant, name);
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap";
  descendant += glyphs;
  descendant += "/FontDescriptor ";
  append_reference(descendant, numbers.descriptor);
  descendant += widths;
  descendant += ">>";
  objects.close();
}

void append_code(std::string& out, std::size_t code) {
  const char bytes[] = {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
  out += '<';
  append_hex(out, {bytes, 2});
  out += '>';
}

std::string to_unicode_map(const std::vector<std::string>& ranges, const std::vector<std::string>& characters) {
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  append_blocks(out, ranges, "bfrange");
  append_blocks(out, characters, "bfchar");
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend";
}

}  // namespace drieluik
