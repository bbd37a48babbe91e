// A value as text, one line a value: what it is and, between guillemets, the bytes of the source that it stands on.
//
//   {} «a: [b]»
//     a «a»: [] «[b]»
//       b «b»
#pragma once

#include <string>

#include "read/value.h"

namespace drieluik {

// Line breaks as \n; texts that were quoted in double quotes.
std::string dump_value(const Value& value);

// Bytes of a source between guillemets, with line breaks as \n.
std::string dump_span(Span span);
std::string dump_text(std::string_view text);

}  // namespace drieluik
