#include "read/yaml.h"

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/printer.h"
#include "support/dump_value.h"
#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(Yaml, ReadsValues) {
  const std::vector<TextCase> cases = {
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
      {"question marks between brackets",
       R"(a: {nl: Is er iets?, en: What? This}
b: [ja, waarom niet?, a?b, "zo?"]
c: |-
  zo?
)",
       R"({} «a: {nl: Is er iets?, en: What? This}\nb: [ja, waarom niet?, a?b, "zo?"]\nc: |-\n  zo?»
  a «a»: {} «{nl: Is er iets?, en: What? This}»
    nl «nl»: Is er iets? «Is er iets?»
    en «en»: What? This «What? This»
  b «b»: [] «[ja, waarom niet?, a?b, "zo?"]»
    ja «ja»
    waarom niet? «waarom niet?»
    a?b «a?b»
    "zo?" «"zo?"»
  c «c»: "zo?" «|-\n  zo?»
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
      {"escapes that yaml-cpp does not know", "a: \"b\\_c \\\\_ \\ud83d\\ude00?\"\nb: '\\_'\nc: \\_ \\ud83d\\ude00\n",
       R"({} «a: "b\_c \\_ \ud83d\ude00?"\nb: '\_'\nc: \_ \ud83d\ude00»
  a «a»: "b c \_ 😀?" «"b\_c \\_ \ud83d\ude00?"»
  b «b»: "\_" «'\_'»
  c «c»: \_ \ud83d\ude00 «\_ \ud83d\ude00»
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
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_yaml_text(test.text), test.expected);
  }
}

TEST(Yaml, ReportsBytesThatAreNoText) {
  const std::vector<TextCase> cases = {
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
       "  1 |   a \n"
       "    | ^\n"
       "  hint: save the file as UTF-8: in your editor, choose that encoding under “save as”\n"
       "(nothing)\n"},
      {"a byte order mark is no part of the text",
       "\xef\xbb\xbf"
       "é: b\nc: d\n",
       "{} «é: b\\nc: d»\n  é «é»: b «b»\n  c «c»: d «d»\n"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_yaml_text(test.text), test.expected);
  }
}

TEST(Yaml, SpeaksDutch) {
  EXPECT_EQ(read_yaml_text("a: [b\n", Speech::dutch),
            "a.yaml:1:4: fout[yaml-unclosed-bracket]: deze “[” wordt niet gesloten\n"
            "  1 | a: [b\n"
            "    |    ^\n"
            "  hint: sluit af met “]”\n"
            "(nothing)\n");
}

TEST(Yaml, ReadsAPartOfASource) {
  const Source source{.path = "a.md", .text = "---\né: [b]\nc: d\n---\nx\n"};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml({&source, 4, 17}, diagnostics);
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

}  // namespace
}  // namespace drieluik
