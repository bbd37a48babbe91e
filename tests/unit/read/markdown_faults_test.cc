#include <gtest/gtest.h>

#include <vector>

#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(MarkdownFaults, AreReported) {
  const std::vector<TextCase> cases = {
      {"unclosed",
       R"(a

:::note
b
)",
       R"(a.md:3:1: error[directive-open]: “:::note” is not closed
  3 | :::note
    | ^^^^^^^
  hint: close it with a line of “:::”
document «a\n\n:::note\nb\n»
  paragraph «a»
    text «a»
  directive note «:::note\nb»
    paragraph «b»
      text «b»
)"},
      {"unclosed inside",
       R"(::::note
:::tip
a
::::
)",
       R"(a.md:2:1: error[directive-open]: “:::tip” is not closed
  2 | :::tip
    | ^^^^^^
  hint: close it with a line of “:::”
document «::::note\n:::tip\na\n::::\n»
  directive note «::::note\n:::tip\na\n::::»
    directive tip «:::tip\na»
      paragraph «a»
        text «a»
)"},
      {"stray fence",
       R"(a

:::
)",
       R"(a.md:3:1: error[directive-fence]: “:::” closes nothing
  3 | :::
    | ^^^
  hint: remove it, or open a directive above it with as many colons
document «a\n\n:::\n»
  paragraph «a»
    text «a»
)"},
      {"a fence too many",
       R"(:::answer lines=2
:::
:::
)",
       R"(a.md:3:1: error[directive-fence]: “:::” closes nothing
  3 | :::
    | ^^^
  hint: remove it, or open a directive above it with as many colons
document «:::answer lines=2\n:::\n:::\n»
  directive answer (lines=2 «lines=2») «:::answer lines=2»
)"},
      {"a fence too long",
       R"(:::note
a
::::
)",
       R"(a.md:3:1: error[directive-fence-length]: “::::” does not close “:::note” of line 1
  3 | ::::
    | ^^^^
  hint: close it with as many colons: “:::”
document «:::note\na\n::::\n»
  directive note «:::note\na\n::::»
    paragraph «a»
      text «a»
)"},
      {"name",
       R"(:::Note
a [x](ref:y)
:::
:::{note}
:::
)",
       R"(a.md:1:4: error[directive-name]: “Note” cannot be the name of a directive
  1 | :::Note
    |    ^^^^
  hint: a name consists of small letters and hyphens, as in “:::note”
a.md:4:4: error[directive-name]: “{note}” cannot be the name of a directive
  4 | :::{note}
    |    ^^^^^^
  hint: a name consists of small letters and hyphens, as in “:::note”
document «:::Note\na [x](ref:y)\n:::\n:::{note}\n:::\n»
  paragraph «a [x](ref:y)»
    text «a »
    link ref:y «[x](ref:y)»
      text «x»
)"},
      {"quote",
       R"(:::note title="a
b
:::
)",
       R"(a.md:1:15: error[directive-quote]: this value starts with a quote and does not end with one
  1 | :::note title="a
    |               ^^
  hint: close it with "
document «:::note title="a\nb\n:::\n»
  directive note «:::note title="a\nb\n:::»
    paragraph «b»
      text «b»
)"},
      {"after a quote",
       R"(:::note title="a"b c=d
:::
)",
       R"(a.md:1:18: error[directive-after-quote]: there is no space after the closing quote
  1 | :::note title="a"b c=d
    |                  ^
  hint: write a space between arguments; inside a value, write \" for a quote
document «:::note title="a"b c=d\n:::\n»
  directive note (title=a «title="a"b») (c=d «c=d») «:::note title="a"b c=d\n:::»
)"},
      {"HTML",
       R"(a <b>c</b> <!-- d -->

<div>
e
</div>

f<br>
)",
       R"(a.md:1:3: error[raw-html]: HTML is not taken: what you write must also be printable
  1 | a <b>c</b> <!-- d -->
    |   ^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
a.md:1:7: error[raw-html]: HTML is not taken: what you write must also be printable
  1 | a <b>c</b> <!-- d -->
    |       ^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
a.md:1:12: error[raw-html]: HTML is not taken: what you write must also be printable
  1 | a <b>c</b> <!-- d -->
    |            ^^^^^^^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
a.md:3:1: error[raw-html]: HTML is not taken: what you write must also be printable
  3 | <div>
    | ^^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
a.md:7:2: error[raw-html]: HTML is not taken: what you write must also be printable
  7 | f<br>
    |  ^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
document «a <b>c</b> <!-- d -->\n\n<div>\ne\n</div>\n\nf<br>\n»
  paragraph «a <b>c</b> <!-- d -->»
    text a c  «a <b>c</b> »
  paragraph «f<br>»
    text «f»
)"},
      {"HTML in a cell",
       R"(| a |
|---|
| b<br>c |
)",
       R"(a.md:3:4: error[raw-html]: HTML is not taken: what you write must also be printable
  3 | | b<br>c |
    |    ^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
