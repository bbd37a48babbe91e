// The letters of each part of a page: family, size and leading, all in proportion to the text size of the theme.
#pragma once

#include "layout/fonts.h"
#include "layout/print_style.h"

namespace drieluik {

struct TextRole {
  FontFamily family = FontFamily::text;
  FontStyle style = FontStyle::regular;
  float size = 10.5f, leading = 15;  // points
  Colour colour;
  bool hyphenates = false;
};

TextRole body_role(const PrintStyle& style);
TextRole title_role(const PrintStyle& style);
TextRole summary_role(const PrintStyle& style);
TextRole heading_role(const PrintStyle& style, int level);  // 2 to 6
TextRole label_role(const PrintStyle& style);               // what an answer is about
TextRole help_role(const PrintStyle& style);
TextRole group_role(const PrintStyle& style);   // "Goal 1"
TextRole option_role(const PrintStyle& style);  // beside a tick box
TextRole cell_role(const PrintStyle& style);
TextRole cell_head_role(const PrintStyle& style);
TextRole caption_role(const PrintStyle& style);
TextRole code_role(const PrintStyle& style);
TextRole note_role(const PrintStyle& style);          // footnotes and sources
TextRole running_head_role(const PrintStyle& style);  // head and foot

FontStyle emphasised(FontStyle style);
FontStyle strengthened(FontStyle style);

}  // namespace drieluik
