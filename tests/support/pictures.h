// Pictures made by hand: four squares of colour, so that one sees how they are turned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/paper.h"

namespace drieluik {

// Red and green above, blue and yellow below.
inline constexpr Colour kFourColours[] = {{208, 32, 32}, {32, 160, 64}, {32, 64, 208}, {240, 208, 32}};

struct PngRecipe {
  int width = 2, height = 2, bits = 8;
  int colour_type = 2;            // of PNG: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
  std::vector<std::string> rows;  // as PNG packs them
  std::string palette, alpha_of_palette;
  int pixels_per_metre = 0;
  bool interlaced = false;   // then `rows` are those of Adam7's passes
  std::string profile = {};  // ICC
};
std::string make_png(const PngRecipe& recipe);

// Four squares of `size` pixels each, as RGB.
std::string four_squares_png(int size, int pixels_per_metre = 0);
// The same from libjpeg: `options` are cjpeg's, such as "-grayscale" or "-progressive".
std::string four_squares_jpeg(int size, std::string_view options = {});
// ICC: as sRGB, but red stands for green and green for red; a grey of which the numbers are proportional to light.
std::string exchanging_profile();
std::string linear_grey_profile();
std::string with_profile(std::string_view jpeg, std::string_view profile);
// With an Exif segment that says how the camera was held, and a place to keep secret.
std::string with_orientation(std::string_view jpeg, int orientation);

// A page of a PDF as poppler shows it, 1 pixel a point.
struct Shown {
  int width = 0, height = 0;
  std::string pixels;  // RGB
  Colour at(float x, float y) const;
};
Shown show_page(std::string_view pdf, int page = 1);

}  // namespace drieluik
