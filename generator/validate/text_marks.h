// Marks of Markdown in what is plain text: captions, fields of front matter, definitions of the glossary.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "validate/records.h"

namespace drieluik {

// The first piece of the text that Markdown would make something of: "*so*", "**so**", "`so`", "[so](", "[@so". Empty
// when there is none.
std::string_view find_marks(std::string_view text);

// Warns of it in each text of the answer.
void tell_marks(const Answer& answer, Diagnostics& diagnostics);

}  // namespace drieluik
