// Alphabetical order as readers of a language expect it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

// The indices of `keys` in the order of the language; equal keys keep theirs.
std::vector<std::size_t> collated_order(std::span<const std::string> keys, std::string_view language);

}  // namespace drieluik
