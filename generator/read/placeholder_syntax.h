// `{{path}}` as a syntax extension of cmark-gfm. A placeholder becomes a node of type HTML_INLINE that belongs to the
// extension, because cells of tables silently drop nodes of any type of their own. Its literal is what stands in the
// source, or `{{` alone when it is not closed on its line.
#pragma once

#include <cmark-gfm-extension_api.h>

namespace drieluik {

// The extension, made anew.
cmark_syntax_extension* new_placeholder_syntax();

}  // namespace drieluik
