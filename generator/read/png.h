// The chunks of a PNG file (ISO/IEC 15948).
#pragma once

#include <optional>
#include <string_view>

#include "read/picture.h"

namespace drieluik {

bool is_png(std::string_view bytes);
std::optional<Picture> read_png(std::string_view bytes, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
