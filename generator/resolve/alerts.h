// Notes as other programs write them.
#pragma once

#include <vector>

#include "read/markup.h"

namespace drieluik {

// Whether there is a block quote that begins with "[!NOTE]", as on GitHub and in Obsidian, in the blocks or in them.
bool has_alerts(const std::vector<Markup>& blocks);

// Makes a directive of such a block quote; false when it is another one.
bool take_alert(Markup& quote);

}  // namespace drieluik
