#include "read/markup_blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "read/definition_list.h"
#include "read/directive_line.h"
#include "read/markdown_limits.h"
#include "read/markup_inlines.h"
#include "read/messages.h"
#include "read/table_spans.h"

namespace drieluik {
namespace {

void convert_block(const MarkupContext& context, cmark_node* node, std::size_t depth, std::vector<Markup>& siblings);

// cmark ends a line at \n, \r\n or \r.
std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = find_line_end(text, 0); i < text.size(); i = find_line_end(text, i)) {
    i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    starts.push_back(i);
  }
  return starts;
}

std::size_t place(const MarkupContext& context, int line, int column) {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  if (index >= context.lines.size()) return context.text.size();
  const std::size_t offset = context.lines[index] + static_cast<std::size_t>(std::max(column, 0));
  return std::min(offset, context.text.size());
}

bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find_first_not_of("|:- \t>") == std::string_view::npos;
}

// Lines of a paragraph that stand right above the table are not a part of it, but cmark begins it there.
std::size_t header_begin(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::size_t stop = find_line_end(text, begin);
    const std::size_t next = stop + (text.substr(stop).starts_with("\r\n") ? 2 : 1);
    if (next >= end || is_delimiter_row(text.substr(next, find_line_end(text, next) - next))) break;
    begin = std::min(text.find_first_not_of(" \t>", next), text.size());
  }
  return begin;
}

// A heading that is underlined ends with that line; cmark ends it one line later when another follows.
std::size_t underline_end(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = find_line_end(text, begin); at < end;) {
    const std::size_t next = at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
    at = find_line_end(text, next);
    const std::string_view line = trim(text.substr(next, at - next));
    const std::size_t first = std::min(line.find_first_not_of(" \t>"), line.size());
    const std::string_view rule = line.substr(first);
    const bool is_rule = rule.starts_with('=') || rule.starts_with('-');
    if (is_rule && rule.find_first_not_of(rule[0]) == std::string_view::npos) return std::min(at, end);
  }
  return end;
}

// cmark ends a list that a blank line follows one line late, at column 0: blanks at the end are taken off.
Span trimmed_span(const MarkupContext& context, std::size_t start, std::size_t end) {
  const std::size_t begin = std::min(context.text.find_first_not_of(" \t", start), context.text.size());
  if (end <= begin) end = find_line_end(context.text, begin);
  const std::size_t last = context.text.substr(begin, end - begin).find_last_not_of(" \t\r\n");
  return context.span(begin, last == std::string_view::npos ? begin : begin + last + 1);
}

// A row of a table or a cell in it. cmark counts their columns from where the table's first line begins, whatever
// stands before the row itself. A cell that the row does not have stands for the whole row.
Span row_span(const MarkupContext& context, cmark_node* node, bool is_cell) {
  cmark_node* row = is_cell ? cmark_node_parent(node) : node;
  const std::size_t line = place(context, cmark_node_get_start_line(row), 0);
  const std::size_t end = find_line_end(context.text, line);
  const std::size_t begin = std::min(context.text.find_first_not_of(" \t>", line), end);
  const int first = cmark_node_get_start_column(row), column = cmark_node_get_start_column(node);
  if (!is_cell || column < first) return trimmed_span(context, begin, end);
  const auto at = [&](int place) {
    return std::min(begin + static_cast<std::size_t>(std::max(place - first, 0)), end);
  };
  return trimmed_span(context, at(column), at(cmark_node_get_end_column(node) + 1));
}

Span block_span(const MarkupContext& context, cmark_node* node) {
  if (cmark_node_get_syntax_extension(node) == context.syntax.table) {
    const std::string_view type = cmark_node_get_type_string(node);
    if (type != "table") return row_span(context, node, type == "table_cell");
  }
  const auto begin_of = [&](cmark_node* block) {
    return place(context, cmark_node_get_start_line(block), cmark_node_get_start_column(block) - 1);
  };
  const std::size_t end = place(context, cmark_node_get_end_line(node), cmark_node_get_end_column(node));
  if (cmark_node_get_start_line(node) > 0 || cmark_node_next(node) == nullptr) {
    const bool is_underlined = cmark_node_get_type(node) == CMARK_NODE_HEADING && node->as.heading.setext;
    const std::size_t first = begin_of(node);
    return trimmed_span(context, first, is_underlined ? underline_end(context.text, first, end) : end);
  }
  // Lines right above a table that are a paragraph: cmark gives them no place, and the table theirs.
  cmark_node* table = cmark_node_next(node);
  const std::size_t begin = begin_of(table);
  const std::size_t table_end = place(context, cmark_node_get_end_line(table), cmark_node_get_end_column(table));
  const std::size_t header = header_begin(context.text, begin, table_end);
  return trimmed_span(context, begin, header == begin ? header : context.text.rfind('\n', header - 1));
}

