// What stands at the head and the foot of each page: the title, the page's number, and which form this is. All of it is
// for the eye only, artifacts, but a logo that has words.
#pragma once

#include <cstdint>
#include <string>

#include "layout/setting.h"

namespace drieluik {

// Before anything else is laid out: what the logo says comes first.
void add_logo_element(Setting& setting);

// The pages of one document, or of a part of a volume: what they are called, and which numbers they have.
struct RunningText {
  std::string title;
  std::uint32_t first_number = 1;
  std::uint32_t pages = 0;  // "3 / 7"; 0: "3" alone
  bool has_roman_numbers = false;
  bool has_letterhead = true;  // the logo of a first page; false where a cover shows it
};
void add_running_heads(Setting& setting, const RunningText& text);
void add_running_heads(Setting& setting);  // of a document by itself

}  // namespace drieluik
