// What every source text must hold before a parser sees it.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"

namespace drieluik {

// Reports a text above `max_bytes`, the first byte that is no UTF-8, and the first control character other than tab
// and line break (a NUL too). Returns whether there was nothing to report.
bool check_text(Span text, std::size_t max_bytes, Diagnostics& diagnostics);

// The offset of the first control character, or npos.
std::size_t find_control_character(std::string_view text);

// The length of a byte order mark at the start of the text: 3 or 0.
std::size_t byte_order_mark(std::string_view text);

// “U+0007”.
std::string code_point_name(char32_t code_point);

}  // namespace drieluik
