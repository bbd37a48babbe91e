#include "read/placeholder_syntax.h"

#include <cmark-gfm/chunk.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace drieluik {
namespace {

cmark_node* match_inline(cmark_syntax_extension* syntax, cmark_parser*, cmark_node*, unsigned char character,
                         cmark_inline_parser* parser) {
  if (character != '{') return nullptr;
  const cmark_chunk* chunk = cmark_inline_parser_get_chunk(parser);
  const int offset = cmark_inline_parser_get_offset(parser);
  const std::string_view rest(reinterpret_cast<const char*>(chunk->data) + offset,
                              static_cast<std::size_t>(chunk->len - offset));
  if (!rest.starts_with("{{")) return nullptr;
  // Up to the next braces: a paragraph of opening braces alone is read in linear time.
  std::size_t end = rest.find_first_of("{}\r\n", 2);
  if (end == std::string_view::npos || rest.substr(end, 2) != "}}") {
    end = 2;
  } else {
    end += 2;
  }
  cmark_node* node = cmark_node_new(CMARK_NODE_HTML_INLINE);
  cmark_node_set_literal(node, std::string(rest.substr(0, end)).c_str());
  cmark_node_set_syntax_extension(node, syntax);
  cmark_inline_parser_set_offset(parser, offset + static_cast<int>(end));
  return node;
}

}  // namespace

cmark_syntax_extension* new_placeholder_syntax() {
  cmark_syntax_extension* syntax = cmark_syntax_extension_new("placeholder");
  cmark_syntax_extension_set_match_inline_func(syntax, match_inline);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): cmark keeps a list of pointers
  cmark_llist* opening = cmark_llist_append(cmark_get_default_mem_allocator(), nullptr, reinterpret_cast<void*>('{'));
  cmark_syntax_extension_set_special_inline_chars(syntax, opening);
  return syntax;
}

}  // namespace drieluik
