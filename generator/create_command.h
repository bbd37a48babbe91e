// `new`: a handbook, a page or a client's record to begin with.
#pragma once

#include "environment.h"
#include "options.h"

namespace drieluik {

// Exit codes (run.h).
int create(const Options& options, Environment& environment);

}  // namespace drieluik
