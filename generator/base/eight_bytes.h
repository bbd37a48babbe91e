// Text eight bytes at a time, to pass over what has nothing in it that is looked for.
//
//   at = pass_over(text, at, [](std::uint64_t bytes) { return has_byte(bytes, '\n'); });   // a line end is near, or
//   the end
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace drieluik {

inline constexpr std::size_t kEight = sizeof(std::uint64_t);
inline constexpr std::uint64_t kLowBits = 0x0101010101010101, kHighBits = 0x8080808080808080;

// `at + kEight` is at most the size of the text.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, kEight);
  return bytes;
}

// Whether one of them is below `limit`, which is at most 0x80.
constexpr bool has_below(std::uint64_t bytes, std::uint64_t limit) {
  return ((bytes - kLowBits * limit) & ~bytes & kHighBits) != 0;
}
constexpr bool has_byte(std::uint64_t bytes, char byte) {
  return has_below(bytes ^ kLowBits * static_cast<unsigned char>(byte), 1);
}
constexpr bool is_ascii(std::uint64_t bytes) { return (bytes & kHighBits) == 0; }

// Where from `at` on, in steps of eight, the first are of which `is_wanted(bytes)` is true, or fewer than eight are
// left.
template <typename IsWanted>
std::size_t pass_over(std::string_view text, std::size_t at, const IsWanted& is_wanted) {
  while (at + kEight <= text.size() && !is_wanted(eight_bytes(text, at))) at += kEight;
  return at;
}

}  // namespace drieluik
