#include "read/markdown.h"

#include <gtest/gtest.h>

#include <atomic>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/printer.h"
#include "support/dump_markup.h"
#include "support/dump_value.h"

namespace drieluik {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string expected;  // the diagnostics as printed, then the dump
};

std::string read(const std::string& text) {
  const Source source{.path = "a.md", .text = text};
  Diagnostics diagnostics;
  const ContentFile content = read_content(source, diagnostics);
  std::ostringstream out;
  print(out, diagnostics, {});
  if (!content.front_matter.is_null()) out << dump_value(content.front_matter);
  return out.str() + dump_markup(content.body);
}

TEST(Content, ReadsMarkdown) {
  const std::vector<Case> cases = {
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
)",
       R"(document «## Head *a* {{coachee.name}} ##\n\nUnder\n---\n»
  heading 2 «## Head *a* {{coachee.name}}»
    text «Head »
    emphasis «*a*»
      text «a»
    text « »
    placeholder coachee.name «{{coachee.name}}»
  heading 2 «Under\n---»
    text «Under»
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
    note_reference «[^b]»
    text « and»
    note_reference «[^a]»
    text «.»
  note «[^b]: Two [x](ref:y)»
    paragraph «Two [x](ref:y)»
      text «Two »
      link ref:y «[x](ref:y)»
        text «x»
  note «[^a]: One»
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
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Content, ReadsDirectives) {
  const std::vector<Case> cases = {
      {"leaf directives",
       R"(:::figure coaching-pyramid

:::answer lines=6 label="My \"own\" answer"

:::page-break
text
)",
       R"(document «:::figure coaching-pyramid\n\n:::answer lines=6 label="My \"own\" answer"\n\n:::page-break\ntext\n»
  directive figure (coaching-pyramid «coaching-pyramid») «:::figure coaching-pyramid»
  directive answer (lines=6 «lines=6») (label=My "own" answer «label="My \"own\" answer"») «:::answer lines=6 label="My \"own\" answer"»
  directive page-break «:::page-break»
  paragraph «text»
    text «text»
)"},
      {"a leaf's fence is dropped",
       R"(:::answer lines=6
:::
text
)",
       R"(document «:::answer lines=6\n:::\ntext\n»
  directive answer (lines=6 «lines=6») «:::answer lines=6»
  paragraph «text»
    text «text»
)"},
      {"container",
       R"(:::note title="Case: x"
A
:::
)",
       R"(document «:::note title="Case: x"\nA\n:::\n»
  directive note (title=Case: x «title="Case: x"») «:::note title="Case: x"\nA\n:::»
    paragraph «A»
      text «A»
)"},
      {"nested by more colons",
       R"(::::note
A

:::teacher
B
:::
::::
C
)",
       R"(document «::::note\nA\n\n:::teacher\nB\n:::\n::::\nC\n»
  directive note «::::note\nA\n\n:::teacher\nB\n:::\n::::»
    paragraph «A»
      text «A»
    directive teacher «:::teacher\nB\n:::»
      paragraph «B»
        text «B»
  paragraph «C»
    text «C»
)"},
      {"nested with as many colons",
       R"(:::note
A
:::teacher
B
:::
C
:::
)",
       R"(document «:::note\nA\n:::teacher\nB\n:::\nC\n:::\n»
  directive note «:::note\nA\n:::teacher\nB\n:::\nC\n:::»
    paragraph «A»
      text «A»
    directive teacher «:::teacher\nB\n:::»
      paragraph «B»
        text «B»
    paragraph «C»
      text «C»
)"},
      {"a leaf inside does not take the fence",
       R"(:::each goals
:::fields goal
:::
)",
       R"(document «:::each goals\n:::fields goal\n:::\n»
  directive each (goals «goals») «:::each goals\n:::fields goal\n:::»
    directive fields (goal «goal») «:::fields goal»
)"},
      {"a leaf's own fence inside",
       R"(::::each goals
:::fields goal
:::
::::
)",
       R"(document «::::each goals\n:::fields goal\n:::\n::::\n»
  directive each (goals «goals») «::::each goals\n:::fields goal\n:::\n::::»
    directive fields (goal «goal») «:::fields goal»
)"},
      {"right after text, before text",
       R"(a
:::tip
b
:::
c
)",
       R"(document «a\n:::tip\nb\n:::\nc\n»
  paragraph «a»
    text «a»
  directive tip «:::tip\nb\n:::»
    paragraph «b»
      text «b»
  paragraph «c»
    text «c»
)"},
      {"in a quote",
       R"(> :::note
> a
> :::
)",
       R"(document «> :::note\n> a\n> :::\n»
  quote «> :::note\n> a\n> :::»
    directive note «:::note\n> a\n> :::»
      paragraph «a»
        text «a»
)"},
      {"in a list",
       R"(- a
  :::tip
  b
  :::
- c
)",
       R"(document «- a\n  :::tip\n  b\n  :::\n- c\n»
  list bullets tight «- a\n  :::tip\n  b\n  :::\n- c»
    item «- a\n  :::tip\n  b\n  :::»
      paragraph «a»
        text «a»
      directive tip «:::tip\n  b\n  :::»
        paragraph «b»
          text «b»
    item «- c»
      paragraph «c»
        text «c»
)"},
      {"a list inside is closed with it",
       R"(:::note
- a
- b
:::
c
)",
       R"(document «:::note\n- a\n- b\n:::\nc\n»
  directive note «:::note\n- a\n- b\n:::»
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
      {"a lazy line does not hold it",
       R"(:::note
> a
:::
c
)",
       R"(document «:::note\n> a\n:::\nc\n»
  directive note «:::note\n> a\n:::»
    quote «> a»
      paragraph «a»
        text «a»
  paragraph «c»
    text «c»
)"},
      {"after a table",
       R"(| a |
|---|
| 1 |
:::answer lines=3
)",
       R"(document «| a |\n|---|\n| 1 |\n:::answer lines=3\n»
  table - «| a |\n|---|\n| 1 |»
    row «| a |»
      cell «a»
        text «a»
    row «| 1 |»
      cell «1»
        text «1»
  directive answer (lines=3 «lines=3») «:::answer lines=3»
)"},
      {"colons in code are text",
       R"(```
:::note
```

:::note
```
:::
```
:::

    :::
)",
       R"(document «```\n:::note\n```\n\n:::note\n```\n:::\n```\n:::\n\n    :::\n»
  code_block :::note\n «```\n:::note\n```»
  directive note «:::note\n```\n:::\n```\n:::»
    code_block :::\n «```\n:::\n```»
  code_block :::\n «:::»
)"},
      {"a space before the name",
       R"(::: note
a
:::  
)",
       R"(document «::: note\na\n:::  \n»
  directive note «::: note\na\n:::»
    paragraph «a»
      text «a»
)"},
      {"unknown names are containers",
       R"(:::nte
a
:::
)",
       R"(document «:::nte\na\n:::\n»
  directive nte «:::nte\na\n:::»
    paragraph «a»
      text «a»
)"},
      {"arguments",
       R"(:::if fee.paid_by = organisation and a!=b
x
:::
:::x a=1 B_2="c d" "e f" g
:::
)",
       R"(document «:::if fee.paid_by = organisation and a!=b\nx\n:::\n:::x a=1 B_2="c d" "e f" g\n:::\n»
  directive if (fee.paid_by «fee.paid_by») (= «=») (organisation «organisation») (and «and») (a!=b «a!=b») «:::if fee.paid_by = organisation and a!=b\nx\n:::»
    paragraph «x»
      text «x»
  directive x (a=1 «a=1») (B_2=c d «B_2="c d"») (e f «"e f"») (g «g») «:::x a=1 B_2="c d" "e f" g\n:::»
)"},
      {"two colons are text",
       R"(::note
)",
       R"(document «::note\n»
  paragraph «::note»
    text «::note»
)"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Content, ReportsFaults) {
  const std::vector<Case> cases = {
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
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read(test.text), test.expected);
  }
}

TEST(Content, KeepsAByteOrderMarkOut) {
  EXPECT_EQ(read("\xef\xbb\xbf---\ntitle: é\n---\n*x*\n"),
            "{} «title: é»\n"
            "  title «title»: é «é»\n"
            "document «*x*\\n»\n"
            "  paragraph «*x*»\n"
            "    emphasis «*x*»\n"
            "      text «x»\n");
}

TEST(Content, ReportsBytesThatAreNoText) {
  EXPECT_EQ(read("Ren\xe9\n"),
            "a.md:1:4: error[not-utf8]: this byte is not UTF-8\n"
            "  1 | Ren \n"
            "    |    ^\n"
            "  hint: save the file as UTF-8: in your editor, choose that encoding under “save as”\n"
            "document «»\n");
}

TEST(Content, TellsWhetherTheFrontMatterFailed) {
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

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// The codes of the diagnostics, each once, with the place of the first; or "fine".
std::string faults(const std::string& text) {
  const Source source{.path = "a.md", .text = text};
  Diagnostics diagnostics;
  read_content(source, diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (out.find(diagnostic.message->code) != std::string::npos) continue;
    const Position at = source.position(diagnostic.span.begin);
    out += (out.empty() ? "" : ", ") + std::string(diagnostic.message->code) + ' ' + std::to_string(at.line) + ':' +
           std::to_string(at.column);
  }
  return out.empty() ? "fine" : out;
}

// Without limits each of these would take minutes, gigabytes or the whole stack.
TEST(Content, BoundsHostileTexts) {
  const std::vector<Case> cases = {
      {"quotes", repeated("> ", 50'000) + "a", "markdown-too-deep 1:129"},
      {"lists", repeated("- ", 50'000) + "a", "markdown-too-deep 1:129"},
      {"numbered lists", repeated("1. ", 50'000) + "a", "markdown-too-deep 1:193"},
      {"a rule of dashes", repeated("- ", 1'000), "fine"},
      {"64 quotes", repeated(">", 63) + "a", "fine"},
      {"65 quotes", repeated(">", 64) + "a", "markdown-too-deep 1:65"},
      {"directives", repeated(":::a\n", 50'000), "directive-open 1:1, markdown-too-deep 64:1"},
      {"stars", repeated("*a **a ", 20'000) + repeated("a** a*", 20'000), "markdown-too-deep 1:1"},
      {"brackets", repeated("![[]()", 50'000), "markdown-too-many 1:1"},
      {"bars", repeated("|", 20'000) + "\n" + repeated("|-", 20'000) + "|\n", "markdown-too-many 1:1"},
      {"link definitions", "[a]: " + repeated("x", 100'000) + "\n\n" + repeated("[a]\n\n", 10'000),
       "link-definition 1:1"},
      {"braces", repeated("{{a", 50'000), "placeholder-open 1:1"},
      {"citations", repeated("[@a ", 500), "citation 1:1"},
      {"tildes", repeated("~~a ", 50'000), "fine"},
      {"backticks", repeated("`a``b", 50'000), "fine"},
      {"underscores", repeated("a_ ", 50'000) + repeated("_", 50'000), "fine"},
      {"HTML", repeated("<!--", 50'000), "fine"},
      {"e-mail addresses", repeated("a@", 50'000), "fine"},
      {"bytes", repeated("a", (4u << 20) + 1), "too-large 1:1"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(faults(test.text), test.expected);
  }
}

// cmark-gfm has one table of special characters for the whole program: see markdown_parser.cc.
TEST(Content, ReadsInSeveralThreads) {
  const std::string tildes = "~~a~~ {{b}} [@c] *d*\n\n:::note\n~~e~~\n:::\n";
  const std::string plain = "{{a}} b\n\n| {{c}} |\n|---|\n| {{d}} |\n";
  const std::string expected_tildes = read(tildes), expected_plain = read(plain);
  std::vector<std::thread> threads;
  std::atomic<int> different = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      for (int j = 0; j < 300; ++j) {
        const bool tilde = (i + j) % 2 == 0;
        if (read(tilde ? tildes : plain) != (tilde ? expected_tildes : expected_plain)) ++different;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, 0);
}

}  // namespace
}  // namespace drieluik
