// Checks every link of a finished site: each address within the output leads to a file that is there, and each fragment
// to an id on that page. Addresses of other hosts are not looked at.
#pragma once

#include "base/diagnostic.h"
#include "publish/stage.h"

namespace drieluik {

void check_links(const OutputFiles& output, Diagnostics& diagnostics);

}  // namespace drieluik
