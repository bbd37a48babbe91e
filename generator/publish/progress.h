// Progress of long work on a terminal: clients done, rate, time left. Silent elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

#include "base/diagnostic.h"

namespace drieluik {

class Progress {
 public:
  Progress(std::ostream& out, bool terminal, Speech speech);
  ~Progress();  // clears the line
  void show(std::size_t done, std::size_t all);
  void clear();

 private:
  std::ostream& out_;
  bool terminal_;
  Speech speech_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_, last_;
};

}  // namespace drieluik
