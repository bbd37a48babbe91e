// What goes with a page: what its front matter names, and what names it.
#pragma once

#include <vector>

#include "document/build.h"
#include "document/document.h"

namespace drieluik {

// Exercises, forms, frameworks and courses, each once, with titles in the language of `text`.
std::vector<RelatedGroup> build_related(const Library& library, const Text& text, const BuildOptions& options);

}  // namespace drieluik
