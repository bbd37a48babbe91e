// The chunks of a PNG file (ISO/IEC 15948).
#pragma once

#include <optional>
#include <string_view>

#include "read/picture.h"

namespace drieluik {

bool is_png(std::string_view bytes);
// The data of its first chunk of a type; empty where there is none.
std::string_view png_chunk(std::string_view bytes, std::string_view type);
// Without what it says of its colours, so that its numbers are read as they are.
std::string without_colour_space(std::string_view png);
std::optional<Picture> read_png(std::string_view bytes, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
