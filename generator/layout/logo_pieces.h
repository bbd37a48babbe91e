// The logo of the house on paper.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/setting.h"

namespace drieluik {

// Adds a Figure element with what the logo says; kArtifact where it says nothing. The style must have a logo.
std::int32_t add_logo_figure(Setting& setting);
// The logo drawn within `area`.
std::vector<Piece> logo_pieces(Setting& setting, const Area& area, std::int32_t element);

}  // namespace drieluik
