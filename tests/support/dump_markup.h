// Markup as text, one line a node: what it is, what it holds, and between guillemets the bytes of the source that it
// stands on. A text that is its own source is dumped once:
//
//   paragraph «See [](ref:grow).»
//     text «See »
//     link ref:grow «[](ref:grow)»
//     text «.»
#pragma once

#include <string>

#include "read/markup.h"

namespace drieluik {

std::string dump_markup(const Markup& markup);

}  // namespace drieluik
