// print.yaml: what the paper looks like.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/paper.h"
#include "read/value.h"

namespace drieluik {

enum class FontFamily : std::uint8_t { text, heading };  // reading matter; headings, labels, tables and figures

// The files of a family by style, each list in the order in which they are tried for a character.
struct FontFiles {
  std::vector<std::string> regular, italic, bold, bold_italic;
};

struct PrintStyle {
  float page_width = 595.28f, page_height = 841.89f;                               // points
  float margin_top = 62, margin_right = 62, margin_bottom = 68, margin_left = 62;  // points
  float text_size = 10.5f, line_height = 15;                                       // points; the baseline grid
  FontFiles text, heading;
  Colour ink, muted, line, brand, brand_soft;
};

PrintStyle check_print_style(const Value& value, Diagnostics& diagnostics);

}  // namespace drieluik
