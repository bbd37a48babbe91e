// Hashes: a fast one for what depends on what, and SHA-256 for what people compare.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace drieluik {

std::uint64_t fast_hash(std::string_view bytes);  // XXH3, 64 bits
std::string sha256_hex(std::string_view bytes);   // 64 small hexadecimal digits

}  // namespace drieluik
