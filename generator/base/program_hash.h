// A hash of the program's own source: the same for every compiler, another after every change.
#pragma once

#include <string_view>

namespace drieluik {

// Hexadecimal digits; cmake/program_hash.cmake writes it.
std::string_view hash_of_program();

}  // namespace drieluik
