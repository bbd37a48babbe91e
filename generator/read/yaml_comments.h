// “#7a2436” without quotes: a comment for YAML, while its author means a text.
#pragma once

#include "base/diagnostic.h"
#include "read/value.h"

namespace drieluik {

// Warns of each comment behind something else on its line that has no space after its “#”. `root` is what `text` holds.
//
//   colour: #7a2436   warned of
//   colour: red # or #7a2436
//   # colour: #7a2436
void warn_of_hidden_texts(Span text, const Value& root, Diagnostics& diagnostics);

}  // namespace drieluik
