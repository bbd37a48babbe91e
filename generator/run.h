// One run of the program: what it was asked, the source, and what there is to say.
//
//   Run run(options, environment);
//   if (!run.handbook.load(run.sources, run.diagnostics)) return run.finish(kFailed);
//   …
//   return run.finish(kDone);        // prints what was found; 1 if there were faults
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/printer.h"
#include "environment.h"
#include "handbook.h"
#include "options.h"

namespace drieluik {

// Exit codes.
inline constexpr int kDone = 0, kFaults = 1, kWrongUse = 2, kFailed = 3;

class Run {
 public:
  Run(const Options& its_options, Environment& its_environment)
      : options(its_options), environment(its_environment), handbook(its_options, its_environment) {}

  const Options& options;
  Environment& environment;
  Handbook handbook;
  SourceMap sources;
  Diagnostics diagnostics;  // found and not printed yet

  const Library& library() const { return handbook.library(); }
  const Theme& theme() const { return handbook.theme(); }
  unsigned jobs() const { return handbook.jobs(); }
  PrinterOptions printer_options() const {
    return {.format = options.format, .speech = environment.speech, .terminal = environment.terminal};
  }

  void say(const Message& message, const std::vector<Argument>& arguments);
  void print_diagnostics(const Diagnostics& some);
  // Prints what was found so far.
  void tell();
  // Prints what was found; `code` unless all went well and there were faults after all.
  int finish(int code);
  bool has_told() const { return has_told_; }
  // Reports a file of the source that changed since it was read.
  bool has_changed_source();

 private:
  bool has_faults_ = false, has_told_ = false;
};

}  // namespace drieluik
