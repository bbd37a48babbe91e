// The order in which a reader of the structure tree comes to its elements.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/paper.h"

namespace drieluik {

// The place of each element: parents before children, children in the order of their indices.
std::vector<std::uint32_t> reading_order(const std::vector<StructureElement>& elements);

// On each page, the links as the tree has them: what stands in a cell before what stands beside it, and a note behind
// the paragraph that calls it, wherever they are on the page.
void put_links_in_reading_order(Paper& paper);

}  // namespace drieluik
