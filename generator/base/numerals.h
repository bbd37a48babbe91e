// Numbers in other signs than digits.
#pragma once

#include <cstddef>
#include <string>

namespace drieluik {

// "xiv" for 14, as the pages before the first chapter are numbered; digits outside 1 to 3999.
std::string roman(std::size_t number);
std::string capital_roman(std::size_t number);  // "XIV"
// "A" for 1, "Z" for 26, "AA" for 27; in small letters with 'a' for the first. Empty for 0.
std::string letters(std::size_t number, char first = 'A');

}  // namespace drieluik
