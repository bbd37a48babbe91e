#include "read/colour_profile.h"

#include <lcms2.h>
#include <libdeflate.h>

#include <array>
#include <map>
#include <memory>

#include "read/big_endian.h"
#include "read/jpeg.h"
#include "read/png.h"

namespace drieluik {
namespace {

constexpr std::string_view kPart = "?";
constexpr std::string_view kJpegName("ICC_PROFILE\0", 12);
constexpr std::array<std::size_t, 3> kRooms{1 << 14, 1 << 20, 1 << 23};  // bytes; a profile is seldom above 1 MB

std::string inflated(std::string_view zlib) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> tool(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  for (const std::size_t room : kRooms) {
    std::string out(room, '\0');
    std::size_t size = 0;
    const auto result = libdeflate_zlib_decompress(tool.get(), zlib.data(), zlib.size(), out.data(), room, &size);
    if (result == LIBDEFLATE_SUCCESS) return out.substr(0, size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) break;
  }
  return std::string(kPart);
}

std::string profile_of_png(std::string_view file) {
  const std::string_view chunk = png_chunk(file, "iCCP");
  if (chunk.empty()) return {};
  const std::size_t name = chunk.find('\0');  // and a byte that says how it is compressed: always zlib
  return name == std::string_view::npos || name + 2 > chunk.size() ? std::string(kPart)
                                                                   : inflated(chunk.substr(name + 2));
}

// In as many segments as it takes, which need not be in order.
std::string profile_of_jpeg(std::string_view file) {
  std::map<int, std::string_view> parts;
  int count = 0;
  for (const std::string_view data : jpeg_segments(file, 0xe2)) {
    if (!data.starts_with(kJpegName) || data.size() < kJpegName.size() + 2) continue;
    parts.emplace(static_cast<unsigned char>(data[kJpegName.size()]), data.substr(kJpegName.size() + 2));
    count = static_cast<unsigned char>(data[kJpegName.size() + 1]);
  }
  if (parts.empty()) return {};
  if (static_cast<int>(parts.size()) != count) return std::string(kPart);
  std::string out;
  for (const auto& [number, part] : parts) out += part;
  return out;
}

}  // namespace

std::string colour_profile(std::string_view file) {
  return is_png(file) ? profile_of_png(file) : profile_of_jpeg(file);
}

bool is_usable_profile(std::string_view profile, bool is_grey) {
  constexpr std::size_t kHead = 128;
  if (profile.size() < kHead || big_endian_32(profile) != profile.size()) return false;
  const std::unique_ptr<void, decltype(&cmsCloseProfile)> opened(
      cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())), &cmsCloseProfile);
  if (!opened || cmsGetColorSpace(opened.get()) != (is_grey ? cmsSigGrayData : cmsSigRgbData)) return false;
  const int version = static_cast<unsigned char>(profile[8]);
  const cmsProfileClassSignature kind = cmsGetDeviceClass(opened.get());
  return (version == 2 || version == 4) && (kind == cmsSigInputClass || kind == cmsSigDisplayClass ||
                                            kind == cmsSigOutputClass || kind == cmsSigColorSpaceClass);
}

}  // namespace drieluik
