#include "read/picture.h"

#include "read/colour_profile.h"
#include "read/jpeg.h"
#include "read/messages.h"
#include "read/png.h"

namespace drieluik {

std::optional<Picture> read_picture(std::string_view bytes, Span place, Diagnostics& diagnostics) {
  if (!is_png(bytes) && !is_jpeg(bytes)) {
    diagnostics.error(place, kUnknownPicture);
    return std::nullopt;
  }
  std::optional<Picture> picture =
      is_png(bytes) ? read_png(bytes, place, diagnostics) : read_jpeg(bytes, place, diagnostics);
  if (picture && std::int64_t{picture->stored_width} * picture->stored_height > kMostPixels) {
    diagnostics.error(place, kHugePicture, {std::to_string(kMostPixels / 1'000'000)});
    return std::nullopt;
  }
  if (!picture) return std::nullopt;
  const std::string profile = colour_profile(bytes);
  if (!profile.empty() && !is_usable_profile(profile, picture->is_grey)) {
    diagnostics.error(place, kBadProfile);
    return std::nullopt;
  }
  return picture;
}

}  // namespace drieluik
