// A drawing as pieces of a page, in the colours and letters of the theme.
#pragma once

#include <vector>

#include "document/drawing.h"
#include "layout/setting.h"

namespace drieluik {

// With its upper left corner at (x, y).
std::vector<Piece> drawing_pieces(Setting& setting, const Drawing& drawing, DrawnPoint at, float scale,
                                  std::int32_t element);

}  // namespace drieluik
