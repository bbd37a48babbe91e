// The commands, each as its stages in order. They return exit codes: 0 done, 1 faults in the content, 2 wrong use, 3
// input or output failed.
#pragma once

#include "run.h"

namespace drieluik {

int run(const Options& options, Environment& environment);

}  // namespace drieluik
