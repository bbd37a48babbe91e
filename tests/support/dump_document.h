// The document tree as text: a node a line, children indented by two spaces, every field that is set.
#pragma once

#include <string>

#include "document/document.h"

namespace drieluik {

std::string dump(const Document& document);
std::string dump(const Blocks& blocks);
std::string dump(const Inlines& inlines);
std::string dump(const Drawing& drawing);

}  // namespace drieluik
