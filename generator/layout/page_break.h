// Where a page or a column may end.
#pragma once

#include <cstdint>

#include "layout/flow.h"

namespace drieluik {

struct PageGrid {
  float height = 0;  // of a page's text, in points
  float step = 1;    // what slabs on the grid start at a multiple of
};

// The top of a slab that follows what ends at `y`, or stands at the top when there is no gap to be left.
float top_of_slab(const Flow& flow, std::uint32_t slab, float y, bool has_gap, const PageGrid& grid);

// The last place in (first, end] that does not part what belongs together: nothing, if that can be; else what is longer
// than a page is parted, where no single line is left; else `end` itself.
std::uint32_t best_end(const Flow& flow, std::uint32_t first, std::uint32_t end, const PageGrid& grid);

// Whether an end at `end` parts what belongs together and would fit on a page, from `first` on.
bool parts_needlessly(const Flow& flow, std::uint32_t first, std::uint32_t end, const PageGrid& grid);

}  // namespace drieluik
