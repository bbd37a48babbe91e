// The ICC profiles within picture files: what their numbers mean as colours.
#pragma once

#include <string>
#include <string_view>

namespace drieluik {

// The profile of a PNG (iCCP) or JPEG (APP2) file; empty where it has none, "?" where it is there in part only.
std::string colour_profile(std::string_view file);

// Whether it is a whole profile of RGB or grey, as `is_grey` says, that a PDF may hold (ISO 32000-1, 8.6.5.5): of a
// screen, scanner or printer, or a colour space; of version 2 or 4.
bool is_usable_profile(std::string_view profile, bool is_grey);

}  // namespace drieluik
