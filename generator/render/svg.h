// Figures as inline SVG with a title and a description for screen readers.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace drieluik {

// `prefix` makes the ids within the SVG unique on its page. Colours are classes (fill-brand, stroke-line …) that the
// style sheet fills.
std::string render_svg(const FigureBlock& figure, std::string_view prefix);

}  // namespace drieluik
