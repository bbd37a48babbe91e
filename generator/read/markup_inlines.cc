#include "read/markup_inlines.h"

#include <cmark-gfm/node.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "read/inline_places.h"
#include "read/markdown_limits.h"
#include "read/markup_text.h"
#include "read/messages.h"

namespace drieluik {
namespace {

struct InlineContext {
  const MarkupContext& all;
  Span block;
  Trail& trail;

  Span span(std::optional<Place> place) const { return place ? all.span(place->begin, place->end) : block; }
};

void convert_siblings(const InlineContext& context, cmark_node* first, std::size_t depth, std::vector<Markup>& out);

std::string text_or_empty(const char* text) { return text == nullptr ? std::string() : std::string(text); }

bool is_text_or_break(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_TEXT || cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK;
}

// Texts and the line breaks between them, up to the next other inline. Gives that one.
cmark_node* convert_run(const InlineContext& context, cmark_node* first, std::vector<Markup>& out) {
  std::vector<TextPiece> run;
  cmark_node* node = first;
  for (; node != nullptr && is_text_or_break(node); node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK) {
      run.push_back({.literal = " ", .is_break = true, .place = context.trail.line_break()});
    } else {
      const std::string_view literal = cmark_node_get_literal(node);
      run.push_back({.literal = literal, .is_break = false, .place = context.trail.text(literal)});
    }
  }
  convert_text(context.all, context.block, context.trail, run, out);
  return node;
}

bool is_path(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '+' || c == '-';
  });
}

void convert_placeholder(const InlineContext& context, cmark_node* node, std::vector<Markup>& out) {
  const std::string_view literal = cmark_node_get_literal(node);
  const Span span = context.span(context.trail.verbatim(literal));
  if (!literal.ends_with("}}")) {
    context.all.diagnostics.error(span, kPlaceholderOpen);
    return;
  }
  const std::string_view path = trim(literal.substr(2, literal.size() - 4));
  if (!is_path(path)) {
    context.all.diagnostics.error(span, kPlaceholderPath, {path});
    return;
  }
  Markup& markup = out.emplace_back();
  markup.kind = MarkupKind::placeholder;
  markup.span = span;
  markup.text = path;
}

void convert_link(const InlineContext& context, cmark_node* node, std::size_t depth, Markup& markup) {
  const bool image = markup.kind == MarkupKind::image;
  markup.text = text_or_empty(cmark_node_get_url(node));
  if (std::string title = text_or_empty(cmark_node_get_title(node)); !title.empty())
    markup.details.edit().title = std::move(title);
  const std::optional<std::size_t> open = context.trail.open_link(image);
  convert_siblings(context, cmark_node_first_child(node), depth + 1, markup.children);
  markup.span = context.span(context.trail.close_link(open, markup.text));
}

void convert_footnote_reference(const InlineContext& context, cmark_node* node, Markup& markup) {
  markup.kind = MarkupKind::footnote_reference;
  cmark_node* definition = node->parent_footnote_def;
  markup.text = footnote_label(definition == nullptr ? node : definition);
  markup.span = context.span(context.trail.footnote_reference());
}

// Emphasis, strong and strikethrough: the place is known when both ends are.
void convert_delimited(const InlineContext& context, cmark_node* node, std::size_t depth, Markup& markup) {
  const std::size_t length = markup.kind == MarkupKind::emphasis ? 1 : 2;
  const bool tildes = markup.kind == MarkupKind::strikethrough;
  const auto open = tildes ? context.trail.open_tildes() : context.trail.open_delimiter(length);
  convert_siblings(context, cmark_node_first_child(node), depth + 1, markup.children);
  if (tildes) {
    context.trail.close_tildes(open);
  } else {
    context.trail.close_delimiter(length);
  }
  const auto end = context.trail.position();
  markup.span = open && end ? context.span(Place{*open, *end}) : context.block;
}

bool is_line_break(std::string_view html) {
  return html == "<br>" || html == "<br/>" || html == "<br />" || html == "<BR>";
}

// In a cell of a table, elsewhere's Markdown has no other way to begin a new line.
void convert_html(const InlineContext& context, cmark_node* node, std::vector<Markup>& out) {
  const std::string_view html = cmark_node_get_literal(node);
  const Span span = context.span(context.trail.verbatim(html));
  if (context.all.dialect == Dialect::ours || !is_line_break(html)) return context.all.report_html(html, span);
  Markup& markup = out.emplace_back();
  markup.kind = MarkupKind::line_break;
  markup.span = span;
}

void convert_inline(const InlineContext& context, cmark_node* node, std::size_t depth, std::vector<Markup>& out) {
  if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
    if (cmark_node_get_syntax_extension(node) == context.all.syntax.placeholder) {
      return convert_placeholder(context, node, out);
    }
    return convert_html(context, node, out);
  }
  Markup markup;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LINEBREAK:
      markup.kind = MarkupKind::line_break;
      markup.span = context.span(context.trail.line_break());
      break;
    case CMARK_NODE_CODE:
      markup.kind = MarkupKind::code;
      markup.text = text_or_empty(cmark_node_get_literal(node));
      markup.span = context.span(context.trail.code(markup.text));
      break;
    case CMARK_NODE_LINK:
      markup.kind = MarkupKind::link;
      convert_link(context, node, depth, markup);
      break;
    case CMARK_NODE_IMAGE:
      markup.kind = MarkupKind::image;
      convert_link(context, node, depth, markup);
      break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      convert_footnote_reference(context, node, markup);
      break;
    default:
      markup.kind = cmark_node_get_type(node) == CMARK_NODE_EMPH     ? MarkupKind::emphasis
                    : cmark_node_get_type(node) == CMARK_NODE_STRONG ? MarkupKind::strong
                                                                     : MarkupKind::strikethrough;
      convert_delimited(context, node, depth, markup);
  }
  out.push_back(std::move(markup));
}

void convert_siblings(const InlineContext& context, cmark_node* first, std::size_t depth, std::vector<Markup>& out) {
  if (depth > kMaxInlineDepth) {
    context.all.report_too_deep(context.block);
    return;
  }
  for (cmark_node* node = first; node != nullptr;) {
    if (is_text_or_break(node)) {
      node = convert_run(context, node, out);
    } else {
      convert_inline(context, node, depth, out);
      node = cmark_node_next(node);
    }
  }
}

// Where the inlines of a block start: behind the # of a heading.
std::size_t inlines_begin(const MarkupContext& context, const Markup& block) {
  std::size_t at = context.offset(block.span);
  if (block.kind == MarkupKind::heading) at = std::min(context.text.find_first_not_of('#', at), context.text.size());
  return std::min(context.text.find_first_not_of(" \t", at), context.text.size());
}

}  // namespace

void convert_inlines(const MarkupContext& context, cmark_node* node, Markup& block) {
  Trail trail(context.text, inlines_begin(context, block), block.span.end - context.body.begin);
  convert_siblings({context, block.span, trail}, cmark_node_first_child(node), 1, block.children);
}

}  // namespace drieluik
