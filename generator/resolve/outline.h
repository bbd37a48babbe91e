// What other pages may show of a text: all but its sentences. A page whose own text is as before, and for which the
// outlines of all texts and everything else are as before, is as before.
//
//   std::string outlines;
//   for (const Text* text : texts) append_outline(*text, outlines);
//   const std::uint64_t same = fast_hash(outlines);
#pragma once

#include <string>

#include "validate/records.h"

namespace drieluik {

// Its place and front matter, its headings, and how its directives lie within each other, of which figures and tables
// have numbers. Not text to be read: to be compared with.
void append_outline(const Text& text, std::string& out);

}  // namespace drieluik
