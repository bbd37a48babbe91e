// Runs a program and stops it at the system calls that change files. No other call leaves anything behind, so to kill a
// program at each of these is to kill it anywhere.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace drieluik {

struct TracedRun {
  int code = -1;            // as exit() had it, or 128 and the signal
  std::size_t changes = 0;  // calls that changed files or would have, of all threads
  std::string last;         // the call that the program was stopped at: "rename"
};

bool can_trace();  // some containers forbid it

// Stops before change number `at`, from 1 on, and calls `then` with the program's id: it may kill it, or do something
// else meanwhile. 0: stops nowhere. What the program says is lost.
TracedRun run_traced(const std::vector<std::string>& arguments, const std::filesystem::path& folder, std::size_t at,
                     const std::function<void(int)>& then);

}  // namespace drieluik
