#include "render/png_pixels.h"

#include <lcms2.h>
#include <png.h>

#include <array>
#include <string>

#include "read/colour_profile.h"
#include "read/png.h"

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

struct Transform {
  cmsHPROFILE from = nullptr, to = cmsCreate_sRGBProfile();
  cmsHTRANSFORM transform = nullptr;
  Transform(std::string_view profile, bool is_grey)
      : from(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size()))) {
    if (!from) return;
    transform = cmsCreateTransform(from, is_grey ? TYPE_GRAYA_8 : TYPE_RGBA_8, to, TYPE_RGB_8,
                                   INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION);
  }
  Transform(const Transform&) = delete;
  Transform& operator=(const Transform&) = delete;
  ~Transform() {
    if (transform) cmsDeleteTransform(transform);
    if (from) cmsCloseProfile(from);
    cmsCloseProfile(to);
  }
};

// The colours that the profile says, as sRGB.
std::optional<Pixels> read_by_profile(std::string_view png, std::string_view profile, Colour ground) {
  const std::string plain = without_colour_space(png);
  Reader reader;
  png_image& image = reader.image;
  if (png_image_begin_read_from_memory(&image, plain.data(), plain.size()) == 0) return std::nullopt;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  const bool is_grey = (image.format & PNG_FORMAT_FLAG_COLOR) == 0;
  image.format = is_grey ? PNG_FORMAT_GA : PNG_FORMAT_RGBA;
  std::string bytes(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return std::nullopt;
  const Transform to_srgb(profile, is_grey);
  if (!to_srgb.transform) return std::nullopt;
  Pixels pixels{.kind = Pixels::Kind::rgb,
                .width = static_cast<int>(image.width),
                .height = static_cast<int>(image.height),
                .bytes = {},
                .palette = {}};
  const std::size_t count = std::size_t{image.width} * image.height;
  pixels.bytes.resize(3 * count);
  cmsDoTransform(to_srgb.transform, bytes.data(), pixels.bytes.data(), static_cast<cmsUInt32Number>(count));
  const std::array<int, 3> behind{ground.red, ground.green, ground.blue};
  const std::size_t channels = is_grey ? 2 : 4;
  for (std::size_t i = 0; i < count; ++i) {
    const int alpha = static_cast<unsigned char>(bytes[channels * i + channels - 1]);
    for (std::size_t part = 0; part < 3 && alpha < 255; ++part) {
      char& byte = pixels.bytes[3 * i + part];
      const int over = static_cast<unsigned char>(byte);
      byte = static_cast<char>((over * alpha + behind[part] * (255 - alpha) + 127) / 255);
    }
  }
  return pixels;
}

}  // namespace

std::optional<Pixels> read_png_pixels(std::string_view png, Colour ground) {
  if (const std::string profile = colour_profile(png); !profile.empty()) return read_by_profile(png, profile, ground);
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
  if (pixels.kind == Pixels::Kind::palette) pixels.palette.resize(std::size_t{3} * image.colormap_entries);
  return pixels;
}

}  // namespace drieluik
