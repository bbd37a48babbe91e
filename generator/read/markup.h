// Markdown as a tree of what the author wrote: nothing is looked up yet, so a link has its address as typed and a
// directive its name as typed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/rare.h"
#include "base/source.h"

namespace drieluik {

enum class MarkupKind : std::uint8_t {
  // Blocks. `document` is the root.
  document,
  paragraph,
  heading,
  block_quote,
  list,
  list_item,
  code_block,
  thematic_break,
  table,
  table_row,
  table_cell,
  footnote_definition,
  directive,
  definition_list,
  definition_term,
  definition,
  // Inlines.
  text,
  soft_break,
  line_break,
  code,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
  placeholder,  // {{path}}
  citation,     // [@key, p. 3; @other]
};

enum class ColumnAlignment : std::uint8_t { none, left, centre, right };
enum class TaskState : std::uint8_t { none, open, done };  // of a list item: [ ] and [x]

// One argument of a directive: `goals` has no key, `lines=6` and `title="A case"` have one.
struct DirectiveArgument {
  std::string key;
  std::string value;
  Span span;
};

// One work of a citation: `@dehaan2004, p. 31` has the key dehaan2004 and the locator "p. 31".
struct CitedWork {
  std::string key;
  std::string locator;
  Span span;
};

// What few nodes have; apart, since a large handbook has millions of nodes.
struct MarkupDetails {
  std::string title;  // link, image: the title; code_block: the info string; heading: an anchor of its own
  std::vector<ColumnAlignment> columns;      // table
  std::vector<DirectiveArgument> arguments;  // directive
  std::vector<CitedWork> works;              // citation
};

struct Markup {
  MarkupKind kind = MarkupKind::document;
  std::uint8_t level = 0;                       // heading: 1 to 6
  bool ordered = false, tight = false;          // list
  TaskState task = TaskState::none;             // list_item
  std::uint16_t column_span = 1, row_span = 1;  // table_cell; 0: a part of the cell at its left or above
  std::uint32_t start = 1;                      // ordered list
  Span span;         // trusted for blocks; an inline's is its own bytes where they could be verified, else its block's
  std::string text;  // text, code: the literal; link, image: the address; directive: the name; placeholder: the path;
                     // code_block: the literal; footnotes: the label
  Rare<MarkupDetails> details;
  std::vector<Markup> children;  // a table's first row is its head
};

}  // namespace drieluik
