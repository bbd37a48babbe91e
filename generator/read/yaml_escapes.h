// Escapes between double quotes that yaml-cpp does not read as YAML has them: of "\_" and "\N" it makes one byte, where
// UTF-8 has two, and it refuses the pairs that JSON writes: "\ud83d\ude00".
#pragma once

#include <string>

namespace drieluik::yaml {

// Puts a byte that UTF-8 does not have in the place of their backslashes; yaml-cpp takes them for letters then.
void mask_escapes(std::string& text);

// Reads them in what yaml-cpp gives; outside double quotes they are letters indeed.
void unmask_escapes(std::string& scalar, bool in_double_quotes);

}  // namespace drieluik::yaml
