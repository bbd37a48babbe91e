// Divides texts into lines, or takes those that the cache has.
#pragma once

#include "layout/setting.h"
#include "layout/text_cache.h"

namespace drieluik {

struct LineShape {
  BaseDirection direction = BaseDirection::ltr;
  bool justified = false;
  float measure = 0;  // of the first line, in points
  float hanging = 0;  // by how much all others are shorter
};

// The lines of a text, at (0, 0) each. Their pieces name the spans of the text, whose elements are to be used: a kept
// line has those of another document. The result is `fresh`, or the cache's.
const KeptText& set_lines(Setting& setting, const StyledText& text, const LineShape& shape, KeptText& fresh);

}  // namespace drieluik
