// Numbers as picture files have them: the highest byte first. The bytes have to be there.
#pragma once

#include <cstdint>
#include <string_view>

namespace drieluik {

inline std::uint32_t big_endian_16(std::string_view bytes) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[0])) << 8 | static_cast<unsigned char>(bytes[1]);
}

inline std::uint32_t big_endian_32(std::string_view bytes) {
  return big_endian_16(bytes) << 16 | big_endian_16(bytes.substr(2));
}

}  // namespace drieluik
