// What the Tab key offers after `drieluik`, for three shells.
#pragma once

#include <ostream>

#include "base/diagnostic.h"
#include "options.h"

namespace drieluik {

void print_completion(std::ostream& out, Shell shell, Speech speech);

}  // namespace drieluik
