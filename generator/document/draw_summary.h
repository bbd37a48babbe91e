// The pictures of a cohort's summary: its chief numbers side by side, and how many clients there are of each kind.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "document/drawing.h"

namespace drieluik {

struct ChiefNumber {
  std::string number;  // as it is written: "55,3"
  std::string label;
};

// One number or more, in boxes of the same width.
Drawing draw_chief_numbers(std::span<const ChiefNumber> numbers);

struct Bar {
  std::string label;
  std::size_t count = 0;
};

// One bar below the other, each with its count; at least one.
Drawing draw_bars(std::span<const Bar> bars);

}  // namespace drieluik
