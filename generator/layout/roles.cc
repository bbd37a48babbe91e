#include "layout/roles.h"

#include <algorithm>

namespace drieluik {
namespace {

// Sizes are given as they are with a text of 10.5 on 15 points.
TextRole role(const PrintStyle& style, FontFamily family, FontStyle font, float size, float leading, Colour colour) {
  return {.family = family,
          .style = font,
          .size = size * style.text_size / 10.5f,
          .leading = leading * style.line_height / 15,
          .colour = colour};
}

Colour colour_of(const HeadingStyle& look, const PrintStyle& style) { return look.is_brand ? style.brand : style.ink; }

}  // namespace

TextRole body_role(const PrintStyle& style) {
  TextRole out = role(style, FontFamily::text, FontStyle::regular, 10.5f, 15, style.ink);
  out.hyphenates = true;
  return out;
}

TextRole title_role(const PrintStyle& style) {
  const HeadingStyle& look = style.title;
  return role(style, look.family, look.style, look.size, look.size * 30 / 23, colour_of(look, style));
}

TextRole summary_role(const PrintStyle& style) {
  return role(style, FontFamily::text, FontStyle::italic, 12, 17.5f, style.muted);
}

TextRole heading_role(const PrintStyle& style, int level) {
  const HeadingStyle& look = style.headings;
  const auto part = [&](float size) { return look.size * size / 14; };
  const float leading = std::max(15.0f, part(13.5f));
  switch (level) {
    case 2:
      return role(style, look.family, look.style, look.size, part(18), colour_of(look, style));
    case 3:
      return role(style, look.family, look.style, part(11), leading, style.ink);
    case 4:
      return role(style, look.family, look.style, part(9.5f), leading, style.ink);
    default:
      return role(style, look.family, emphasised(look.style), part(9.5f), leading, style.muted);
  }
}

TextRole label_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::bold, 8.25f, 12, style.muted);
}

TextRole help_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::italic, 8, 11.5f, style.muted);
}

TextRole group_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::bold, 10, 15, style.ink);
}

TextRole option_role(const PrintStyle& style) {
  return role(style, FontFamily::text, FontStyle::regular, 10.5f, 15, style.ink);
}

TextRole cell_role(const PrintStyle& style) {
  TextRole out = role(style, FontFamily::heading, FontStyle::regular, 8.75f, 13, style.ink);
  out.hyphenates = true;
  return out;
}

TextRole cell_head_role(const PrintStyle& style) {
  TextRole out = cell_role(style);
  out.hyphenates = false;
  out.style = FontStyle::bold;
  return out;
}

TextRole caption_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::regular, 8.25f, 12, style.muted);
}

TextRole code_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::regular, 8.75f, 13, style.ink);
}

TextRole note_role(const PrintStyle& style) {
  TextRole out = role(style, FontFamily::text, FontStyle::regular, 9.25f, 13, style.ink);
  out.hyphenates = true;
  return out;
}

TextRole running_head_role(const PrintStyle& style) {
  return role(style, FontFamily::heading, FontStyle::regular, 7.75f, 10, style.muted);
}

FontStyle emphasised(FontStyle style) {
  switch (style) {
    case FontStyle::regular:
      return FontStyle::italic;
    case FontStyle::italic:
      return FontStyle::regular;
    case FontStyle::bold:
      return FontStyle::bold_italic;
    case FontStyle::bold_italic:
      return FontStyle::bold;
  }
  return style;
}

FontStyle strengthened(FontStyle style) {
  return style == FontStyle::italic || style == FontStyle::bold_italic ? FontStyle::bold_italic : FontStyle::bold;
}

}  // namespace drieluik
