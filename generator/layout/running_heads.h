// What stands at the head and the foot of each page: the title, the page's number, and which form this is. All of it is
// for the eye only: artifacts.
#pragma once

#include <cstdint>
#include <string>

#include "layout/setting.h"

namespace drieluik {

// The pages of one document, or of a part of a volume: what they are called, and which numbers they have.
struct RunningText {
  std::string title;
  std::uint32_t first_number = 1;
  std::uint32_t pages = 0;  // "3 / 7"; 0: "3" alone
  bool has_roman_numbers = false;
};
void add_running_heads(Setting& setting, const RunningText& text);
void add_running_heads(Setting& setting);  // of a document by itself

}  // namespace drieluik