document «| a |\n|---|\n| b<br>c |\n»
  table - «| a |\n|---|\n| b<br>c |»
    row «| a |»
      cell «a»
        text «a»
    row «| b<br>c |»
      cell «b<br>c»
        text bc «b<br>c»
)"},
      {"HTML over lines",
       R"(> a <span
> class="x"> b
)",
       R"(a.md:1:5: error[raw-html]: HTML is not taken: what you write must also be printable
  1 | > a <span
    |     ^^^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
document «> a <span\n> class="x"> b\n»
  quote «> a <span\n> class="x"> b»
    paragraph «a <span\n> class="x"> b»
      text a  b «a <span\n> class="x"> b»
)"},
      {"placeholder not closed",
       R"(a {{b
c}} d {{
)",
       R"(a.md:1:3: error[placeholder-open]: this “{{” is not closed on its line
  1 | a {{b
    |   ^^
  hint: close it with “}}”; for braces as text, write “\{{”
a.md:2:7: error[placeholder-open]: this “{{” is not closed on its line
  2 | c}} d {{
    |       ^^
  hint: close it with “}}”; for braces as text, write “\{{”
document «a {{b\nc}} d {{\n»
  paragraph «a {{b\nc}} d {{»
    text a b «a {{b»
    break «\n»
    text «c}} d »
)"},
      {"placeholder path",
       R"({{}} {{a b}} {{a!}}
)",
       R"(a.md:1:1: error[placeholder-path]: “” is not the path of a field
  1 | {{}} {{a b}} {{a!}}
    | ^^^^
  hint: write the keys of the field with points between them, as in {{coachee.name}}
a.md:1:6: error[placeholder-path]: “a b” is not the path of a field
  1 | {{}} {{a b}} {{a!}}
    |      ^^^^^^^
  hint: write the keys of the field with points between them, as in {{coachee.name}}
a.md:1:14: error[placeholder-path]: “a!” is not the path of a field
  1 | {{}} {{a b}} {{a!}}
    |              ^^^^^^
  hint: write the keys of the field with points between them, as in {{coachee.name}}
document «{{}} {{a b}} {{a!}}\n»
  paragraph «{{}} {{a b}} {{a!}}»
    text    « {{a b}} »
)"},
      {"placeholder in a cell",
       R"(| a | b |
|---|---|
| c | {{d e}} |
)",
       R"(a.md:3:7: error[placeholder-path]: “d e” is not the path of a field
  3 | | c | {{d e}} |
    |       ^^^^^^^
  hint: write the keys of the field with points between them, as in {{coachee.name}}
document «| a | b |\n|---|---|\n| c | {{d e}} |\n»
  table - - «| a | b |\n|---|---|\n| c | {{d e}} |»
    row «| a | b |»
      cell «a»
        text «a»
      cell «b»
        text «b»
    row «| c | {{d e}} |»
      cell «c»
        text «c»
      cell «{{d e}}»
)"},
      {"citation",
       R"([@] and [@a, p. 3; see @b] and [@c
)",
       R"(a.md:1:1: error[citation]: this citation cannot be read
  1 | [@] and [@a, p. 3; see @b] and [@c
    | ^^^
  hint: write “[@key]”, “[@key, p. 3]” or “[@one; @other]”; for brackets as text, write “\[”
a.md:1:9: error[citation]: this citation cannot be read
  1 | [@] and [@a, p. 3; see @b] and [@c
    |         ^^^^^^^^^^^^^^^^^^
  hint: write “[@key]”, “[@key, p. 3]” or “[@one; @other]”; for brackets as text, write “\[”
a.md:1:32: error[citation]: this citation cannot be read
  1 | [@] and [@a, p. 3; see @b] and [@c
    |                                ^^^
  hint: write “[@key]”, “[@key, p. 3]” or “[@one; @other]”; for brackets as text, write “\[”
document «[@] and [@a, p. 3; see @b] and [@c\n»
  paragraph «[@] and [@a, p. 3; see @b] and [@c»
    text «[@] and [@a, p. 3; see @b] and [@c»
)"},
      {"footnote",
       R"(a[^b]
)",
       R"(a.md:1:2: error[footnote]: there is no footnote “b”
  1 | a[^b]
    |  ^^^^
  hint: write a line that begins with “[^b]: ”, with an empty line before it
document «a[^b]\n»
  paragraph «a[^b]»
    text «a[^b]»
)"},
      {"front matter not closed",
       R"(---
title: x

Text
)",
       R"(a.md:1:1: error[front-matter-open]: the front matter is not closed
  1 | ---
    | ^^^
  hint: put a line of “---” after its last key
document «»
)"},
      {"front matter faulty, text read",
       R"(---
title: a: b
---
<b>
)",
       R"(a.md:2:9: error[yaml-colon-in-text]: a second colon with a space after it
  2 | title: a: b
    |         ^
  hint: put the text after the first colon between quotes
a.md:4:1: error[raw-html]: HTML is not taken: what you write must also be printable
  4 | <b>
    | ^^^
  hint: use Markdown or a directive; to show the character “<”, write “\<” or put the text between backticks
document «<b>\n»
)"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_content_text(test.text), test.expected);
  }
}

}  // namespace
}  // namespace drieluik
