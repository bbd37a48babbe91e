// Lines for which cmark-gfm would take more than linear time, or that nest too deeply to be meant.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

// Reports the first line with more than 64 markers of quotes and lists in front of one another, or with more than
// 1,000 bars. Returns whether there was none.
bool check_markdown_shape(Span text, Diagnostics& diagnostics);

}  // namespace drieluik
