// Which blocks no page break comes between. What they consist of looks after itself (a heading, the lines of a
// paragraph, the rows of a table).
#pragma once

#include <cstddef>

#include "document/document.h"
#include "layout/setting.h"

namespace drieluik {

// To be called before blocks[index] is laid out: one field at the end of several stays with the one before.
void keep_with_fields_before(Setting& setting, const Blocks& blocks, std::size_t index);

// To be called after it: a question stays with the room for its answer, what ends with a colon with what it announces,
// a paragraph with its table or fields, and a heading with its introduction with the list or the first heading below
// it.
void keep_with_what_follows(Setting& setting, const Blocks& blocks, std::size_t index);

}  // namespace drieluik
