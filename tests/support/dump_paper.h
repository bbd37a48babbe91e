// Laid-out pages as text, for tests.
#pragma once

#include <string>

#include "layout/paper.h"

namespace drieluik {

// For each page its texts with their element and place, rounded to points; a hyphen that layout added is shown as "¬":
//
//   page 1
//     H1 "GROW" 68,101
//     artifact "1 / 2" 500,790
//
// With `paths`, also what is drawn, by the box around it.
std::string dump_paper(const Paper& paper, bool paths = false);

// The structure tree with the text of each element, page breaks and all:
//
//   Document
//     H1 "GROW"
std::string dump_structure(const Paper& paper);

// The text of the lines of a page, one string a line (by their baselines), without artifacts.
std::string dump_lines(const PaperPage& page);

}  // namespace drieluik
