// The pixels of a PNG file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "layout/paper.h"

namespace drieluik {

struct Pixels {
  enum class Kind : std::uint8_t { grey, rgb, palette };
  Kind kind = Kind::rgb;
  int width = 0, height = 0;
  std::string bytes;    // rows from the top, 1 or 3 bytes a pixel
  std::string palette;  // 3 bytes a colour

  std::size_t bytes_of_pixel() const { return kind == Kind::rgb ? 3 : 1; }
};

// What shows through is mixed with the ground; 16 bits become 8, and fewer bits 8 too. Nothing when the data are
// damaged.
std::optional<Pixels> read_png_pixels(std::string_view png, Colour ground);

}  // namespace drieluik
