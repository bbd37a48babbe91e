// YAML in, checked and printed, for tests of the stage validate.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/printer.h"
#include "read/yaml.h"

namespace drieluik {

inline std::string printed(const Diagnostics& diagnostics, PrinterOptions options = {}) {
  std::ostringstream out;
  print(out, diagnostics, options);
  return out.str();
}

inline Value value_of(const Source& source, Diagnostics& diagnostics) {
  return read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics)
      .value_or(Value{.span = {&source, 0, 0}});
}

// What `check(value, source, diagnostics)` reports of a YAML text, and then what it returns, as text.
template <typename Check>
std::string checked(std::string path, std::string_view yaml, bool is_private, Check check,
                    PrinterOptions options = {}) {
  const Source source{.path = std::move(path), .text = std::string(yaml), .is_private = is_private};
  Diagnostics diagnostics;
  const Value value = value_of(source, diagnostics);
  const std::string result = check(value, source, diagnostics);
  diagnostics.sort();
  return printed(diagnostics, options) + result;
}

}  // namespace drieluik
