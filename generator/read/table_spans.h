// Cells that reach over several columns or rows, as MultiMarkdown writes them: a cell with nothing in it, not even a
// space, belongs to the one at its left ("| over both ||"), and one with ^^ to the one above it.
#pragma once

#include "base/diagnostic.h"
#include "read/markup.h"

namespace drieluik {

// Sets the spans of the table's cells; those that belong to another one are empty and span nothing. Reports a ^^ that
// has no cell of the same width above it.
void find_spans(Markup& table, Diagnostics& diagnostics);

}  // namespace drieluik
