// The segments of a JPEG file (ITU-T T.81), and what JFIF and Exif say in them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/picture.h"

namespace drieluik {

bool is_jpeg(std::string_view bytes);
// The data of its segments of a marker, before the pixels.
std::vector<std::string_view> jpeg_segments(std::string_view bytes, unsigned char marker);
std::optional<Picture> read_jpeg(std::string_view bytes, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
