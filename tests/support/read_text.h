// What reading a text gives, as text: the diagnostics as they are printed, then the dump.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace drieluik {

struct TextCase {
  std::string name;
  std::string text;
  std::string expected;
};

// The text is a.yaml; “(nothing)” when it could not be read.
std::string read_yaml_text(const std::string& text, Speech speech = Speech::english);

// The text is a.md; the front matter, if there is some, stands before the body.
std::string read_content_text(const std::string& text);

// The code, line and column of the first diagnostic with each code; or “fine”.
std::string list_faults(const Source& source, const Diagnostics& diagnostics);

std::string repeated(std::string_view text, std::size_t times);

}  // namespace drieluik
