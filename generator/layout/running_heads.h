// What stands at the head and the foot of each page: the title, the page's number, and which form this is. All of it is
// for the eye only: artifacts.
#pragma once

#include "layout/setting.h"

namespace drieluik {

void add_running_heads(Setting& setting);

}  // namespace drieluik
