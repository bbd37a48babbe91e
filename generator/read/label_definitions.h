// Definitions of links and footnotes: cmark knows them all over the text, wherever they stand, and drops those that
// nothing refers to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/markup.h"

namespace drieluik {

// “[label]: address” or “[^label]: text” at the beginning of a line.
struct LabelDefinition {
  std::string label;  // folded
  bool is_footnote = false;
  Span span;  // of the label with its brackets
};

// Labels are the same whatever their capitals and spaces (CommonMark, 4.7).
std::string folded_label(std::string_view label);

// In the order of the text; not in code. Some may be text after all: a footnote's where a paragraph goes on.
std::vector<LabelDefinition> find_label_definitions(const Markup& document);

// Warns of footnotes that nothing refers to, and of a second one of a label: readers see neither.
void check_footnotes(const Markup& document, const std::vector<LabelDefinition>& definitions, Diagnostics& diagnostics);

}  // namespace drieluik
