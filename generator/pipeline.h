// The commands, each as its stages in order. They return exit codes: 0 done, 1 faults in the content, 2 wrong use, 3
// input or output failed.
#pragma once

#include <ostream>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "options.h"

namespace drieluik {

// What the program needs from the machine that it runs on.
struct Environment {
  FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  Speech speech = Speech::english;
  bool terminal = false;  // err is one
  unsigned cores = 1;
  std::string date;  // today by SOURCE_DATE_EPOCH, "2026-11-22"; empty when it is not set
  Path program;      // the program's own file
};

inline constexpr int kDone = 0, kFaults = 1, kWrongUse = 2, kFailed = 3;

int run(const Options& options, Environment& environment);

}  // namespace drieluik
