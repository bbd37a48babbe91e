// `serve`: the site while its source is being written.
#pragma once

#include "environment.h"
#include "options.h"

namespace drieluik {

// An exit code (run.h).
int serve(const Options& options, Environment& environment);

}  // namespace drieluik
