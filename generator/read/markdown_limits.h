// How much Markdown is read.
#pragma once

#include <cstddef>

namespace drieluik {

inline constexpr std::size_t kMaxMarkdownBytes = 4u << 20;
inline constexpr std::size_t kMaxBlockDepth = 64;
inline constexpr std::size_t kMaxInlineDepth = 64;
inline constexpr std::size_t kMaxMarkersPerLine = 64;      // > - 1. in front of one another
inline constexpr std::size_t kMaxCellsPerLine = 1000;      // cmark takes quadratic time for the cells of a row
inline constexpr std::size_t kMaxBracketsPerBlock = 1000;  // and for the brackets of a paragraph
inline constexpr std::size_t kMaxUnclosedPerBlock = 100;   // and for <? and <!A that no > follows
inline constexpr std::size_t kMaxLinkDefinition = 8192;    // bytes of address and title

}  // namespace drieluik