std::string text_or_empty(const char* text) { return text == nullptr ? std::string() : std::string(text); }

void convert_children(const MarkupContext& context, cmark_node* node, std::size_t depth,
                      std::vector<Markup>& children) {
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    convert_block(context, child, depth + 1, children);
  }
}

// The line on which a directive or a fence stands, from its colons on.
Span directive_span(const MarkupContext& context, cmark_node* node) {
  const std::size_t begin = context.offset(block_span(context, node));
  const std::size_t end = find_line_end(context.text, begin);
  const std::size_t last = context.text.substr(begin, end - begin).find_last_not_of(" \t");
  return context.span(begin, last == std::string_view::npos ? end : begin + last + 1);
}

std::string opening(Span line) {
  const std::string_view text = line.text();
  return std::string(text.substr(0, count_colons(text))) + std::string(directive_name(text));
}

bool is_stray_fence(const MarkupContext& context, cmark_node* node) {
  const DirectiveNode directive = directive_node(node, context.syntax.directive);
  return directive.kind == DirectiveNode::Kind::fence && !directive.matched;
}

void report_fence(const MarkupContext& context, cmark_node* node) {
  const Span line = directive_span(context, node);
  cmark_node* parent = cmark_node_parent(node);
  const DirectiveNode around = directive_node(parent, context.syntax.directive);
  if (around.kind != DirectiveNode::Kind::container || around.matched) {
    context.diagnostics.error(line, kDirectiveFence, {line.text()});
    return;
  }
  const Span opened = directive_span(context, parent);
  if (!context.line_table) context.line_table.emplace(*opened.source);
  const std::string number = std::to_string(context.line_table->position(opened.begin).line);
  context.diagnostics.error(line, kDirectiveFenceLength,
                            {line.text(), opening(opened), number, std::string(around.colons, ':')});
}

// A fence of another length inside is reported in place of the container that it was to close.
bool holds_stray_fence(const MarkupContext& context, cmark_node* node) {
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    if (is_stray_fence(context, child)) return true;
  }
  return false;
}

void convert_directive(const MarkupContext& context, cmark_node* node, const DirectiveNode& directive,
                       std::size_t depth, std::vector<Markup>& siblings) {
  const Span line = directive_span(context, node);
  DirectiveLine opened = read_directive_line(line, context.diagnostics);
  const bool open = directive.kind == DirectiveNode::Kind::container && !directive.matched;
  if (open && !opened.name.empty() && !holds_stray_fence(context, node)) {
    context.diagnostics.error(line, kDirectiveOpen, {opening(line), std::string(directive.colons, ':')});
  }
  // Without a name the directive is left out, and what is in it stays.
  if (opened.name.empty()) return convert_children(context, node, depth, siblings);
  Markup markup;
  markup.kind = MarkupKind::directive;
  markup.span = directive.kind == DirectiveNode::Kind::leaf ? line : block_span(context, node);
  cmark_node* next = cmark_node_next(node);
  if (directive.matched && directive.kind == DirectiveNode::Kind::container && next != nullptr) {
    markup.span.end = directive_span(context, next).end;
  }
  markup.text = std::move(opened.name);
  if (!opened.arguments.empty()) markup.details.edit().arguments = std::move(opened.arguments);
  convert_children(context, node, depth, markup.children);
  siblings.push_back(std::move(markup));
}

