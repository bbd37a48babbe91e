// The blocks of Markdown itself; directives have a file of their own.
#include <algorithm>

#include "document/blocks.h"

namespace drieluik {
namespace {

Alignment alignment_of(ColumnAlignment column) {
  switch (column) {
    case ColumnAlignment::centre:
      return Alignment::centre;
    case ColumnAlignment::right:
      return Alignment::end;
    case ColumnAlignment::none:
    case ColumnAlignment::left:
      break;
  }
  return Alignment::start;
}

TableRow build_row(const Markup& row, BuildContext& context) {
  TableRow out;
  out.cells.reserve(row.children.size());
  for (const Markup& cell : row.children) {
    out.cells.push_back({build_inlines(cell.children, context), cell.column_span, cell.row_span});
  }
  return out;
}

Table build_table(const Markup& node, BuildContext& context) {
  Table table;
  table.columns.reserve(node.details->columns.size());
  std::transform(node.details->columns.begin(), node.details->columns.end(), std::back_inserter(table.columns),
                 alignment_of);
  for (const Markup& row : node.children) {
    if (&row == &node.children.front()) {
      table.head = build_row(row, context);
    } else {
      table.rows.push_back(build_row(row, context));
    }
  }
  return table;
}

DefinitionList build_definitions(const Markup& node, BuildContext& context) {
  DefinitionList list;
  for (const Markup& part : node.children) {
    if (part.kind == MarkupKind::definition_term) {
      list.entries.push_back({build_inlines(part.children, context), {}});
    } else {
      list.entries.back().meanings.push_back(build_inlines(part.children, context));
    }
  }
  return list;
}

}  // namespace

List build_list(const Markup& node, BuildContext& context) {
  List list{.ordered = node.ordered, .start = static_cast<int>(node.start), .tight = node.tight, .items = {}};
  list.items.reserve(node.children.size());
  for (const Markup& item : node.children) {
    ListItem& out = list.items.emplace_back();
    if (item.task != TaskState::none) out.ticked = item.task == TaskState::done;
    append_blocks(item.children, context, out.content);
  }
  return list;
}

void append_block(const Markup& node, BuildContext& context, Blocks& out) {
  switch (node.kind) {
    case MarkupKind::paragraph:
      out.push_back({Paragraph{build_inlines(node.children, context)}});
      break;
    case MarkupKind::heading: {
      std::string anchor = context.anchors.take(node);
      out.push_back({Heading{node.level, std::move(anchor), build_inlines(node.children, context)}});
      break;
    }
    case MarkupKind::block_quote:
      out.push_back({Quote{build_blocks(node.children, context)}});
      break;
    case MarkupKind::list:
      out.push_back({build_list(node, context)});
      break;
    case MarkupKind::definition_list:
      out.push_back({build_definitions(node, context)});
      break;
    case MarkupKind::code_block:
      out.push_back({CodeBlock{node.text}});
      break;
    case MarkupKind::thematic_break:
      out.push_back({ThematicBreak{}});
      break;
    case MarkupKind::table:
      out.push_back({build_table(node, context)});
      break;
    case MarkupKind::directive:
      append_directive(node, context, out);
      break;
    default:  // a footnote's definition is built where it is referred to
      break;
  }
}

void append_blocks(const std::vector<Markup>& nodes, BuildContext& context, Blocks& out) {
  for (std::size_t i = 0; i < nodes.size();) {
    if (context.repeats > 0 && ++context.repeated_blocks > kMaxRepeatedBlocks) return;
    if (context.fixed) {
      const auto stretch = context.fixed->stretches.find(&nodes[i]);
      if (stretch != context.fixed->stretches.end()) {
        out.push_back({FixedBlocks{&stretch->second.blocks}});
        i += stretch->second.nodes;
        continue;
      }
    }
    append_block(nodes[i++], context, out);
  }
}

Blocks build_blocks(const std::vector<Markup>& nodes, BuildContext& context) {
  Blocks out;
  out.reserve(nodes.size());
  append_blocks(nodes, context, out);
  return out;
}

}  // namespace drieluik
