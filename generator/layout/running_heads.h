// What stands at the head and the foot of each page: the title, the page's number, and which form this is. All of it is
// for the eye only, artifacts, but a logo that has words.
#pragma once

#include "layout/setting.h"

namespace drieluik {

// Before anything else is laid out: what the logo says comes first.
void add_logo_element(Setting& setting);
void add_running_heads(Setting& setting);

}  // namespace drieluik
