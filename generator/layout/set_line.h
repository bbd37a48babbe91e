// Makes one line of a shaped paragraph into runs of glyphs, in the order in which they are read.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/paper.h"
#include "layout/shaped_text.h"

namespace drieluik {

// What stands on a line. Coordinates are relative to the line's left end on the baseline.
struct LinePiece {
  Piece piece;
  std::uint32_t span = 0;  // index in StyledText::spans
  float x = 0, width = 0;  // for links
};

struct SetLine {
  std::vector<LinePiece> pieces;
  float width = 0;  // without the space at its end
};

struct LineRequest {
  std::uint32_t begin = 0;  // byte at which the line starts
  Opportunity end;
  float stretched_to = 0;        // justified text: the width to fill; 0 for none
  bool ends_with_space = false;  // an unseen space at the end keeps words apart for those who extract the text
};

SetLine set_line(const StyledText& text, const ShapedText& shaped, const LineRequest& request, TextTools& tools);

}  // namespace drieluik
