// The tables behind the command line: its parser, help, manual page and completions all read these.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "options.h"

namespace drieluik {

struct CommandRow {
  Command command;
  std::string_view name;
  std::string_view words;  // of the usage line
  std::size_t min_words, max_words;
  Bilingual help;
};

// Sets the option; false when the value does not fit.
using Setter = bool (*)(Options&, std::string_view value);

struct OptionRow {
  std::string_view name;
  std::string_view value;     // empty: the option takes none
  std::string_view commands;  // names, between spaces; none: of the program itself
  Setter set;
  Bilingual help;
};

std::span<const CommandRow> command_rows();
std::span<const OptionRow> option_rows();
std::span<const OptionRow> program_option_rows();  // before any command
bool belongs(const OptionRow& option, const CommandRow& command);

}  // namespace drieluik
