#include "render/pdf_field_font.h"

#include <hb.h>

#include <vector>

#include "base/text.h"
#include "render/pdf_composite_font.h"
#include "render/pdf_deflate.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr int kThorough = 9;

constexpr struct {
  char32_t first, last;
} kTyped[] = {{'\t', '\n'},     {'\r', '\r'},     {0x20, 0x7e},     {0xa0, 0x17f},    {0x192, 0x192},
              {0x1a0, 0x1a1},   {0x1af, 0x1b0},   {0x1cd, 0x1dc},   {0x1e6, 0x1e7},   {0x1fa, 0x1ff},
              {0x218, 0x21b},   {0x2c6, 0x2c7},   {0x2d8, 0x2dd},   {0x300, 0x304},   {0x306, 0x30c},
              {0x31b, 0x31b},   {0x323, 0x323},   {0x326, 0x328},   {0x384, 0x386},   {0x388, 0x38a},
              {0x38c, 0x38c},   {0x38e, 0x3a1},   {0x3a3, 0x3ce},   {0x400, 0x45f},   {0x490, 0x491},
              {0x1e80, 0x1e85}, {0x1e9e, 0x1e9e}, {0x1ea0, 0x1ef9}, {0x2010, 0x2015}, {0x2018, 0x201e},
              {0x2020, 0x2022}, {0x2026, 0x2026}, {0x202f, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203a},
              {0x2044, 0x2044}, {0x20ac, 0x20ac}, {0x2116, 0x2116}, {0x2122, 0x2122}, {0x2212, 0x2212},
              {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265}, {0xfb01, 0xfb02}};

// The letters that the font has, and the glyph of each in the subset.
using Codes = std::vector<std::pair<char32_t, std::uint16_t>>;

// Calls `visit` with the codes [first, last) that follow each other without a gap, in one row of 256 each.
template <class Visit>
void for_each_range(const Codes& codes, const Visit& visit) {
  for (std::size_t first = 0; first < codes.size();) {
    std::size_t last = first + 1;
    while (last < codes.size() && codes[last].first == codes[last - 1].first + 1 && (codes[last].first & 0xff) != 0) {
      ++last;
    }
    visit(first, last);
    first = last;
  }
}

std::string map_of_codes(const Codes& codes) {
  std::vector<std::string> ranges;
  for_each_range(codes, [&](std::size_t first, std::size_t last) {
    std::string& row = ranges.emplace_back();
    append_code(row, codes[first].first);
    append_code(row, codes[last - 1].first);
    append_code(row, codes[first].first);
    row += '\n';
  });
  return to_unicode_map(ranges, {});
}

std::string widths_of(const Codes& codes, const FontSubset& subset) {
  std::string out = "/W[";
  for_each_range(codes, [&](std::size_t first, std::size_t last) {
    append_integer(out, codes[first].first);
    for (std::size_t i = first; i < last; ++i) {
      out += i == first ? '[' : ' ';
      append_integer(out, subset.widths[codes[i].second]);
    }
    out += ']';
  });
  return out + "]";
}

std::string glyph_map(const Codes& codes) {
  std::string out(2 * (static_cast<std::size_t>(codes.empty() ? 0 : codes.back().first) + 1), '\0');
  for (const auto& [code, glyph] : codes) {
    const std::size_t at = std::size_t{2} * code;
    out[at] = static_cast<char>(glyph >> 8);
    out[at + 1] = static_cast<char>(glyph & 0xff);
  }
  return out;
}

}  // namespace

void for_each_typed(const std::function<void(char32_t)>& visit) {
  for (const auto& [first, last] : kTyped) {
    for (char32_t c = first; c <= last; ++c) visit(c);
  }
}

FieldFont make_field_font(const Font& font, const FontSubset& subset) {
  Codes codes;
  for_each_typed([&](char32_t c) {
    hb_codepoint_t glyph = 0;
    // Poppler looks for the font of a line break, too, and embeds another, whole, when this one does not have it.
    const bool is_white = c == '\t' || c == '\n' || c == '\r';
    if (!hb_font_get_nominal_glyph(font.font, is_white ? U' ' : c, &glyph)) return;
    if (const std::uint16_t id = subset.id(glyph); id != 0) codes.emplace_back(c, id);
  });
  FieldFont out;
  out.widths = widths_of(codes, subset);
  out.glyphs = glyph_map(codes);
  out.to_unicode = map_of_codes(codes);
  Deflater deflater(kThorough);
  deflater.append(out.packed_glyphs, out.glyphs);
  deflater.append(out.packed_to_unicode, out.to_unicode);
  return out;
}

int write_field_font(PdfObjects& objects, const FieldFont& font, std::string_view name, int descriptor) {
  const int number = objects.reserve(4);
  const int glyphs = number + 3;
  const FontObjects numbers{number, number + 1, descriptor, number + 2};
  std::string glyphs_entry = " ";
  append_reference(glyphs_entry, glyphs);
  write_composite_font(objects, numbers, name, glyphs_entry, font.widths);
  objects.add_binary(glyphs, "", font.glyphs, font.packed_glyphs);
  objects.add_text(numbers.to_unicode, font.to_unicode, font.packed_to_unicode);
  return number;
}

}  // namespace drieluik
