// The head of a PNG or JPEG file: what it takes to place the picture, without its pixels.
//
//   std::optional<Picture> photo = read_picture(bytes, image.span, diagnostics);
//   photo->width, photo->height   // 1600 × 1200 pixels, the right way up
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace drieluik {

struct Picture {
  enum class Format : std::uint8_t { png, jpeg };
  Format format = Format::png;
  int stored_width = 0, stored_height = 0;  // pixels, as they lie in the file
  bool is_grey = false;                     // else RGB
  bool has_alpha = false;                   // PNG: something may show through
  double dpi = 0;                           // pixels in an inch; 0 where the file does not say it
  // How a camera was held (Exif, 1 to 8): 1 as stored, 3 upside down, 6 turned to the right by a quarter when shown, 8
  // to the left; 2, 4, 5 and 7 the same mirrored.
  int orientation = 1;

  bool is_turned() const { return orientation >= 5; }
  int width() const { return is_turned() ? stored_height : stored_width; }
  int height() const { return is_turned() ? stored_width : stored_height; }
};

// Looks at the whole file: damage (a part that is missing, a checksum that is wrong) is reported, and so is what a PDF
// cannot hold: other formats, CMYK, JPEGs of other kinds than baseline and progressive, colour profiles of other kinds
// than is_usable_profile() says, more than kMostPixels.
std::optional<Picture> read_picture(std::string_view bytes, Span place, Diagnostics& diagnostics);

inline constexpr std::int64_t kMostPixels = 50'000'000;

// Which of a JPEG's segments show the picture: the stream as it stands in a PDF, without thumbnails, places and
// comments. `bytes` must have been read without a fault.
std::string jpeg_for_print(std::string_view bytes);

}  // namespace drieluik
