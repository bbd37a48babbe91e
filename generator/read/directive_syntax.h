// Colon fences as a syntax extension of cmark-gfm: containers, leaf directives and closing fences.
//
// A container is closed by a line of as many colons; the innermost open one with that number is meant. A leaf stands
// alone; a fence on the very next line is accepted when no container takes it. In code, colons are text.
#pragma once

#include <cmark-gfm-extension_api.h>

#include <cstddef>

namespace drieluik {

struct DirectiveNode {
  enum class Kind { none, container, leaf, fence };
  Kind kind = Kind::none;
  std::size_t colons = 0;
  bool matched = false;   // a container that was closed; a fence that closed something
  bool too_deep = false;  // nested beyond the limit: not opened, kept to be reported
};

// The extension, made anew. The caller keeps it for the rest of the program: node types are never given back.
cmark_syntax_extension* new_directive_syntax();

// What a node of the parsed tree is to `syntax`.
DirectiveNode directive_node(cmark_node* node, cmark_syntax_extension* syntax);

}  // namespace drieluik
