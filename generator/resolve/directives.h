// The directives that a text may use, as a table: their arguments, and where they belong.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "read/markup.h"

namespace drieluik {

struct NumberArgument {
  std::string_view key;
  int min = 1, max = 1;
};

struct Directive {
  enum class Place : std::uint8_t { any_text, form, course };

  std::string_view name;
  Place place = Place::any_text;
  std::string_view positional = {};  // what the words after the name are, for hints; empty: none
  bool needs_positional = false;
  bool many = false;  // more than one word
  std::span<const NumberArgument> numbers = {};
  std::span<const std::string_view> texts = {};  // keys that take any text
};

std::span<const Directive> all_directives();
const Directive* find_directive(std::string_view name);

// Reports a directive that is unknown, stands in the wrong place or has arguments that do not fit; true when all is
// well.
bool check_directive(const Markup& node, Directive::Place place, Diagnostics& diagnostics);

// The value of `key`, or of the first word without a key when `key` is empty; an empty view when there is none.
std::string_view argument_of(const Markup& directive, std::string_view key);

}  // namespace drieluik
