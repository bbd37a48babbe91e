// The line that opens a directive: `:::name word key=value key="a value"`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/markup.h"

namespace drieluik {

struct DirectiveLine {
  std::string name;  // empty when it was malformed, which is reported
  std::vector<DirectiveArgument> arguments;
};

// The number of colons at the start of the text.
std::size_t count_colons(std::string_view text);

// The name that follows on the colons: a small letter, then small letters and hyphens; else empty.
std::string_view directive_name(std::string_view line);

// `line` starts at the colons and has no line break. What follows on `:::if` is one argument, a condition. What is
// malformed is reported and left out.
DirectiveLine read_directive_line(Span line, Diagnostics& diagnostics);

}  // namespace drieluik
