// Figures as inline SVG with a title and a description for screen readers.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "layout/print_style.h"

namespace drieluik {

// `prefix` makes the ids within the SVG unique on its page. Colours are classes (fill-brand, stroke-line …) that the
// style sheet fills. A figure with a form for phones is written twice, as `wide` and as `narrow`, of which the style
// sheet shows one; both are read by the title and the description that stand in the first.
std::string render_svg(const FigureBlock& figure, std::string_view prefix);

// A logo in a page; `alternative` is what it says, empty for an ornament.
std::string render_logo(const Drawing& drawing, std::string_view alternative);
// The same as a file by itself, square, in the colours of the style.
std::string render_icon(const Drawing& drawing, const PrintStyle& style);

}  // namespace drieluik
