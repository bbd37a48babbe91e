#include <gtest/gtest.h>

#include <vector>

#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(YamlFaults, InTexts) {
  const std::vector<TextCase> cases = {
      {"colon in a text",
       R"(title: GROW: a model
)",
       R"(a.yaml:1:12: error[yaml-colon-in-text]: a second colon with a space after it
  1 | title: GROW: a model
    |            ^
  hint: put the text after the first colon between quotes
(nothing)
)"},
      {"colon in an item",
       R"(- GROW: a: b
)",
       R"(a.yaml:1:10: error[yaml-colon-in-text]: a second colon with a space after it
  1 | - GROW: a: b
    |          ^
  hint: put the text after the first colon between quotes
(nothing)
)"},
      {"no space after the colon",
       R"(title:GROW
summary: x
)",
       R"(a.yaml:1:6: error[yaml-missing-space]: there is no space after this “:”
  1 | title:GROW
    |      ^
  hint: write “: ” and then the value
(nothing)
)"},
      {"no space after a later colon",
       R"(name: Jan
role:coach
mail: x
)",
       R"(a.yaml:2:5: error[yaml-missing-space]: there is no space after this “:”
  2 | role:coach
    |     ^
  hint: write “: ” and then the value
(nothing)
)"},
      {"no space after the dash",
       R"(- a
-b
- c
)",
       R"(a.yaml:2:1: error[yaml-missing-space]: there is no space after this “-”
  2 | -b
    | ^
  hint: write “- ” and then the value
(nothing)
)"},
      {"no colon",
       R"(a: b
c
d: e
)",
       R"(a.yaml:2:1: error[yaml-missing-colon]: there is no colon after “c”
  2 | c
    | ^
  hint: write “c: ” and then the value; if this line belongs to the text above, indent it
(nothing)
)"},
      {"no colon at the end",
       R"(a:
- b
c
)",
       R"(a.yaml:3:1: error[yaml-missing-colon]: there is no colon after “c”
  3 | c
    | ^
  hint: write “c: ” and then the value; if this line belongs to the text above, indent it
(nothing)
)"},
      {"unclosed bracket",
       R"(a: [x, y
b: c
)",
       R"(a.yaml:1:4: error[yaml-unclosed-bracket]: this “[” is not closed
  1 | a: [x, y
    |    ^
  hint: close it with “]”
(nothing)
)"},
      {"unclosed bracket at the end",
       R"(a: [b,
)",
       R"(a.yaml:1:4: error[yaml-unclosed-bracket]: this “[” is not closed
  1 | a: [b,
    |    ^
  hint: close it with “]”
(nothing)
)"},
      {"unclosed bracket on the last line",
       R"(a: [b
)",
       R"(a.yaml:1:4: error[yaml-unclosed-bracket]: this “[” is not closed
  1 | a: [b
    |    ^
  hint: close it with “]”
(nothing)
)"},
      {"unclosed brackets on lines",
       R"([
[
)",
       R"(a.yaml:1:1: error[yaml-unclosed-bracket]: this “[” is not closed
  1 | [
    | ^
  hint: close it with “]”
(nothing)
)"},
      {"unclosed brace",
       R"(a: {x: 1, y: 2
b: c
)",
       R"(a.yaml:1:4: error[yaml-unclosed-bracket]: this “{” is not closed
  1 | a: {x: 1, y: 2
    |    ^
  hint: close it with “}”
(nothing)
)"},
      {"unclosed bracket in a list",
       R"(goals:
  - goal: x
    indicators: [a, b
  - goal: z
)",
       R"(a.yaml:3:17: error[yaml-unclosed-bracket]: this “[” is not closed
  3 |     indicators: [a, b
    |                 ^
  hint: close it with “]”
(nothing)
)"},
      {"unclosed quote",
       R"(a: "hello
b: "world"
)",
       R"(a.yaml:1:4: error[yaml-unclosed-quote]: this text starts with " and does not end with it
  1 | a: "hello
    |    ^^^^^^
  hint: close it with "; to begin a text with that character, put the whole between '
(nothing)
)"},
      {"unclosed quote to the end",
       R"(a: "hello
b: c
)",
       R"(a.yaml:1:4: error[yaml-unclosed-quote]: this text starts with " and does not end with it
  1 | a: "hello
    |    ^^^^^^
  hint: close it with "; to begin a text with that character, put the whole between '
