#include "read/png.h"

#include <libdeflate.h>

#include <algorithm>
#include <iterator>

#include "read/big_endian.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kAround = 12;           // bytes of a chunk besides its data: length, type, checksum
constexpr std::uint32_t kMost = 0x7fff'ffff;  // pixels of a side
constexpr double kInch = 0.0254;              // metres
constexpr char kColour = 2, kAlpha = 4;       // in the colour type

struct Chunk {
  std::string_view type, data;
};

// The chunk at the start of `bytes`; nothing where it is cut off or its checksum is wrong.
std::optional<Chunk> chunk_at(std::string_view bytes) {
  if (bytes.size() < kAround) return std::nullopt;
  const std::uint32_t length = big_endian_32(bytes);
  if (length > bytes.size() - kAround) return std::nullopt;
  const std::uint32_t sum = libdeflate_crc32(0, bytes.data() + 4, length + 4);
  if (sum != big_endian_32(bytes.substr(8 + length))) return std::nullopt;
  return Chunk{bytes.substr(4, 4), bytes.substr(8, length)};
}

constexpr std::string_view kColourSpace[] = {"gAMA", "cHRM", "sRGB", "iCCP", "cICP"};

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with(kSignature); }

std::string_view png_chunk(std::string_view bytes, std::string_view type) {
  bytes.remove_prefix(kSignature.size());
  while (const std::optional<Chunk> chunk = chunk_at(bytes)) {
    if (chunk->type == type) return chunk->data;
    bytes.remove_prefix(kAround + chunk->data.size());
  }
  return {};
}

std::string without_colour_space(std::string_view png) {
  std::string out(kSignature);
  png.remove_prefix(kSignature.size());
  while (const std::optional<Chunk> chunk = chunk_at(png)) {
    const std::size_t length = kAround + chunk->data.size();
    if (std::ranges::find(kColourSpace, chunk->type) == std::end(kColourSpace)) out += png.substr(0, length);
    png.remove_prefix(length);
  }
  return out;
}

std::optional<Picture> read_png(std::string_view bytes, Span place, Diagnostics& diagnostics) {
  Picture picture{.format = Picture::Format::png};
  bool has_pixels = false;
  bytes.remove_prefix(kSignature.size());
  while (const std::optional<Chunk> chunk = chunk_at(bytes)) {
    bytes.remove_prefix(kAround + chunk->data.size());
    if (chunk->type == "IHDR" && chunk->data.size() == 13) {
      const std::uint32_t width = big_endian_32(chunk->data), height = big_endian_32(chunk->data.substr(4));
      if (width > kMost || height > kMost) break;
      picture.stored_width = static_cast<int>(width);
      picture.stored_height = static_cast<int>(height);
      picture.has_alpha = (chunk->data[9] & kAlpha) != 0;
      picture.is_grey = (chunk->data[9] & kColour) == 0;
    } else if (chunk->type == "pHYs" && chunk->data.size() == 9) {
      constexpr char kPerMetre = 1;
      if (chunk->data[8] == kPerMetre) picture.dpi = big_endian_32(chunk->data) * kInch;
    } else if (chunk->type == "tRNS") {
      picture.has_alpha = true;
    } else if (chunk->type == "IDAT") {
      has_pixels = true;
    } else if (chunk->type == "IEND") {
      if (!has_pixels || picture.stored_width == 0 || picture.stored_height == 0) break;
      return picture;
    }
  }
  diagnostics.error(place, kBrokenPicture);
  return std::nullopt;
}

}  // namespace drieluik
