#include "read/table_spans.h"

#include <gtest/gtest.h>

#include "read/markdown.h"
#include "support/read_text.h"

namespace drieluik {
namespace {

// The rows of the table, in a quote or not, each cell with its columns x rows when it has more than one, "." where it
// is a part of another one; then the faults.
std::string spans(const std::string& text) {
  Source source{"a.md", "---\n---\n" + text};
  Diagnostics diagnostics;
  const ContentFile file = read_content(source, diagnostics);
  std::string out;
  const auto write = [&](const Markup& cell) {
    if (cell.column_span == 0) {
      EXPECT_TRUE(cell.children.empty());
      out += " .";
      return;
    }
    out += cell.children.empty() ? " _" : " " + cell.children.front().text;
    if (cell.column_span > 1 || cell.row_span > 1) {
      out += ":" + std::to_string(cell.column_span) + "x" + std::to_string(cell.row_span);
    }
  };
  const Markup* table = &file.body.children.front();
  if (table->kind == MarkupKind::block_quote) table = &table->children.front();
  for (const Markup& row : table->children) {
    out += out.empty() ? "" : " /";
    for (const Markup& cell : row.children) write(cell);
  }
  const std::string faults = list_faults(source, diagnostics);
  return faults == "fine" ? out : out + " " + faults;
}

struct Case {
  const char* name;
  const char* table;
  const char* expected;
};

const Case kCases[] = {
    {"none", "| a | b |\n|---|---|\n| c | |\n", " a b / c _"},
    {"blank cells stay", "| a | b |\n|---|---|\n|  | c |\n|   | |\n", " a b / _ c / _ _"},
    {"over two columns", "| a || b |\n|---|---|---|\n| c | d ||\n| e |||\n", " a:2x1 . b / c d:2x1 . / e:3x1 . ."},
    {"no cell at its left", "| a | b |\n|---|---|\n|| c |\n", " a b / _ c"},
    {"over rows", "| a | b |\n|---|---|\n| c | 1 |\n| ^^ | 2 |\n| ^^ | 3 |\n| d | 4 |\n",
     " a b / c:1x3 1 / . 2 / . 3 / d 4"},
    {"over both", "| a | b | x |\n|---|---|---|\n| c || 1 |\n| ^^ || 2 |\n", " a b x / c:2x2 . 1 / . . 2"},
    {"no bars around", "a || b\n--|--|--\nc | 1 | 2\n^^ | 3 ||\n", " a:2x1 . b / c:1x2 1 2 / . 3:2x1 ."},
    {"bars that are text", "| a | b |\n|---|---|\n| c \\| \\| | d |\n", " a b / c | | d"},
    {"short rows", "| a | b | c |\n|---|---|---|\n| d |\n", " a b c / d _ _"},
    {"not from the head", "| a | b |\n|---|---|\n| ^^ | c |\n", " a b / ^^ c cell-above 5:3"},
    {"not as wide", "| a | b |\n|---|---|\n| c | d |\n| ^^ ||\n", " a b / c d / ^^:2x1 . cell-above 6:3"},
    {"the signs as text", "| a | b |\n|---|---|\n| c | d |\n| \\^^ | e |\n", " a b / c d / ^^ e"},
    {"in a quote", "> | a || b |\n> |---|---|---|\n> | c | d | e |\n> | ^^ | f ||\n",
     " a:2x1 . b / c:1x2 d e / . f:2x1 ."},
};

TEST(TableSpans, AreThoseOfMultiMarkdown) {
  for (const Case& c : kCases) EXPECT_EQ(spans(c.table), c.expected) << c.name;
}

}  // namespace
}  // namespace drieluik
