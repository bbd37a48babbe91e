// Divides a paragraph into lines: of all ways to do so, the one whose lines are best taken together (Knuth & Plass,
// "Breaking Paragraphs into Lines", 1981), for text that is flush at one side or at both.
#pragma once

#include <functional>
#include <vector>

#include "layout/shaped_text.h"

namespace drieluik {

struct Measure {
  float first = 0, others = 0;  // the first line may be longer, when the others are indented
  bool justified = false;
};

using HyphenWidth = std::function<float(std::uint32_t offset)>;

// Those of the opportunities at which lines end; the last is the paragraph's end. No line is wider than its measure (a
// single letter that is wider excepted): a word that does not fit is divided where it must.
std::vector<Opportunity> break_lines(const StyledText& text, const ShapedText& shaped,
                                     const std::vector<Opportunity>& opportunities, const Measure& measure,
                                     const HyphenWidth& hyphen_width);

}  // namespace drieluik