// cmark counts the columns of the header's cells from the paragraph that it was: those that do not fit are taken to be
// somewhere in the row.
void place_header(const MarkupContext& context, cmark_node* node, Markup& table) {
  const std::size_t end = table.span.end - context.body.begin;
  const std::size_t begin = header_begin(context.text, context.offset(table.span), end);
  const bool moved = begin != context.offset(table.span);
  table.span = context.span(begin, end);
  Markup& header = table.children.emplace_back();
  header.kind = MarkupKind::table_row;
  header.span = context.span(begin, find_line_end(context.text, begin));
  for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr; cell = cmark_node_next(cell)) {
    Markup& markup = header.children.emplace_back();
    markup.kind = MarkupKind::table_cell;
    markup.span = moved ? header.span : block_span(context, cell);
    convert_inlines(context, cell, markup);
  }
}

// cmark leaves out what stands in a row beyond the table's columns.
void report_lost_cells(const MarkupContext& context, const Markup& row, std::size_t columns) {
  const std::string_view text = row.span.text();
  std::size_t at = text.starts_with('|') ? 1 : 0, cells = 0;
  for (; at < text.size() && cells < columns; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '|') {
      ++cells;
    }
  }
  at = text.find_first_not_of(" \t|", at);
  if (at == std::string_view::npos) return;
  context.diagnostics.warning({row.span.source, row.span.begin + static_cast<std::uint32_t>(at), row.span.end},
                              kLostCells);
}

void convert_table(const MarkupContext& context, cmark_node* node, std::size_t depth, Markup& table) {
  table.kind = MarkupKind::table;
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
  std::vector<ColumnAlignment>& columns = table.details.edit().columns;
  for (int i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i) {
    const char alignment = static_cast<char>(alignments[i]);
    columns.push_back(alignment == 'l'   ? ColumnAlignment::left
                      : alignment == 'c' ? ColumnAlignment::centre
                      : alignment == 'r' ? ColumnAlignment::right
                                         : ColumnAlignment::none);
  }
  cmark_node* header = cmark_node_first_child(node);
  if (header == nullptr) return;
  place_header(context, header, table);
  for (cmark_node* row = cmark_node_next(header); row != nullptr; row = cmark_node_next(row)) {
    const std::size_t rows = table.children.size();
    convert_block(context, row, depth + 1, table.children);
    if (table.children.size() > rows) report_lost_cells(context, table.children.back(), columns.size());
  }
  find_spans(table, context.diagnostics);
}

// cmark takes the line of a directive for a blank one, and a list with one for loose.
bool is_loose(const MarkupContext& context, const Markup& list) {
  const auto blank_between = [&](const Markup& before, const Markup& after) {
    const std::size_t begin = context.offset(before.span) + before.span.text().size();
    const std::size_t end = std::max(begin, context.offset(after.span));
    const std::string_view gap = context.text.substr(begin, end - begin);
    const std::size_t first = gap.find('\n');
    return first != std::string_view::npos && gap.find('\n', first + 1) != std::string_view::npos;
  };
  for (std::size_t i = 0; i < list.children.size(); ++i) {
    const std::vector<Markup>& blocks = list.children[i].children;
    if (i > 0 && blank_between(list.children[i - 1], list.children[i])) return true;
    for (std::size_t j = 1; j < blocks.size(); ++j) {
      if (blank_between(blocks[j - 1], blocks[j])) return true;
    }
  }
  return false;
}

bool holds_directive(const Markup& list) {
  return std::any_of(list.children.begin(), list.children.end(), [](const Markup& item) {
    return std::any_of(item.children.begin(), item.children.end(),
                       [](const Markup& block) { return block.kind == MarkupKind::directive; });
  });
}

