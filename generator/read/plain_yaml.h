// The short way through YAML as people mostly write it: keys and items one a line, brackets on one line, texts on one
// line or behind “|” and “>”, comments.
//
//   coach: {name: Anna}
//   goals:
//     - goal: Beter luisteren   # in the team
//       start: 4
//
// Where it has an answer, it is the one of yaml-cpp (yaml.h), at a tenth of the cost.
#pragma once

#include <optional>

#include "read/value.h"

namespace drieluik {

// Nothing when the text holds anything else, or a fault. It has passed check_text() and has no byte order mark.
std::optional<Value> read_plain_yaml(Span text);

}  // namespace drieluik
