// Gives the height that is left over at a page's foot to the spaces for writing on it.
#pragma once

#include "layout/page_fill.h"

namespace drieluik {

// More lines at the same distance, higher boxes: as far as the text may reach `limit`. What follows moves down.
void spread_spare_height(const Flow& flow, FilledPage& page, float limit, const PageGrid& grid);

}  // namespace drieluik
