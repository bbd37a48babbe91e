#include "support/pdf_model/font.h"

#include <algorithm>
#include <array>

#include "support/pdf_model/values.h"

namespace drieluik::pdf {
namespace {

constexpr long long kSymbolic = 4;  // a bit of /Flags

// Windows' code page 1252, from 0x80 to 0x9f; above it is Latin 1.
constexpr std::array<char16_t, 32> kWindows = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                               0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                               0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                               0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

char32_t windows_code_point(unsigned code) {
  if (code < 0x20) return 0;
  return code >= 0x80 && code < 0xa0 ? kWindows[code - 0x80] : static_cast<char32_t>(code);
}

std::string encoding_name(QPDFObjectHandle encoding) {
  return encoding.isDictionary() ? text_of(encoding, "/BaseEncoding") : name_of(encoding);
}

// The widths that a CIDFont gives (ISO 32000-1, 9.7.4.3).
void read_composite_widths(Font& font) {
  font.missing_width = static_cast<double>(integer_of(font.holder, "/DW").value_or(1000));
  const auto list = items_of(font.holder.getKeyIfDict("/W"));
  for (std::size_t i = 0; i + 1 < list.size();) {
    QPDFObjectHandle first = list[i], second = list[i + 1];
    auto cid = static_cast<unsigned>(first.getIntValue());
    if (second.isArray()) {
      for (QPDFObjectHandle width : items_of(second)) font.widths[cid++] = width.getNumericValue();
      i += 2;
    } else {
      if (i + 2 >= list.size()) break;
      QPDFObjectHandle width = list[i + 2];
      for (; cid <= static_cast<unsigned>(second.getIntValue()); ++cid) font.widths[cid] = width.getNumericValue();
      i += 3;
    }
  }
}

void read_simple_widths(Font& font) {
  font.missing_width = static_cast<double>(integer_of(font.descriptor, "/MissingWidth").value_or(0));
  auto code = static_cast<unsigned>(integer_of(font.object, "/FirstChar").value_or(0));
  for (QPDFObjectHandle width : items_of(font.object.getKeyIfDict("/Widths"))) {
    if (width.isNumber()) font.widths[code] = width.getNumericValue();
    ++code;
  }
}

}  // namespace

bool Font::is_rendered() const {
  return std::any_of(codes.begin(), codes.end(), [](const auto& code) { return code.second; });
}

bool Font::is_symbolic() const { return (integer_of(descriptor, "/Flags").value_or(0) & kSymbolic) != 0; }

bool Font::has_identity_encoding() const {
  const std::string name = pdf::text_of(object, "/Encoding");
  return name == "Identity-H" || name == "Identity-V";
}

std::vector<unsigned> Font::codes_of(const std::string& shown) const {
  std::vector<unsigned> list;
  const std::size_t size = is_composite() ? 2 : 1;
  for (std::size_t i = 0; i + size <= shown.size(); i += size) {
    unsigned code = static_cast<unsigned char>(shown[i]);
    if (size == 2) code = code << 8 | static_cast<unsigned char>(shown[i + 1]);
    list.push_back(code);
  }
  return list;
}

std::optional<unsigned> Font::cid_of(unsigned code) const {
  return encoding && !encoding->cids.empty() ? encoding->cid(code) : std::optional(code);
}

std::optional<unsigned> Font::glyph_of(unsigned code) const {
  if (program == nullptr) return std::nullopt;
  if (!is_composite()) {
    if (!is_symbolic()) return program->glyph_of(windows_code_point(code));
    const auto low = program->glyph_of(code);
    return low ? low : program->glyph_of(0xf000 + code);
  }
  const std::optional<unsigned> cid = cid_of(code);
  if (!cid || glyph_map.empty()) return cid;
  const std::size_t at = 2 * *cid;
  if (at + 1 >= glyph_map.size()) return std::nullopt;
  return static_cast<unsigned char>(glyph_map[at]) * 256u + static_cast<unsigned char>(glyph_map[at + 1]);
}

double Font::dictionary_width(unsigned code) const {
  const auto cid = is_composite() ? cid_of(code) : std::optional(code);
  const auto width = cid ? widths.find(*cid) : widths.end();
  return width == widths.end() ? missing_width : width->second;
}

std::optional<std::string> Font::text_of(unsigned code) const {
  if (to_unicode) {
    const auto text = to_unicode->texts.find(code);
    if (text != to_unicode->texts.end() && !text->second.empty()) return text->second;
  }
  if (is_composite() || is_symbolic() || encoding_name(QPDFObjectHandle(object).getKey("/Encoding")).empty()) {
    return std::nullopt;
  }
  const char32_t c = windows_code_point(code);
  if (c == 0) return std::nullopt;
  return std::string{static_cast<char>(c >> 8), static_cast<char>(c & 0xff)};
}

Font read_font(QPDFObjectHandle object) {
  Font font;
  font.object = object;
  font.subtype = text_of(object, "/Subtype");
  font.holder = object;
  if (font.is_composite()) {
    const auto descendants = items_of(object.getKey("/DescendantFonts"));
    font.holder = descendants.empty() ? QPDFObjectHandle::newNull() : descendants.front();
    QPDFObjectHandle map = font.holder.getKeyIfDict("/CIDToGIDMap");
    font.glyph_map = bytes_of(map);
    QPDFObjectHandle encoding = object.getKey("/Encoding");
    if (encoding.isStream()) font.encoding = read_cmap(encoding);
  }
  font.descriptor = font.holder.getKeyIfDict("/FontDescriptor");
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    QPDFObjectHandle program = font.descriptor.getKeyIfDict(key);
    if (program.isStream()) font.program = std::make_shared<FontProgram>(bytes_of(program));
  }
  if (object.isDictionary() && object.getKey("/ToUnicode").isStream()) {
    font.to_unicode = read_cmap(object.getKey("/ToUnicode"));
  }
  if (font.is_composite()) {
    read_composite_widths(font);
  } else {
    read_simple_widths(font);
  }
  return font;
}

std::string place_of(const Font& font) {
  return font.where + ": font " + text_of(font.object, "/BaseFont") + " " + place_of(font.object);
}

}  // namespace drieluik::pdf
