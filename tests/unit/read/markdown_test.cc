#include "read/markdown.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(Markdown, HasPlaces) {
  const std::vector<TextCase> cases = {
      {"paragraph lines above a table",
       R"(x

> y
> para [x](ref:a)
> | a |
> |---|
> | 1 |
)",
       R"(document «x\n\n> y\n> para [x](ref:a)\n> | a |\n> |---|\n> | 1 |\n»
  paragraph «x»
    text «x»
  quote «> y\n> para [x](ref:a)\n> | a |\n> |---|\n> | 1 |»
    paragraph «y\n> para [x](ref:a)»
      text «y»
      break «\n> »
      text «para »
      link ref:a «[x](ref:a)»
        text «x»
    table - «| a |\n> |---|\n> | 1 |»
      row «| a |»
        cell «| a |»
          text «a»
      row «| 1 |»
        cell «1»
          text «1»
)"},
      {"a table with a head that is indented",
       R"(  | a | b |
|---|---|
| 1 |
)",
       R"(document «  | a | b |\n|---|---|\n| 1 |\n»
  table - - «| a | b |\n|---|---|\n| 1 |»
    row «| a | b |»
      cell «a»
        text «a»
      cell «b»
        text «b»
    row «| 1 |»
      cell «1»
        text «1»
      cell «| 1 |»
)"},
      {"inlines",
       R"(GROW is *a* **way *of* it** ~~x~~ `co de` \*no\* &amp; &eacute; <https://a.org>.
)",
       R"(document «GROW is *a* **way *of* it** ~~x~~ `co de` \*no\* &amp; &eacute; <https://a.org>.\n»
  paragraph «GROW is *a* **way *of* it** ~~x~~ `co de` \*no\* &amp; &eacute; <https://a.org>.»
    text «GROW is »
    emphasis «*a*»
      text «a»
    text « »
    strong «**way *of* it**»
      text «way »
      emphasis «*of*»
        text «of»
      text « it»
    text « »
    strikethrough «~~x~~»
      text «x»
    text « »
    code co de «`co de`»
    text  *no* & é  « \*no\* &amp; &eacute; »
    link https://a.org «<https://a.org>»
      text «https://a.org»
    text «.»
)"},
      {"heading",
       R"(## Head *a* {{coachee.name}} ##

Under
---
> one
> two
> ===
next
)",
       R"(document «## Head *a* {{coachee.name}} ##\n\nUnder\n---\n> one\n> two\n> ===\nnext\n»
  heading 2 «## Head *a* {{coachee.name}}»
    text «Head »
    emphasis «*a*»
      text «a»
    text « »
    placeholder coachee.name «{{coachee.name}}»
  heading 2 «Under\n---»
    text «Under»
  quote «> one\n> two\n> ===»
    heading 1 «one\n> two\n> ===»
      text «one»
      break «\n> »
      text «two»
  paragraph «next»
    text «next»
)"},
      {"links",
       R"([one](ref:grow "T") [](ref:x#y) ![alt *z*](p.jpg) [two][d] [d]

[d]: https://d.org 'D'
)",
       R"(document «[one](ref:grow "T") [](ref:x#y) ![alt *z*](p.jpg) [two][d] [d]\n\n[d]: https://d.org 'D'\n»
  paragraph «[one](ref:grow "T") [](ref:x#y) ![alt *z*](p.jpg) [two][d] [d]»
    link ref:grow "T" «[one](ref:grow "T")»
      text «one»
    text « »
    link ref:x#y «[](ref:x#y)»
    text « »
    image p.jpg «![alt *z*](p.jpg)»
      text «alt »
      emphasis «*z*»
        text «z»
    text « »
    link https://d.org "D" «[two][d]»
      text «two»
    text « »
    link https://d.org "D" «[d]»
      text «d»
)"},
      {"link definitions first",
       R"([d]: https://d.org
See [d].
)",
       R"(document «[d]: https://d.org\nSee [d].\n»
  paragraph «[d]: https://d.org\nSee [d].»
    text «See »
    link https://d.org «[d]»
      text «d»
    text «.»
)"},
      {"breaks",
       R"(one
two  
three\
four
)",
       R"(document «one\ntwo  \nthree\\nfour\n»
  paragraph «one\ntwo  \nthree\\nfour»
    text «one»
    break «\n»
    text «two»
    line_break «  \n»
    text «three»
    line_break «\\n»
    text «four»
)"},
      {"inlines over lines",
       R"(a *b
c* and [link
text](ref:a
"T") then `x
y` and {{p}}
)",
       R"(document «a *b\nc* and [link\ntext](ref:a\n"T") then `x\ny` and {{p}}\n»
  paragraph «a *b\nc* and [link\ntext](ref:a\n"T") then `x\ny` and {{p}}»
    text «a »
    emphasis «*b\nc*»
      text «b»
      break «\n»
      text «c»
    text « and »
    link ref:a "T" «[link\ntext](ref:a\n"T")»
      text «link»
      break «\n»
      text «text»
    text « then »
    code x y «`x\ny`»
    text « and »
    placeholder p «{{p}}»
)"},
      {"quote with a lazy line",
       R"(> - quoted **list
>   lazy** [x](ref:z)
continued [y](ref:w)
)",
       R"(document «> - quoted **list\n>   lazy** [x](ref:z)\ncontinued [y](ref:w)\n»
  quote «> - quoted **list\n>   lazy** [x](ref:z)\ncontinued [y](ref:w)»
    list bullets tight «- quoted **list\n>   lazy** [x](ref:z)\ncontinued [y](ref:w)»
      item «- quoted **list\n>   lazy** [x](ref:z)\ncontinued [y](ref:w)»
        paragraph «quoted **list\n>   lazy** [x](ref:z)\ncontinued [y](ref:w)»
          text «quoted »
          strong «**list\n>   lazy**»
            text «list»
            break «\n>   »
            text «lazy»
          text « »
          link ref:z «[x](ref:z)»
            text «x»
          break «\n»
          text «continued »
          link ref:w «[y](ref:w)»
            text «y»
)"},
      {"lists",
       R"(- a
- [ ] b
- [x] c

3. d

   e
4. f
)",
       R"(document «- a\n- [ ] b\n- [x] c\n\n3. d\n\n   e\n4. f\n»
  list bullets tight «- a\n- [ ] b\n- [x] c»
    item «- a»
      paragraph «a»
        text «a»
    item [ ] «- [ ] b»
      paragraph «b»
        text «b»
    item [x] «- [x] c»
      paragraph «c»
        text «c»
  list from 3 loose «3. d\n\n   e\n4. f»
    item «3. d\n\n   e»
      paragraph «d»
        text «d»
      paragraph «e»
        text «e»
    item «4. f»
      paragraph «f»
        text «f»
)"},
      {"a list before a blank line ends where it ends",
       R"(- a
- b


c
)",
       R"(document «- a\n- b\n\n\nc\n»
  list bullets tight «- a\n- b»
    item «- a»
      paragraph «a»
        text «a»
    item «- b»
      paragraph «b»
        text «b»
  paragraph «c»
    text «c»
)"},
      {"code",
       R"(```yaml
a: {{x}}
:::note
```

    <b>
)",
       R"(document «```yaml\na: {{x}}\n:::note\n```\n\n    <b>\n»
  code_block a: {{x}}\n:::note\n "yaml" «```yaml\na: {{x}}\n:::note\n```»
  code_block <b>\n «<b>»
)"},
      {"table",
       R"(| a | b {{x}} |
|:--|:-:|
| `c` | \| [@k] |
| [l](ref:x) | {{y.z}} |
)",
       R"(document «| a | b {{x}} |\n|:--|:-:|\n| `c` | \| [@k] |\n| [l](ref:x) | {{y.z}} |\n»
  table left centre «| a | b {{x}} |\n|:--|:-:|\n| `c` | \| [@k] |\n| [l](ref:x) | {{y.z}} |»
    row «| a | b {{x}} |»
      cell «a»
        text «a»
      cell «b {{x}}»
        text «b »
        placeholder x «{{x}}»
    row «| `c` | \| [@k] |»
      cell «`c`»
        code c «`c`»
      cell «\| [@k]»
        text |  «\| »
        citation (@k «@k») «[@k]»
    row «| [l](ref:x) | {{y.z}} |»
      cell «[l](ref:x)»
        link ref:x «[l](ref:x)»
          text «l»
      cell «{{y.z}}»
        placeholder y.z «{{y.z}}»
)"},
      {"table under a line, in a quote",
       R"(> para [x](ref:a)
> | a | b [y](ref:b) |
> |---|---|
> | 1 | [l](ref:q) |
)",
       R"(document «> para [x](ref:a)\n> | a | b [y](ref:b) |\n> |---|---|\n> | 1 | [l](ref:q) |\n»
  quote «> para [x](ref:a)\n> | a | b [y](ref:b) |\n> |---|---|\n> | 1 | [l](ref:q) |»
    paragraph «para [x](ref:a)»
      text «para »
      link ref:a «[x](ref:a)»
        text «x»
    table - - «| a | b [y](ref:b) |\n> |---|---|\n> | 1 | [l](ref:q) |»
      row «| a | b [y](ref:b) |»
        cell «| a | b [y](ref:b) |»
          text «a»
        cell «| a | b [y](ref:b) |»
          text «b »
          link ref:b «[y](ref:b)»
            text «y»
      row «| 1 | [l](ref:q) |»
        cell «1»
          text «1»
        cell «[l](ref:q)»
          link ref:q «[l](ref:q)»
            text «l»
)"},
      {"footnotes",
       R"(Ref[^b] and[^a].

[^a]: One
[^b]: Two [x](ref:y)
)",
       R"(document «Ref[^b] and[^a].\n\n[^a]: One\n[^b]: Two [x](ref:y)\n»
  paragraph «Ref[^b] and[^a].»
    text «Ref»
    note_reference b «[^b]»
    text « and»
    note_reference a «[^a]»
    text «.»
  note b «[^b]: Two [x](ref:y)»
    paragraph «Two [x](ref:y)»
      text «Two »
      link ref:y «[x](ref:y)»
        text «x»
  note a «[^a]: One»
    paragraph «One»
      text «One»
)"},
      {"rule",
       R"(a

---
)",
       R"(document «a\n\n---\n»
  paragraph «a»
    text «a»
  rule «---»
)"},
      {"front matter",
       R"(---
title: GROW
---
[x](ref:y)
)",
       R"({} «title: GROW»
  title «title»: GROW «GROW»
document «[x](ref:y)\n»
  paragraph «[x](ref:y)»
    link ref:y «[x](ref:y)»
      text «x»
)"},
      {"windows line ends", "---\r\ntitle: GROW\r\n---\r\nA *b*\r\nc [x](ref:y)\r\n",
       R"({} «title: GROW»
  title «title»: GROW «GROW»
document «A *b*\r\nc [x](ref:y)\r\n»
  paragraph «A *b*\r\nc [x](ref:y)»
    text «A »
    emphasis «*b*»
      text «b»
    break «\r\n»
    text «c »
    link ref:y «[x](ref:y)»
      text «x»
)"},
      {"placeholders",
       R"({{ a.b }} {{goals.1.goal}} {{scale.-2}} {{scale.+1}} \{{no}} {no} `{{no}}`
)",
       R"(document «{{ a.b }} {{goals.1.goal}} {{scale.-2}} {{scale.+1}} \{{no}} {no} `{{no}}`\n»
  paragraph «{{ a.b }} {{goals.1.goal}} {{scale.-2}} {{scale.+1}} \{{no}} {no} `{{no}}`»
    placeholder a.b «{{ a.b }}»
    text « »
    placeholder goals.1.goal «{{goals.1.goal}}»
    text « »
    placeholder scale.-2 «{{scale.-2}}»
    text « »
    placeholder scale.+1 «{{scale.+1}}»
    text  {{no}} {no}  « \{{no}} {no} »
    code {{no}} «`{{no}}`»
)"},
      {"citations",
       R"(See [@dehaan2004, p. 31] and [@a; @b.c, 3-4;
@d 5] not \[@e] nor [e].
)",
       R"(document «See [@dehaan2004, p. 31] and [@a; @b.c, 3-4;\n@d 5] not \[@e] nor [e].\n»
  paragraph «See [@dehaan2004, p. 31] and [@a; @b.c, 3-4;\n@d 5] not \[@e] nor [e].»
    text «See »
    citation (@dehaan2004, p. 31 «@dehaan2004, p. 31») «[@dehaan2004, p. 31]»
    text « and »
    citation (@a «@a») (@b.c, 3-4 «@b.c, 3-4») (@d, 5 «@d 5») «[@a; @b.c, 3-4;\n@d 5]»
    text  not [@e] nor [e]. « not \[@e] nor [e].»
)"},
      {"citation with emphasis near",
       R"(*[@a]*[@b]
)",
       R"(document «*[@a]*[@b]\n»
  paragraph «*[@a]*[@b]»
    emphasis «*[@a]*»
      citation (@a «@a») «[@a]»
    citation (@b «@b») «[@b]»
)"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_content_text(test.text), test.expected);
  }
}

TEST(Markdown, KeepsAByteOrderMarkOut) {
  EXPECT_EQ(read_content_text("\xef\xbb\xbf---\ntitle: é\n---\n*x*\n"),
            "{} «title: é»\n"
            "  title «title»: é «é»\n"
            "document «*x*\\n»\n"
            "  paragraph «*x*»\n"
            "    emphasis «*x*»\n"
            "      text «x»\n");
}

TEST(Markdown, ReportsBytesThatAreNoText) {
  EXPECT_EQ(read_content_text("Ren\xe9\n"),
            "a.md:1:4: error[not-utf8]: this byte is not UTF-8\n"
            "  1 | Ren \n"
            "    |    ^\n"
            "  hint: save the file as UTF-8: in your editor, choose that encoding under “save as”\n"
            "document «»\n");
}

TEST(Markdown, TellsWhetherTheFrontMatterFailed) {
  const auto failed = [](const std::string& text) {
    const Source source{.path = "a.md", .text = text};
    Diagnostics diagnostics;
    return read_content(source, diagnostics).front_matter_failed;
  };
  EXPECT_FALSE(failed("x\n"));
  EXPECT_FALSE(failed("---\ntitle: x\n---\n"));
  EXPECT_TRUE(failed("---\ntitle: x\n"));
  EXPECT_TRUE(failed("---\ntitle: [x\n---\n"));
}

// cmark-gfm has one table of special characters for the whole program: see markdown_parser.cc.
TEST(Markdown, ReadsInSeveralThreads) {
  const std::string tildes = "~~a~~ {{b}} [@c] *d*\n\n:::note\n~~e~~\n:::\n";
  const std::string plain = "{{a}} b\n\n| {{c}} |\n|---|\n| {{d}} |\n";
  const std::string expected_tildes = read_content_text(tildes), expected_plain = read_content_text(plain);
  std::vector<std::thread> threads;
  std::atomic<int> different = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      for (int j = 0; j < 300; ++j) {
        const bool tilde = (i + j) % 2 == 0;
        if (read_content_text(tilde ? tildes : plain) != (tilde ? expected_tildes : expected_plain)) ++different;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, 0);
}

}  // namespace
}  // namespace drieluik
