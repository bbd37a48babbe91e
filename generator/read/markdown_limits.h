// How much Markdown is read.
#pragma once

#include <cstddef>

namespace drieluik {

inline constexpr std::size_t kMaxMarkdownBytes = 4u << 20;
inline constexpr std::size_t kMaxBlockDepth = 64;
inline constexpr std::size_t kMaxInlineDepth = 64;

}  // namespace drieluik
