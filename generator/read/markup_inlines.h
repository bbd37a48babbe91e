// The inlines of a paragraph, a heading or a cell.
#pragma once

#include "read/markup_blocks.h"

namespace drieluik {

// Adds what stands in `node` to `block`, whose kind and span are set.
void convert_inlines(const MarkupContext& context, cmark_node* node, Markup& block);

}  // namespace drieluik