(nothing)
)"},
      {"apostrophe at the start",
       R"(a: 't Gooi
b: c
)",
       R"(a.yaml:1:4: error[yaml-unclosed-quote]: this text starts with ' and does not end with it
  1 | a: 't Gooi
    |    ^^^^^^^
  hint: close it with '; to begin a text with that character, put the whole between "
(nothing)
)"},
      {"at sign",
       R"(a: @x
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “@”
  1 | a: @x
    |    ^^
  hint: put the text between quotes
(nothing)
)"},
      {"backtick",
       R"(a: `x`
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “`”
  1 | a: `x`
    |    ^^^
  hint: put the text between quotes
(nothing)
)"},
      {"percent sign",
       R"(a: %x
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “%”
  1 | a: %x
    |    ^^
  hint: put the text between quotes
(nothing)
)"},
      {"percent sign at the start",
       R"(%x
)",
       R"(a.yaml:1:1: error[yaml-special-character]: a text cannot start with “%”
  1 | %x
    | ^^
  hint: put the text between quotes
(nothing)
)"},
      {"star",
       R"(a: *x
)",
       R"(a.yaml:1:4: error[yaml-unknown-alias]: “*x” refers to something that is not named above
  1 | a: *x
    |    ^^
  hint: if the star belongs to the text, put the text between quotes
(nothing)
)"},
      {"star in a list",
       R"(a: [*x]
)",
       R"(a.yaml:1:5: error[yaml-unknown-alias]: “*x” refers to something that is not named above
  1 | a: [*x]
    |     ^^
  hint: if the star belongs to the text, put the text between quotes
(nothing)
)"},
      {"ampersand",
       R"(a: & x
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “&”
  1 | a: & x
    |    ^^^
  hint: put the text between quotes
(nothing)
)"},
      {"ampersand at a word",
       R"(a: &co
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “&”
  1 | a: &co
    |    ^^^
  hint: put the text between quotes
(nothing)
)"},
      {"bar",
       R"(a: |text
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “|”
  1 | a: |text
    |    ^^^^^
  hint: put the text between quotes
(nothing)
)"},
      {"greater than",
       R"(a: > quote
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “>”
  1 | a: > quote
    |    ^^^^^^^
  hint: put the text between quotes
(nothing)
)"},
      {"exclamation mark",
       R"(a: !important x
)",
       R"(a.yaml:1:4: error[yaml-tag]: the YAML tag “!important” has no meaning here
  1 | a: !important x
    |    ^^^^^^^^^^
  hint: put a text that starts with “!” between quotes
{} «a: !important x»
  a «a»: x «x»
)"},
      {"question mark",
       R"(a: ? x
)",
       R"(a.yaml:1:4: error[yaml-special-character]: a text cannot start with “?”
  1 | a: ? x
    |    ^
  hint: put the text between quotes
(nothing)
)"},
      {"escape",
       R"(a: "C:\projects"
)",
       R"(a.yaml:1:7: error[yaml-escape]: “\p” is no escape that YAML knows
  1 | a: "C:\projects"
    |       ^^
  hint: put the text between single quotes, or write \\ for a backslash
(nothing)
)"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_yaml_text(test.text), test.expected);
  }
}

TEST(YamlFaults, InStructure) {
  const std::vector<TextCase> cases = {
      {"surrogate",
       R"(a: "\ud800"
)",
       R"(a.yaml:1:5: error[yaml-escape]: “\ud800” is no escape that YAML knows
  1 | a: "\ud800"
    |     ^^^^^^
  hint: put the text between single quotes, or write \\ for a backslash
(nothing)
)"},
      {"control character by escape",
       R"(a: "x\u0007"
)",
       R"(a.yaml:1:4: error[control-character]: a control character (U+0007) cannot stand in a text
  1 | a: "x\u0007"
    |    ^^^^^^^^^
  hint: remove it; it may have come along when you pasted
{} «a: "x\u0007"»
  a «a»: "x" «"x\u0007"»
)"},
      {"text after brackets",
       R"(a: [x] foo
)",
       R"(a.yaml:1:8: error[yaml-text-after-value]: nothing can follow after “]”
  1 | a: [x] foo
    |        ^^^
  hint: put the whole text between quotes, single ones if it has double ones in it
(nothing)
)"},
      {"text after quotes",
       R"(a: "x" foo
)",
       R"(a.yaml:1:8: error[yaml-text-after-value]: nothing can follow after “"”
  1 | a: "x" foo
    |        ^^^
  hint: put the whole text between quotes, single ones if it has double ones in it
(nothing)
)"},
      {"quotes in quotes",
       R"(a: "he said "hi" there"
)",
       R"(a.yaml:1:14: error[yaml-text-after-value]: nothing can follow after “"”
  1 | a: "he said "hi" there"
    |              ^^^^^^^^^^
  hint: put the whole text between quotes, single ones if it has double ones in it
(nothing)
)"},
      {"stray bracket",
       R"(a: ]
)",
       R"(a.yaml:1:4: error[yaml-stray-bracket]: this “]” closes nothing
  1 | a: ]
    |    ^
  hint: remove it, or put the text between quotes
(nothing)
)"},
      {"missing comma",
       R"(a: {b: c d: e}
)",
       R"(a.yaml:1:11: error[yaml-missing-comma]: between brackets, this does not follow on what stands before it
  1 | a: {b: c d: e}
    |           ^
  hint: separate entries with a comma; put a text with “:”, “,” or brackets between quotes
(nothing)
)"},
      {"missing comma in brackets",
       R"(a: ["b" "c"]
)",
       R"(a.yaml:1:9: error[yaml-missing-comma]: between brackets, this does not follow on what stands before it
  1 | a: ["b" "c"]
    |         ^
  hint: separate entries with a comma; put a text with “:”, “,” or brackets between quotes
(nothing)
)"},
      {"colon in brackets",
       R"(a: [x: y: z]
)",
       R"(a.yaml:1:9: error[yaml-missing-comma]: between brackets, this does not follow on what stands before it
  1 | a: [x: y: z]
    |         ^
  hint: separate entries with a comma; put a text with “:”, “,” or brackets between quotes
(nothing)
)"},
      {"tab", "a:\n\tb: 1\n",
       R"(a.yaml:2:1: error[yaml-tab]: a tab cannot indent a line of YAML
  2 |  b: 1
    | ^
  hint: use spaces, two for each level
(nothing)
)"},
      {"tab after a good line", "a:\n  b: 1\n\tc: 2\n",
       R"(a.yaml:3:1: error[yaml-tab]: a tab cannot indent a line of YAML
  3 |  c: 2
    | ^
  hint: use spaces, two for each level
(nothing)
)"},
      {"tab first", "\ta: 1\n",
       R"(a.yaml:1:1: error[yaml-tab]: a tab cannot indent a line of YAML
  1 |  a: 1
    | ^
  hint: use spaces, two for each level
(nothing)
)"},
      {"tab behind spaces", "a:\n  \tb: 1\n",
       R"(a.yaml:2:3: error[yaml-tab]: a tab cannot indent a line of YAML
  2 |    b: 1
    |   ^
  hint: use spaces, two for each level
(nothing)
)"},
      {"too far in",
       R"(a: b
  c: d
)",
       R"(a.yaml:2:3: error[yaml-indentation]: this line does not stand under the lines it belongs with
  2 |   c: d
    |   ^^^^
  hint: give it as many spaces as those; a text of several lines starts with “|” after the colon
(nothing)
)"},
      {"too far out",
       R"(a:
  b: 1
 c: 2
)",
       R"(a.yaml:3:2: error[yaml-indentation]: this line does not stand under the lines it belongs with
  3 |  c: 2
    |  ^^^^
  hint: give it as many spaces as those; a text of several lines starts with “|” after the colon
(nothing)
)"},
      {"item too far out",
       R"(a:
  - b
 - c
)",
       R"(a.yaml:3:2: error[yaml-indentation]: this line does not stand under the lines it belongs with
  3 |  - c
    |  ^^^
  hint: give it as many spaces as those; a text of several lines starts with “|” after the colon
(nothing)
)"},
      {"list and mapping mixed",
       R"(a:
  - b
  c: d
)",
       R"(a.yaml:3:3: error[yaml-indentation]: this line does not stand under the lines it belongs with
  3 |   c: d
    |   ^^^^
  hint: give it as many spaces as those; a text of several lines starts with “|” after the colon
(nothing)
)"},
      {"key under an item too far out",
       R"(goals:
  - goal: x
   indicators: y
)",
       R"(a.yaml:3:4: error[yaml-indentation]: this line does not stand under the lines it belongs with
  3 |    indicators: y
    |    ^^^^^^^^^^^^^
  hint: give it as many spaces as those; a text of several lines starts with “|” after the colon
(nothing)
)"},
      {"list on the line of its key",
       R"(a: - b
)",
       R"(a.yaml:1:4: error[yaml-list-on-key-line]: a list cannot start on the line of its key
  1 | a: - b
    |    ^
  hint: start it on the next line; put a text that starts with “-” between quotes
(nothing)
)"},
      {"duplicate key",
       R"(a: 1
b: 2
a: 3
)",
       R"(a.yaml:3:1: error[yaml-duplicate-key]: “a” is already there, in line 1
  3 | a: 3
    | ^
  hint: keep one of the two
{} «a: 1\nb: 2\na: 3»
  a «a»: 1 «1»
  b «b»: 2 «2»
)"},
      {"duplicate keys inside",
       R"(x:
  - {a: 1, a: 2, b: 3, a: 4}
)",
       R"(a.yaml:2:12: error[yaml-duplicate-key]: “a” is already there, in line 2
  2 |   - {a: 1, a: 2, b: 3, a: 4}
    |            ^
  hint: keep one of the two
a.yaml:2:24: error[yaml-duplicate-key]: “a” is already there, in line 2
  2 |   - {a: 1, a: 2, b: 3, a: 4}
    |                        ^
  hint: keep one of the two
{} «x:\n  - {a: 1, a: 2, b: 3, a: 4}»
  x «x»: [] «- {a: 1, a: 2, b: 3, a: 4}»
    {} «{a: 1, a: 2, b: 3, a: 4}»
      a «a»: 1 «1»
      b «b»: 3 «3»
)"},
      {"key in brackets",
       R"(? [a]
: b
)",
       R"(a.yaml:1:3: error[yaml-key-not-text]: a key must be a word
  1 | ? [a]
    |   ^^^
  hint: write “key: value”; put a text that starts with a bracket between quotes
(nothing)
)"},
      {"key in braces",
       R"({{coachee.name}}: x
)",
       R"(a.yaml:1:1: error[yaml-key-not-text]: a key must be a word
  1 | {{coachee.name}}: x
    | ^^^^^^^^^^^^^^^^^^^
  hint: write “key: value”; put a text that starts with a bracket between quotes
(nothing)
)"},
      {"null key",
       R"(~: y
)",
       R"(a.yaml:1:1: error[yaml-key-not-text]: a key must be a word
  1 | ~: y
    | ^
  hint: write “key: value”; put a text that starts with a bracket between quotes
{} «~: y»
)"},
      {"unknown alias",
       R"(a: *b
)",
       R"(a.yaml:1:4: error[yaml-unknown-alias]: “*b” refers to something that is not named above
  1 | a: *b
    |    ^^
  hint: if the star belongs to the text, put the text between quotes
(nothing)
)"},
      {"alias to itself",
       R"(a: &x [*x]
)",
       R"(a.yaml:1:8: error[yaml-alias-to-itself]: “*x” refers to the value that it is a part of
  1 | a: &x [*x]
    |        ^^
  hint: write the value out
(nothing)
)"},
      {"unknown tag",
       R"(a: !color red
)",
       R"(a.yaml:1:4: error[yaml-tag]: the YAML tag “!color” has no meaning here
  1 | a: !color red
    |    ^^^^^^
  hint: put a text that starts with “!” between quotes
{} «a: !color red»
  a «a»: red «red»
)"},
      {"two documents",
       R"(---
a: b
---
c: d
)",
       R"(a.yaml:3:1: error[yaml-several-documents]: a second YAML document starts here
  3 | ---
    | ^^^
  hint: remove the line of “---” or “...”, or make a file of each
(nothing)
)"},
      {"two documents by dots",
       R"(a: b
...
c: d
)",
       R"(a.yaml:3:1: error[yaml-several-documents]: a second YAML document starts here
  3 | c: d
    | ^^^
  hint: remove the line of “---” or “...”, or make a file of each
(nothing)
)"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_yaml_text(test.text), test.expected);
  }
}

}  // namespace
}  // namespace drieluik
