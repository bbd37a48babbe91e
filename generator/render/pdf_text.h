// Lines of text in a content stream (ISO 32000-1, 9.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  double page_height;
  bool hexadecimal;  // glyph numbers for people; bytes take half the room
};

// Glyphs [begin, end) of a run, `offset` points behind its start. `spoken` is what they say where their ToUnicode maps
// do not say it; it then has to be the ActualText of the marked content that they stand in.
struct TextStretch {
  std::size_t begin = 0, end = 0;
  double offset = 0;
  std::optional<std::string_view> spoken;
};

// Divides a run; glyphs of joiners and marks of direction, which have no picture, are in no stretch.
void find_stretches(const SetRun& run, const DocumentFonts::Cuts& fonts, std::vector<TextStretch>& stretches);

void append_stretch(const TextTarget& target, TextState& state, const GlyphRun& run, const TextStretch& stretch,
                    const DocumentFonts::Cuts& fonts);

// A whole run whose glyphs are all in the usual subset and speak for themselves, written beforehand; empty when it is
// not such a run.
std::string encode_run(const SetRun& run, const DocumentFonts::Cuts& fonts, bool hexadecimal);
void append_encoded(const TextTarget& target, TextState& state, const GlyphRun& run, const FontSubset& usual,
                    std::string_view encoded);
void end_text(std::string& out, TextState& state);

}  // namespace drieluik
