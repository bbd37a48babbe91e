// The theme's fonts for the browser: the same files as on paper, cut down to Latin letters and typographic marks.
#pragma once

#include <map>
#include <string>

#include "layout/fonts.h"
#include "layout/print_style.h"

namespace drieluik {

// Font files by name: "text-regular.ttf", "text-italic.ttf", "text-bold.ttf", "text-bold-italic.ttf",
// "heading-regular.ttf", "heading-bold.ttf".
std::map<std::string, std::string> web_fonts(const FontSet& fonts, const PrintStyle& style);

}  // namespace drieluik
