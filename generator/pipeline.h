// The commands, each as its stages in order. They return exit codes: 0 done, 1 faults in the content, 2 wrong use, 3
// input or output failed.
#pragma once

#include "environment.h"
#include "options.h"

namespace drieluik {

inline constexpr int kDone = 0, kFaults = 1, kWrongUse = 2, kFailed = 3;

int run(const Options& options, Environment& environment);

}  // namespace drieluik
