// What a page numbers: its figures, and its tables that have a caption. Both can be referred to by their anchor:
// [](#figure-coaching-pyramid), [](ref:grow#table-steps).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup.h"

namespace drieluik {

struct Numbered {
  enum class Kind : std::uint8_t { figure, table };
  Kind kind = Kind::figure;
  std::string anchor;  // "figure-coaching-pyramid"; empty for a table without an id
  int number = 1;      // among those of its kind on the page
  const Markup* directive = nullptr;
};

std::string figure_anchor(std::string_view id);
std::string table_anchor(std::string_view id);

// In the order of the text. A figure that is shown twice has one number, one on a card none. What stands in
// `:::teacher` counts in the teacher edition only.
std::vector<Numbered> numbered_blocks(const Markup& body, bool for_teachers);

}  // namespace drieluik
