// `build` and `serve`: the site.
#pragma once

#include "environment.h"
#include "options.h"

namespace drieluik {

// Exit codes (run.h).
int build(const Options& options, Environment& environment);
int serve(const Options& options, Environment& environment);

}  // namespace drieluik
