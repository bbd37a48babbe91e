#include "render/png_pixels.h"

#include <png.h>

namespace drieluik {
namespace {

// Owns what libpng keeps while it reads.
struct Reader {
  png_image image{};
  Reader() { image.version = PNG_IMAGE_VERSION; }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { png_image_free(&image); }
};

Pixels::Kind kind_of(png_uint_32 format, Colour ground) {
  const bool is_grey_ground = ground.red == ground.green && ground.green == ground.blue;
  if ((format & PNG_FORMAT_FLAG_COLORMAP) != 0) return Pixels::Kind::palette;
  const bool mixes_colour = (format & PNG_FORMAT_FLAG_ALPHA) != 0 && !is_grey_ground;
  return (format & PNG_FORMAT_FLAG_COLOR) != 0 || mixes_colour ? Pixels::Kind::rgb : Pixels::Kind::grey;
}

png_uint_32 format_of(Pixels::Kind kind) {
  switch (kind) {
    case Pixels::Kind::grey:
      return PNG_FORMAT_GRAY;
    case Pixels::Kind::palette:
      return PNG_FORMAT_RGB_COLORMAP;
    case Pixels::Kind::rgb:
      break;
  }
  return PNG_FORMAT_RGB;
}

}  // namespace

std::optional<Pixels> read_png_pixels(std::string_view png, Colour ground) {
  Reader reader;
  png_image& image = reader.image;
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0) return std::nullopt;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // else libpng takes them for linear
  Pixels pixels;
  pixels.kind = kind_of(image.format, ground);
  image.format = format_of(pixels.kind);
  pixels.width = static_cast<int>(image.width);
  pixels.height = static_cast<int>(image.height);
  pixels.bytes.resize(PNG_IMAGE_SIZE(image));
  if (pixels.kind == Pixels::Kind::palette) pixels.palette.resize(PNG_IMAGE_COLORMAP_SIZE(image));
  const png_color background{ground.red, ground.green, ground.blue};
  constexpr png_int_32 kClose = 0;  // rows follow each other without a gap
  if (png_image_finish_read(&image, &background, pixels.bytes.data(), kClose, pixels.palette.data()) == 0) {
    return std::nullopt;
  }
  if (pixels.kind == Pixels::Kind::palette) pixels.palette.resize(image.colormap_entries * 3);
  return pixels;
}

}  // namespace drieluik
