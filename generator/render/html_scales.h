#pragma once

#include <span>

#include "render/html_writer.h"

namespace drieluik {

// How many of the blocks, from the first one on, are scales with the same levels; 0 when it is not at least two.
std::size_t equal_scales(std::span<const Block> blocks);
void write_scales(HtmlWriter& writer, std::span<const Block> blocks);

}  // namespace drieluik
