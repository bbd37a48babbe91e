#include "read/yaml.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "base/printer.h"
#include "support/dump_value.h"

namespace drieluik {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string expected;  // the diagnostics as printed, then the dump
};

std::string read(const std::string& text, Speech speech = Speech::english) {
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  std::ostringstream out;
  print(out, diagnostics, {.speech = speech});
  return out.str() + (value ? dump_value(*value) : "(nothing)\n");
}

TEST(Yaml, ReadsValues) {
  const std::vector<Case> cases = {
      {"nothing",
       R"(
)",
       R"(null «»
)"},
      {"a comment alone",
       R"(# nothing
)",
       R"(null «»
)"},
      {"mapping",
       R"(title: GROW
tags: [a, 'b c']
aim:
  nl: één doel
  en: "one \"goal\""
)",
       R"({} «title: GROW\ntags: [a, 'b c']\naim:\n  nl: één doel\n  en: "one \"goal\""»
  title «title»: GROW «GROW»
  tags «tags»: [] «[a, 'b c']»
    a «a»
    "b c" «'b c'»
  aim «aim»: {} «nl: één doel\n  en: "one \"goal\""»
    nl «nl»: één doel «één doel»
    en «en»: "one "goal"" «"one \"goal\""»
)"},
      {"sequence of mappings",
       R"(- id: a
  term: {nl: x, en: y}
- id: b
)",
       R"([] «- id: a\n  term: {nl: x, en: y}\n- id: b»
  {} «id: a\n  term: {nl: x, en: y}»
    id «id»: a «a»
    term «term»: {} «{nl: x, en: y}»
      nl «nl»: x «x»
      en «en»: y «y»
  {} «id: b»
    id «id»: b «b»
)"},
      {"null is written in several ways",
       R"(a:
b: ~
c: null
d: "null"
e: ''
f: [~, ]
)",
       R"({} «a:\nb: ~\nc: null\nd: "null"\ne: ''\nf: [~, ]»
  a «a»: null «»
  b «b»: null «~»
  c «c»: null «null»
  d «d»: "null" «"null"»
  e «e»: "" «''»
  f «f»: [] «[~, ]»
    null «~»
)"},
      {"types stay as written",
       R"(a: no
b: 1.10
c: 2026-02-30
d: 0x10
)",
       R"({} «a: no\nb: 1.10\nc: 2026-02-30\nd: 0x10»
  a «a»: no «no»
  b «b»: 1.10 «1.10»
  c «c»: 2026-02-30 «2026-02-30»
  d «d»: 0x10 «0x10»
)"},
      {"empty items",
       R"(-
- a
-
)",
       R"([] «-\n- a\n-»
  null «»
  a «a»
  null «»
)"},
      {"empty collections",
       R"(a: []
b: {}
c: [
  ]
)",
       R"({} «a: []\nb: {}\nc: [\n  ]»
  a «a»: [] «[]»
  b «b»: {} «{}»
  c «c»: [] «[\n  ]»
)"},
      {"literal block",
       R"(a: |
  first
    second

  third

b: x
)",
       R"({} «a: |\n  first\n    second\n\n  third\n\nb: x»
  a «a»: "first\n  second\n\nthird\n" «|\n  first\n    second\n\n  third»
  b «b»: x «x»
)"},
      {"folded block",
       R"(a: >-
  one
  two
b: x
)",
       R"({} «a: >-\n  one\n  two\nb: x»
  a «a»: "one two" «>-\n  one\n  two»
  b «b»: x «x»
)"},
      {"block with its indentation",
       R"(a: |2
    x
   y
b: c
)",
       R"({} «a: |2\n    x\n   y\nb: c»
  a «a»: "  x\n y\n" «|2\n    x\n   y»
  b «b»: c «c»
)"},
      {"empty block",
       R"(a: |
b: x
)",
       R"({} «a: |\nb: x»
  a «a»: "" «|»
  b «b»: x «x»
)"},
      {"plain text over lines",
       R"(a: one
  two # not text
b: x
)",
       R"({} «a: one\n  two # not text\nb: x»
  a «a»: one two «one\n  two»
  b «b»: x «x»
)"},
      {"quoted text over lines",
       R"(a: "one
  two"
b: 'it''s

  so'
)",
       R"({} «a: "one\n  two"\nb: 'it''s\n\n  so'»
  a «a»: "one two" «"one\n  two"»
  b «b»: "it's\nso" «'it''s\n\n  so'»
)"},
      {"comments are no values",
       R"(a: x # c
# d
b: # e
  - y # f
)",
       R"({} «a: x # c\n# d\nb: # e\n  - y»
  a «a»: x «x»
  b «b»: [] «- y»
    y «y»
)"},
      {"multibyte text",
       R"(naam: Nguyễn Thị Ánh
rol: "Щербакова"
)",
       R"({} «naam: Nguyễn Thị Ánh\nrol: "Щербакова"»
  naam «naam»: Nguyễn Thị Ánh «Nguyễn Thị Ánh»
  rol «rol»: "Щербакова" «"Щербакова"»
)"},
      {"mapping in a sequence in brackets",
       R"([a: b, {c: d}]
)",
       R"([] «[a: b, {c: d}]»
  {} «a: b»
    a «a»: b «b»
  {} «{c: d}»
    c «c»: d «d»
)"},
      {"aliases",
       R"(a: &x {b: c}
d: *x
e: [*x, &y z, *y]
)",
       R"({} «a: &x {b: c}\nd: *x\ne: [*x, &y z, *y]»
  a «a»: {} «{b: c}»
    b «b»: c «c»
  d «d»: {} «*x»
    b «b»: c «c»
  e «e»: [] «[*x, &y z, *y]»
    {} «*x»
      b «b»: c «c»
    z «z»
    z «*y»
)"},
      {"merge keys are keys",
       R"(a: &x {b: c}
d:
  <<: *x
)",
       R"({} «a: &x {b: c}\nd:\n  <<: *x»
  a «a»: {} «{b: c}»
    b «b»: c «c»
  d «d»: {} «<<: *x»
    << «<<»: {} «*x»
      b «b»: c «c»
)"},
      {"tags of YAML",
       R"(a: !!str null
b: !!int 3
)",
       R"({} «a: !!str null\nb: !!int 3»
  a «a»: "null" «null»
  b «b»: 3 «3»
)"},
      {"a document mark",
       R"(---
a: b
)",
       R"({} «a: b»
  a «a»: b «b»
)"},
      {"windows line ends", "a: b\r\nc: |\r\n  d\r\n  e\r\nf: \"g\"\r\n",
       R"({} «a: b\r\nc: |\r\n  d\r\n  e\r\nf: "g"»
  a «a»: b «b»
  c «c»: "d\ne\n" «|\r\n  d\r\n  e»
  f «f»: "g" «"g"»
)"},
      {"a tab inside a text", "a: x\ty\nb: |\n  \tcode\n",
       R"({} «a: x\ty\nb: |\n  \tcode»
  a «a»: x\ty «x\ty»
  b «b»: "\tcode\n" «|\n  \tcode»
)"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Yaml, ReportsFaults) {
  const std::vector<Case> cases = {
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
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Yaml, ReportsBytesThatAreNoText) {
  const std::vector<Case> cases = {
      {"Latin-1", "naam: Ren\xe9\n",
       "a.yaml:1:10: error[not-utf8]: this byte is not UTF-8\n"
       "  1 | naam: Ren \n"
       "    |          ^\n"
       "  hint: save the file as UTF-8: in your editor, choose that encoding under “save as”\n"
       "(nothing)\n"},
      {"NUL", std::string("a: b\nc: d\0e\n", 12),
       "a.yaml:2:5: error[control-character]: a control character (U+0000) cannot stand in a text\n"
       "  2 | c: d e\n"
       "    |     ^\n"
       "  hint: remove it; it may have come along when you pasted\n"
       "(nothing)\n"},
      {"a control character of two bytes", "a: \xc2\x93x\n",
       "a.yaml:1:4: error[control-character]: a control character (U+0093) cannot stand in a text\n"
       "  1 | a: \xc2\x93x\n"
       "    |    ^\n"
       "  hint: remove it; it may have come along when you pasted\n"
       "(nothing)\n"},
      {"UTF-16", std::string("\xff\xfe\x61\0", 4),
       "a.yaml:1:1: error[not-utf8]: this byte is not UTF-8\n"
       "  1 |  a \n"
       "    | ^\n"
       "  hint: save the file as UTF-8: in your editor, choose that encoding under “save as”\n"
       "(nothing)\n"},
      {"a byte order mark is no part of the text",
       "\xef\xbb\xbf"
       "é: b\nc: d\n",
       "{} «é: b\\nc: d»\n  é «é»: b «b»\n  c «c»: d «d»\n"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Yaml, SpeaksDutch) {
  EXPECT_EQ(read("a: [b\n", Speech::dutch),
            "a.yaml:1:4: fout[yaml-unclosed-bracket]: deze “[” wordt niet gesloten\n"
            "  1 | a: [b\n"
            "    |    ^\n"
            "  hint: sluit af met “]”\n"
            "(nothing)\n");
}

TEST(Yaml, ReadsAPartOfASource) {
  const Source source{.path = "a.md", .text = "---\né: [b]\nc: d\n---\nx\n"};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml({&source, 4, 18}, diagnostics);
  ASSERT_TRUE(value);
  EXPECT_EQ(dump_value(*value), "{} «é: [b]\\nc: d»\n  é «é»: [] «[b]»\n    b «b»\n  c «c»: d «d»\n");
}

TEST(Yaml, HidesWhatAClientWrote) {
  const Source source{.path = "ann.yaml", .text = "secret: 1\nsecret: 2\n", .is_private = true};
  Diagnostics diagnostics;
  read_yaml({&source, 0, 20}, diagnostics);
  std::ostringstream out;
  print(out, diagnostics, {});
  EXPECT_EQ(out.str(),
            "ann.yaml:2:1: error[yaml-duplicate-key]: “…” is already there, in line 1\n"
            "  hint: keep one of the two\n");
}

TEST(Yaml, FindsKeys) {
  const Source source{.path = "a.yaml", .text = "a: b\nc: [d]\n"};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml({&source, 0, 12}, diagnostics);
  ASSERT_TRUE(value);
  ASSERT_NE(value->find("c"), nullptr);
  EXPECT_EQ(value->find("c")->kind, ValueKind::sequence);
  EXPECT_EQ(value->find("d"), nullptr);
  EXPECT_EQ(value->find("a")->find("b"), nullptr);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Code, line and column of the first diagnostic, or "fine".
std::string first_fault(const std::string& text) {
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  if (diagnostics.empty()) return value ? "fine" : "nothing said";
  const Diagnostic& first = diagnostics.list().front();
  const Position at = source.position(first.span.begin);
  return std::string(first.message->code) + ' ' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string bomb() {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias + repeated(", " + alias, 8) + "]\n";
  }
  return text;
}

std::string deep_aliases() {
  std::string text = "a0: &a0 x\n";
  for (int i = 1; i < 60; ++i) {
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [[*a" + std::to_string(i - 1) + "]]\n";
  }
  return text;
}

// Without limits each of these would take minutes, gigabytes or the whole stack.
TEST(Yaml, BoundsHostileTexts) {
  const std::vector<Case> cases = {
      {"brackets", repeated("[", 50'000), "yaml-too-deep 1:65"},
      {"megabytes of brackets", repeated("[", 4'000'000), "yaml-too-deep 1:65"},
      {"brackets on lines", repeated("[\n", 50'000), "yaml-too-deep 65:1"},
      {"braces", repeated("{a: ", 50'000), "yaml-too-deep 1:257"},
      {"dashes", repeated("- ", 50'000), "yaml-too-deep 1:129"},
      {"question marks", repeated("? ", 50'000), "yaml-key-not-text 1:3"},
      {"64 levels", repeated("[", 64) + repeated("]", 64), "fine"},
      {"65 levels", repeated("[", 65) + repeated("]", 65), "yaml-too-deep 1:65"},
      {"aliases of aliases", bomb(), "yaml-too-many-values 6:60"},
      {"aliases within aliases", deep_aliases(), "yaml-too-deep 33:14"},
      {"a long text repeated", "a: &a " + repeated("x", 1'000'000) + "\nb: [" + repeated("*a, ", 50) + "]\n",
       "yaml-too-many-values 2:21"},
      {"values", "[" + repeated("a,\n", 100'001) + "]", "yaml-too-many-values 100000:1"},
      {"values on a line", "[" + repeated("a,", 1'000'000) + "]", "yaml-too-many-values 1:400001"},
      {"bytes", repeated("#", kMaxYamlBytes + 1), "too-large 1:1"},
      {"a long word", repeated("a", 1'000'000), "fine"},
      {"colons", repeated(": ", 100'000), "yaml-key-not-text 1:1"},
      {"quotes", repeated("'", 100'001), "yaml-unclosed-quote 1:1"},
      {"keys", repeated("a: b\n", 40'000), "yaml-duplicate-key 2:1"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(first_fault(test.text), test.expected);
  }
}

}  // namespace
}  // namespace drieluik
