// Runs programs of the system on bytes that a test made.
#pragma once

#include <string>
#include <string_view>

namespace drieluik {

struct ShellResult {
  int status = 0;      // as exit() had it
  std::string output;  // what it said, errors included
};

// Puts the bytes in a file of their own, whose name stands in the command where {} does:
//   run_on_file("qpdf --check {}", bytes)
ShellResult run_on_file(std::string_view command, std::string_view bytes);

}  // namespace drieluik
