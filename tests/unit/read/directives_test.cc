#include <gtest/gtest.h>

#include <vector>

#include "support/read_text.h"

namespace drieluik {
namespace {

TEST(Directives, AreBlocks) {
  const std::vector<TextCase> cases = {
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
  directive if (fee.paid_by = organisation and a!=b «fee.paid_by = organisation and a!=b») «:::if fee.paid_by = organisation and a!=b\nx\n:::»
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
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(read_content_text(test.text), test.expected);
  }
}

}  // namespace
}  // namespace drieluik
