// Scales with the same steps, one below the other, as a table: the steps stand once, at its head.
//
//                              1 new   2 vague   3 good
//   I know where it comes from    ☐       ☐        ☐
//   I can say when it fails       ☐       ☐        ☐
#pragma once

#include <cstddef>
#include <span>

#include "document/document.h"
#include "layout/setting.h"

namespace drieluik {

// Lays out the scales alike that `blocks` begins with, and says how many: none where there is only one, or where the
// steps would leave too little room for what is scored.
std::size_t lay_out_scales(Setting& setting, std::span<const Block> blocks, std::int32_t parent);

}  // namespace drieluik