void fill_block(const MarkupContext& context, cmark_node* node, std::size_t depth, Markup& markup) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      markup.kind = MarkupKind::paragraph;
      return convert_inlines(context, node, markup);
    case CMARK_NODE_HEADING:
      markup.kind = MarkupKind::heading;
      markup.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
      return convert_inlines(context, node, markup);
    case CMARK_NODE_CODE_BLOCK:
      markup.kind = MarkupKind::code_block;
      markup.text = text_or_empty(cmark_node_get_literal(node));
      if (std::string info = text_or_empty(cmark_node_get_fence_info(node)); !info.empty())
        markup.details.edit().title = std::move(info);
      return;
    case CMARK_NODE_THEMATIC_BREAK:
      markup.kind = MarkupKind::thematic_break;
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      markup.kind = MarkupKind::block_quote;
      break;
    case CMARK_NODE_LIST:
      markup.kind = MarkupKind::list;
      markup.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      markup.tight = cmark_node_get_list_tight(node) != 0;
      markup.start = static_cast<std::uint32_t>(std::max(cmark_node_get_list_start(node), 0));
      break;
    case CMARK_NODE_ITEM:
      markup.kind = MarkupKind::list_item;
      if (cmark_node_get_syntax_extension(node) == context.syntax.task_list) {
        markup.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::done : TaskState::open;
      }
      break;
    case CMARK_NODE_FOOTNOTE_DEFINITION: {
      markup.kind = MarkupKind::footnote_definition;
      markup.text = footnote_label(node);
      // cmark starts it behind its label.
      const std::size_t begin = context.text.rfind("[^", context.offset(markup.span));
      if (begin != std::string_view::npos) markup.span = context.span(begin, markup.span.end - context.body.begin);
      break;
    }
    default: {
      const std::string_view type = cmark_node_get_type_string(node);
      if (type == "table") return convert_table(context, node, depth, markup);
      markup.kind = type == "table_cell" ? MarkupKind::table_cell : MarkupKind::table_row;
      if (markup.kind == MarkupKind::table_cell) return convert_inlines(context, node, markup);
      break;
    }
  }
  convert_children(context, node, depth, markup.children);
  if (markup.kind == MarkupKind::list && !markup.tight && holds_directive(markup)) {
    markup.tight = !is_loose(context, markup);
  }
}

void convert_block(const MarkupContext& context, cmark_node* node, std::size_t depth, std::vector<Markup>& siblings) {
  const DirectiveNode directive = directive_node(node, context.syntax.directive);
  if (depth > kMaxBlockDepth || directive.too_deep) {
    context.report_too_deep(block_span(context, node));
    return;
  }
  if (directive.kind == DirectiveNode::Kind::fence) {
    if (!directive.matched) report_fence(context, node);
    return;
  }
  if (directive.kind != DirectiveNode::Kind::none) {
    return convert_directive(context, node, directive, depth, siblings);
  }
  if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
    context.report_html(text_or_empty(cmark_node_get_literal(node)), block_span(context, node));
    return;
  }
  if (const Overload* overload = overload_of(node)) {
    context.diagnostics.error(block_span(context, node), kMarkdownTooMany,
                              {std::to_string(overload->most), overload->what});
    return;
  }
  Markup& markup = siblings.emplace_back();
  markup.span = block_span(context, node);
  fill_block(context, node, depth, markup);
  if (markup.kind == MarkupKind::paragraph) find_definitions(siblings);
}

}  // namespace

void MarkupContext::report_too_deep(Span place) const {
  if (!too_deep) diagnostics.error(place, kMarkdownTooDeep, {std::to_string(kMaxBlockDepth)});
  too_deep = true;
}

void MarkupContext::report_html(std::string_view html, Span place) const {
  if (dialect == Dialect::ours) {
    diagnostics.error(place, kRawHtml);
    return;
  }
  // A tag that closes was told when it was opened.
  const std::string_view tag = html.substr(std::min(html.find('<') + 1, html.size()));
  if (tag.starts_with('!') || tag.starts_with('/') || tag.starts_with('?')) return;
  diagnostics.warning(place, kHtmlLeftOut, {lower_ascii(tag.substr(0, tag.find_first_of(" \t\r\n/>")))});
}

std::string footnote_label(cmark_node* node) {
  const cmark_chunk& label = node->as.literal;
  return {reinterpret_cast<const char*>(label.data), static_cast<std::size_t>(label.len)};
}

Markup convert_document(cmark_node* root, Span body, Dialect dialect, Diagnostics& diagnostics) {
  bool too_deep = false;
  std::optional<LineTable> line_table;
  const MarkupContext context{.body = body,
                              .text = body.text(),
                              .lines = line_starts(body.text()),
                              .syntax = markdown_syntax(),
                              .diagnostics = diagnostics,
                              .dialect = dialect,
                              .too_deep = too_deep,
                              .line_table = line_table};
  Markup document;
  document.span = body;
  convert_children(context, root, 0, document.children);
  return document;
}

}  // namespace drieluik
