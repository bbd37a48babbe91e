// The headings that a course's programme puts on its page. Their anchors are the same in each language, but for those
// of the parts, which are made of their titles: [](ref:leiden#programme), [](ref:leiden#dag-1).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "validate/records.h"

namespace drieluik {

struct ProgrammeHeading {
  std::string anchor;
  std::string_view word;   // the interface text that it is called by; empty: `title`
  std::string_view title;  // of a part
};

// In the order of the page; none for what is no course. Their anchors are not among those `taken` by the text's own
// headings.
std::vector<ProgrammeHeading> programme_headings(const Text& course, std::span<const std::string> taken);

}  // namespace drieluik
