#include "read/directive_syntax.h"

#include <cmark-gfm/node.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/text.h"
#include "read/directive_line.h"
#include "read/markdown.h"
#include "read/markdown_limits.h"

namespace drieluik {
namespace {

constexpr int kCodeIndent = 4;
constexpr std::size_t kMinColons = 3;

// All three kinds of node have one cmark type; what they are is packed into the pointer for user data.
enum Flag : std::uintptr_t { kLeaf = 1, kFence = 2, kMatched = 4, kTooDeep = 8 };
constexpr int kFlagBits = 4;

cmark_node_type node_type() {
  static const cmark_node_type type = cmark_syntax_extension_add_node(0);
  return type;
}

std::uintptr_t data(cmark_node* node) { return reinterpret_cast<std::uintptr_t>(cmark_node_get_user_data(node)); }

void set_data(cmark_node* node, std::uintptr_t value) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): cmark keeps a pointer
  cmark_node_set_user_data(node, reinterpret_cast<void*>(value));
}

std::size_t colons_of(cmark_node* node) { return data(node) >> kFlagBits; }

bool is_directive(cmark_node* node) { return node != nullptr && node->type == node_type(); }

bool is_open_container(cmark_node* node) {
  return is_directive(node) && (data(node) & (kLeaf | kFence | kMatched)) == 0;
}

// The line from its first character that is no blank, without the line break.
std::string_view rest_of_line(cmark_parser* parser, const unsigned char* input, int length) {
  const std::string_view line(reinterpret_cast<const char*>(input), static_cast<std::size_t>(length));
  const std::string_view rest =
      line.substr(std::min(static_cast<std::size_t>(cmark_parser_get_first_nonspace(parser)), line.size()));
  return rest.substr(0, find_line_end(rest, 0));
}

bool is_fence(std::string_view line) {
  return line.find_first_not_of(" \t", count_colons(line)) == std::string_view::npos;
}

// Whether an open block inside `container` takes a closing fence of `colons` that is indented by `indent` columns:
// as code, or because it is closed by it.
bool is_taken_inside(cmark_node* container, std::size_t colons, int indent) {
  for (cmark_node* node = container->last_child; node != nullptr && (node->flags & CMARK_NODE__OPEN) != 0;
       node = node->last_child) {
    if (is_open_container(node)) {
      if (colons_of(node) == colons) return true;
    } else if (node->type == CMARK_NODE_CODE_BLOCK) {
      return node->as.code.fenced != 0;
    } else if (node->type == CMARK_NODE_ITEM) {
      const int needed = node->as.list.marker_offset + node->as.list.padding;
      if (indent < needed) return false;
      indent -= needed;
    } else if (node->type != CMARK_NODE_LIST) {
      return false;
    }
  }
  return false;
}

// A first look, which takes the same time whatever the length of the line: each open container is asked.
bool may_be_fence(cmark_parser* parser, const unsigned char* input, int length, std::size_t colons) {
  if (cmark_parser_get_indent(parser) >= kCodeIndent) return false;
  const auto begin = static_cast<std::size_t>(cmark_parser_get_first_nonspace(parser));
  const std::size_t end = begin + colons;
  return end <= static_cast<std::size_t>(length) && input[begin] == ':' && input[end - 1] == ':' &&
         (end == static_cast<std::size_t>(length) || input[end] != ':');
}

int match_block(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int length,
                cmark_node* container) {
  if (!is_open_container(container)) {
    // cmark took the line of a leaf or a fence for a blank one, which would make the list around it loose.
    container->flags &= static_cast<std::uint16_t>(~CMARK_NODE__LAST_LINE_BLANK);
    return 0;
  }
  if (!may_be_fence(parser, input, length, colons_of(container))) return 1;
  const std::string_view line = rest_of_line(parser, input, length);
  if (count_colons(line) != colons_of(container) || !is_fence(line)) return 1;
  return is_taken_inside(container, colons_of(container), cmark_parser_get_indent(parser)) ? 1 : 0;
}

std::size_t depth_of(cmark_node* node) {
  std::size_t depth = 0;
  for (; node != nullptr; node = node->parent) ++depth;
  return depth;
}

// The container that match_block has just let go is the last child before the fence.
bool close_previous(cmark_node* fence, std::size_t colons) {
  cmark_node* previous = fence->prev;
  if (!is_directive(previous) || colons_of(previous) != colons || (data(previous) & (kFence | kMatched)) != 0) {
    return false;
  }
  if ((data(previous) & kLeaf) != 0 && previous->start_line + 1 != fence->start_line) return false;
  set_data(previous, data(previous) | kMatched);
  return true;
}

cmark_node* open_block(cmark_syntax_extension* syntax, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  if (indented != 0 || cmark_parser_is_blank(parser) != 0) return nullptr;
  const std::string_view line = rest_of_line(parser, input, length);
  const std::size_t colons = count_colons(line);
  if (colons < kMinColons) return nullptr;

  cmark_node* node = cmark_parser_add_child(parser, parent, node_type(), cmark_parser_get_first_nonspace(parser) + 1);
  cmark_node_set_syntax_extension(node, syntax);
  std::uintptr_t flags = 0;
  if (is_fence(line)) {
    flags = kFence;
    if (close_previous(node, colons)) flags |= kMatched;
  } else if (is_leaf_directive(directive_name(line))) {
    flags = kLeaf;
  } else if (depth_of(node) > kMaxBlockDepth) {
    flags = kLeaf | kTooDeep;
  }
  set_data(node, (colons << kFlagBits) | flags);
  const int to_line_end =
      cmark_parser_get_first_nonspace(parser) + static_cast<int>(line.size()) - cmark_parser_get_offset(parser);
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), to_line_end, 0);
  return node;
}

int can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  return is_open_container(node) && CMARK_NODE_TYPE_BLOCK_P(child) && child != CMARK_NODE_ITEM ? 1 : 0;
}

}  // namespace

cmark_syntax_extension* new_directive_syntax() {
  cmark_syntax_extension* syntax = cmark_syntax_extension_new("directive");
  cmark_syntax_extension_set_match_block_func(syntax, match_block);
  cmark_syntax_extension_set_open_block_func(syntax, open_block);
  cmark_syntax_extension_set_can_contain_func(syntax, can_contain);
  node_type();
  return syntax;
}

DirectiveNode directive_node(cmark_node* node, cmark_syntax_extension* syntax) {
  DirectiveNode result;
  if (cmark_node_get_syntax_extension(node) != syntax) return result;
  const std::uintptr_t flags = data(node);
  result.kind = (flags & kFence) != 0  ? DirectiveNode::Kind::fence
                : (flags & kLeaf) != 0 ? DirectiveNode::Kind::leaf
                                       : DirectiveNode::Kind::container;
  result.colons = colons_of(node);
  result.matched = (flags & kMatched) != 0;
  result.too_deep = (flags & kTooDeep) != 0;
  return result;
}

}  // namespace drieluik
