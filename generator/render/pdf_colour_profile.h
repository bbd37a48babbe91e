// The sRGB colour space as an ICC profile, version 2: what the colours of a page mean.
#pragma once

#include <string_view>

namespace drieluik {

// Made from the numbers of IEC 61966-2-1 while the program is compiled.
std::string_view srgb_profile();

}  // namespace drieluik
