// Terms with what they mean, as PHP Markdown Extra and Pandoc write them:
//
//   Coachee
//   : who is coached
//   : also: who learns
//
// cmark takes them for a paragraph of as many lines.
#pragma once

#include <vector>

#include "read/markup.h"

namespace drieluik {

// Turns the last of the blocks, a paragraph, into a list of definitions when it is written so; one that follows another
// goes on with it.
void find_definitions(std::vector<Markup>& blocks);

}  // namespace drieluik
