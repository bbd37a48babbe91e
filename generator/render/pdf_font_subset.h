// Cuts a font down to some of its glyphs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "layout/fonts.h"

namespace drieluik {

// Glyphs of a font, with what they say as far as the texts show it: "fi" for a ligature.
using GlyphTexts = std::map<std::uint32_t, std::string>;

// Some glyphs of a font, renumbered from 1, ready to be written.
struct FontSubset {
  std::string name;                // "ABCDEF+DejaVuSans"
  std::vector<std::uint16_t> ids;  // by glyph of the font; 0: not in the subset
  std::vector<std::string> texts;  // by id: what ToUnicode says
  std::vector<char> letters;       // by glyph of the font: the same where it is one ASCII character, else 0
  std::vector<int> widths;         // by id, in thousandths of the size
  std::string widths_entry;        // the same as the entry W of the CIDFont
  std::string descriptor;          // the entries of the FontDescriptor but for its type, name and program
  std::string program, to_unicode;
  std::string packed_program, packed_to_unicode;  // the same compressed

  std::uint16_t id(std::uint32_t glyph) const { return glyph < ids.size() ? ids[glyph] : std::uint16_t{0}; }
  bool has(std::uint16_t its_id) const { return !texts[its_id].empty(); }
};

// The first code point that leads to each glyph of a font; 0 where none does.
std::vector<char32_t> code_points_of_glyphs(const Font& font);

// `level` is libdeflate's, 1 to 12.
FontSubset cut_font(const Font& font, const std::vector<char32_t>& code_points, const GlyphTexts& texts, int level);

// Of a subset's glyphs only some, under the same ids: for documents that need no more. Its maps of glyphs are empty.
FontSubset lean_cut(const FontSubset& subset, const Font& font, const GlyphTexts& texts, int level);

}  // namespace drieluik
