// What other pages may show of a text: all but its sentences. A page whose own text is as before, and for which the
// outlines of all texts and everything else are as before, is as before.
//
//   text.skeleton = skeleton_of(*text.body.tree());                  // when it is loaded
//   std::string outlines;
//   for (const Text* text : texts) append_outline(*text, outlines);
//   const std::uint64_t same = fast_hash(outlines);
#pragma once

#include <cstdint>
#include <string>

#include "validate/records.h"

namespace drieluik {

// A hash of its headings, and of how its directives lie within each other, of which figures and tables have numbers.
std::uint64_t skeleton_of(const Markup& body);
// Its place, its front matter and its skeleton. Not text to be read: to be compared with.
void append_outline(const Text& text, std::string& out);

}  // namespace drieluik
