// A paragraph of which every character has its glyph and its width, ready to be divided into lines of any length.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/break_opportunities.h"
#include "layout/itemise.h"
#include "layout/paper.h"
#include "layout/shape_cache.h"
#include "layout/styled_text.h"

namespace drieluik {

struct ShapedItem {
  TextItem item;
  std::uint32_t first_glyph = 0, glyph_count = 0;  // in ShapedText::glyphs, from left to right
};

struct ShapedText {
  std::uint32_t begin = 0, end = 0;  // of the StyledText
  std::uint8_t base_level = 0;
  std::vector<ShapedItem> items;
  std::vector<ShapedGlyph> glyphs;
  std::vector<double> widths;  // [i]: points from the start to byte begin + i

  double width(std::uint32_t from, std::uint32_t to) const { return widths[to - begin] - widths[from - begin]; }
};

// What shaping needs besides the text. One for each document; not shared by threads.
struct TextTools {
  const FontSet& fonts;
  const Hyphenator* hyphenator = nullptr;
  hb_language_t language = HB_LANGUAGE_INVALID;
  ShapingBuffer buffer;
  LineIterator line_iterator;
  ReportMissing report;
  RunStore* runs;  // of the lines that are set
  ShapeCache* cache = nullptr;

  TextTools(const FontSet& font_set, const Hyphenator* patterns, const std::string& language_tag,
            ReportMissing report_missing, RunStore* run_store);
};

// Bytes [begin, end) of the text: one paragraph, without '\n'.
ShapedText shape_text(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                      TextTools& tools);

std::vector<Opportunity> break_opportunities(const StyledText& text, const ShapedText& shaped, TextTools& tools);

// Where clusters start, in the order of the text: what is too long may be divided there.
std::vector<std::uint32_t> letters_of(const ShapedText& shaped);

// The width of the hyphen that a line ending at `offset` gets.
float hyphen_width(const StyledText& text, const ShapedText& shaped, std::uint32_t offset, const FontSet& fonts);

struct TextWidths {
  float longest_word = 0;  // between two spaces
  float longest_part = 0;  // what cannot be divided, not even by hyphenation
  float whole = 0;         // all on one line
};
TextWidths text_widths(const ShapedText& shaped, const std::vector<Opportunity>& opportunities);

}  // namespace drieluik
