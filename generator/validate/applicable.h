// Which fields count, as their conditions say.
#pragma once

#include "validate/checking.h"

namespace drieluik {

// The field that counts for a key, of those in the table with that key; nullptr when none does. A value that is there
// but does not count is reported.
const Field* field_that_counts(Checking& checking, std::span<const Field> same_key, const Member* member);

}  // namespace drieluik
