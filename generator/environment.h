// What the program needs from the machine that it runs on.
#pragma once

#include <ostream>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

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

}  // namespace drieluik
