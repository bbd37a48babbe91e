// The manual page, drieluik(1), in English.
#pragma once

#include <ostream>

namespace drieluik {

void print_manual(std::ostream& out);

}  // namespace drieluik
