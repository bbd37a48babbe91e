// cmark-gfm with the extensions that Drieluik's Markdown has.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>
#include <string_view>

#include "read/directive_syntax.h"
#include "read/markdown.h"

namespace drieluik {

// The extensions, made once for the program and read only from then on.
struct MarkdownSyntax {
  cmark_syntax_extension* directive;
  cmark_syntax_extension* placeholder;
  cmark_syntax_extension* table;
  cmark_syntax_extension* strikethrough;
  cmark_syntax_extension* task_list;
};

const MarkdownSyntax& markdown_syntax();

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeNode>;

// May be called from several threads at a time. Nothing when a link definition is longer than kMaxLinkDefinition.
MarkdownTree parse_markdown(std::string_view text, Dialect dialect = Dialect::ours);

// What a block had more of than is allowed, for which cmark would take quadratic time; its text was left out.
struct Overload {
  std::string_view what;
  std::size_t most = 0;
};
const Overload* overload_of(cmark_node* node);  // null: nothing

}  // namespace drieluik
