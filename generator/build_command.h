// `build`: the site in its output folder.
#pragma once

#include "environment.h"
#include "options.h"

namespace drieluik {

// An exit code (run.h).
int build(const Options& options, Environment& environment);

}  // namespace drieluik
