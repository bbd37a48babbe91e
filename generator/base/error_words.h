// What the system says of a file, in both languages of the program.
#pragma once

#include <system_error>

#include "base/diagnostic.h"

namespace drieluik {

// English: the system's own words. Dutch: the same for what people meet, else the system's words as well.
Argument error_words(const std::error_code& error);

}  // namespace drieluik
