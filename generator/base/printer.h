// Prints diagnostics for people and for programs.
//
//   content/pages/a.nl.md:3:5: error[unknown-id]: there is no page “growe”
//     3 | See [](ref:growe).
//       |        ^^^^^^^^^
//     hint: did you mean “grow”?
//
// In a row of a table the message starts with “row 12, column K: ”.
//
// As JSON, one object a line:
//   {"path":"…","line":3,"column":5,"end_line":3,"end_column":14,"severity":"error","code":"unknown-id",
//    "message":"…","hint":"…"}      and "row":12,"cell":"K" before the severity, in a table
#pragma once

#include <ostream>

#include "base/diagnostic.h"

namespace drieluik {

enum class DiagnosticFormat { human, json };

struct PrinterOptions {
  DiagnosticFormat format = DiagnosticFormat::human;
  Speech speech = Speech::english;
  bool terminal = false;  // only then are lines and values of client records shown
};

void print(std::ostream& out, const Diagnostics& diagnostics, const PrinterOptions& options);

}  // namespace drieluik
