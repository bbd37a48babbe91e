// Turns cmark-gfm's tree into Markup: blocks here, what stands in them in markup_inlines.h.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_table.h"
#include "read/markdown_parser.h"
#include "read/markup.h"

namespace drieluik {

// What the conversion of one text needs throughout. Offsets count from the start of the body.
struct MarkupContext {
  Span body;
  std::string_view text;
  std::vector<std::size_t> lines;  // where each line starts, as cmark counts lines
  const MarkdownSyntax& syntax;
  Diagnostics& diagnostics;
  Dialect dialect;
  bool& too_deep;                        // whether that was reported: once for a text
  std::optional<LineTable>& line_table;  // made when a place is told in a message

  Span span(std::size_t begin, std::size_t end) const {
    return {body.source, body.begin + static_cast<std::uint32_t>(begin), body.begin + static_cast<std::uint32_t>(end)};
  }
  std::size_t offset(Span place) const { return place.begin - body.begin; }
  void report_too_deep(Span place) const;
  // Of a tag, a comment or a block of HTML.
  void report_html(std::string_view html, Span place) const;
};

// The label of a footnote's definition; cmark has put a number in its place in the references.
std::string footnote_label(cmark_node* node);

// A document with the blocks of the tree.
Markup convert_document(cmark_node* root, Span body, Dialect dialect, Diagnostics& diagnostics);

}  // namespace drieluik
