// Lines of text in a content stream (ISO 32000-1, 9.4).
#pragma once

#include <string>

#include "layout/paper.h"
#include "render/pdf_fonts.h"

namespace drieluik {

// What the stream's text operators have set so far. A text object (BT … ET) lies within one marked content.
struct TextState {
  bool is_open = false;
  long long x = 0, y = 0;              // where the text object's last line began, in hundredths of a point
  const FontSubset* subset = nullptr;  // of the last Tf, which outlives the text object
  float size = 0;
};

struct TextTarget {
  std::string& out;
  const DocumentFonts& fonts;
  double page_height;
  bool hexadecimal;  // glyph numbers for people; bytes take half the room
};

// Appends a run of at least one glyph. What its glyphs alone would not say rightly is said by a Span's ActualText.
void append_run(const TextTarget& target, TextState& state, const GlyphRun& run);
void end_text(std::string& out, TextState& state);

}  // namespace drieluik
