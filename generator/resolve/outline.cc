#include "resolve/outline.h"

#include <string_view>

#include "base/hash.h"
#include "resolve/library.h"

namespace drieluik {
namespace {

void append_part(std::string& out, std::string_view part) { (out += part) += '\0'; }

void append_skeleton(const Markup& node, std::string& out) {
  if (node.kind == MarkupKind::heading) {
    out += static_cast<char>('0' + node.level);
    append_part(out, node.details->title);
    append_part(out, plain_text(node));
    return;
  }
  const bool is_directive = node.kind == MarkupKind::directive;
  if (is_directive) {
    append_part(out += '(', node.text);
    for (const DirectiveArgument& argument : node.details->arguments) {
      append_part(out, argument.key);
      append_part(out, argument.value);
    }
  }
  for (const Markup& child : node.children) append_skeleton(child, out);
  if (is_directive) out += ')';
}

}  // namespace

std::uint64_t skeleton_of(const Markup& body) {
  std::string skeleton;
  append_skeleton(body, skeleton);
  return fast_hash(skeleton);
}

void append_outline(const Text& text, std::string& out) {
  append_part(out, folder_of(text.kind));
  append_part(out, text.id);
  append_part(out, text.language);
  append_part(out, text.folder);
  append_part(out, text.title);
  append_part(out, text.is_listing ? "listing" : text.falls_back ? "for all" : "");
  append_part(out, std::to_string(text.front_matter));
  append_part(out, std::to_string(text.skeleton));
}

}  // namespace drieluik
