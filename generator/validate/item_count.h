// How many items a list has and may have, as parts of messages.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "validate/field.h"

namespace drieluik {

Argument counted_items(const std::string& number);  // "1 item", "3 items"
Argument allowed_items(const Field& list);          // "at least 1", "1 to 3"; of a list with a limit

}  // namespace drieluik
