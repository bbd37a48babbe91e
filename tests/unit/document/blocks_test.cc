// Markdown in, blocks out.
#include <gtest/gtest.h>

#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

struct Case {
  const char* name;
  const char* markdown;
  const char* dump;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

void fill(SampleLibrary& sample) {
  sample.add(Kind::framework, "grow", "nl", "GROW", "## Vier *stappen*\n\n## Het doel\n");
  sample.add(Kind::page, "about", "en", "About", "");
  sample.add(Kind::page, "shown", "nl", "Getoond",
             "::::teacher\n:::table b caption=\"B\"\n| b |\n|---|\n:::\n::::\n\n"
             ":::table c caption=\"C\"\n| c |\n|---|\n:::\n");
  GlossaryTerm coachee;
  coachee.id = "coachee";
  coachee.term = in_both("coachee", "coachee");
  coachee.definition = in_both("wie gecoacht wordt", "who is coached");
  sample.library.glossary.emplace("coachee", coachee);
  Figure figure;
  figure.id = "pyramid";
  figure.title = in_both("Piramide", "Pyramid");
  figure.description = in_both("Twee lagen.", "Two layers.");
  figure.parts = {{in_both("A", "A"), {}}, {in_both("B", "B"), {}}};
  sample.library.figures.emplace("pyramid", figure);
  Work work;
  work.id = "hill";
  work.authors = {{"Hill", "Clara", ""}};
  work.issued = "2004";
  sample.library.bibliography.emplace("hill", work);
}

class BuildBlocks : public testing::TestWithParam<Case> {};

TEST_P(BuildBlocks, MakesTheTree) {
  SampleLibrary sample;
  fill(sample);
  sample.add(Kind::page, "here", "nl", "Hier", GetParam().markdown);
  EXPECT_EQ(dump(sample.page("here", "nl").content), GetParam().dump);
}

constexpr Case kMarkdown[] = {
    {"inlines", "One *two* **three** ~~four~~ `five`\nsix  \nseven\n",
     R"(paragraph
  text "One "
  emphasis
    text "two"
  text " "
  strong
    text "three"
  text " "
  strikethrough
    text "four"
  text " "
  code "five"
  text " six"
  line-break
  text "seven"
)"},
    {"headings", "## Doel\n\n### Doel\n\n## Een *nadruk*\n",
     R"(heading 2 #doel
  text "Doel"
heading 3 #doel-2
  text "Doel"
heading 2 #een-nadruk
  text "Een "
  emphasis
    text "nadruk"
)"},
    {"lists", "- a\n- [ ] b\n- [x] c\n\nen\n\n3. d\n\n4. e\n",
     R"(list bullet tight
  item
    paragraph
      text "a"
  item [ ]
    paragraph
      text "b"
  item [x]
    paragraph
      text "c"
paragraph
  text "en"
list from 3 loose
  item
    paragraph
      text "d"
  item
    paragraph
      text "e"
)"},
    {"quote, code and rule", "> a\n\n```\nb\nc\n```\n\n***\n",
     R"(quote
  paragraph
    text "a"
code-block "b\nc\n"
thematic-break
)"},
    {"definitions", "Coachee\n: wie *leert*\n: wie werkt\n\nCoach\n: wie vraagt\n",
     R"(definitions
  term
    text "Coachee"
  meaning
    text "wie "
    emphasis
      text "leert"
  meaning
    text "wie werkt"
  term
    text "Coach"
  meaning
    text "wie vraagt"
)"},
    {"cells over columns and rows", "| a || b |\n|---|---|---|\n| c | d | e |\n| ^^ | f ||\n",
     R"(table start start start
  head
    cell 2x1
      text "a"
    cell 0x0
    cell
      text "b"
  row
    cell 1x2
      text "c"
    cell
      text "d"
    cell
      text "e"
  row
    cell 0x0
    cell 2x1
      text "f"
    cell 0x0
)"},
    {"table", "| a | b | c |\n|---|:-:|--:|\n| d | *e* | |\n",
     R"(table start centre end
  head
    cell
      text "a"
    cell
      text "b"
    cell
      text "c"
  row
    cell
      text "d"
    cell
      emphasis
        text "e"
    cell
)"},
};

constexpr Case kReferences[] = {
    {"link with words", "[de stappen](ref:grow)\n",
     R"(paragraph
  link page:frameworks/grow
    text "de stappen"
)"},
    {"link that takes the title", "[](ref:grow) en [](ref:about)\n",
     R"(paragraph
  link page:frameworks/grow
    text "GROW"
  text " en "
  link page:pages/about
    text "About"
)"},
    {"link to a heading takes its words", "[](ref:grow#vier-stappen)\n",
     R"(paragraph
  link page:frameworks/grow#vier-stappen
    text "Vier stappen"
)"},
    {"link on the page", "## Slot\n\n[](#slot)\n",
     R"(heading 2 #slot
  text "Slot"
paragraph
  link page:pages/here#slot
    text "Slot"
)"},
    {"link to what is not there", "een [woord](ref:nergens) hier\n",
     R"(paragraph
  text "een woord hier"
)"},
    {"term", "[](term:coachee) [coachees](term:coachee)\n",
     R"(paragraph
  term coachee "wie gecoacht wordt"
    text "coachee"
  text " "
  term coachee "wie gecoacht wordt"
    text "coachees"
)"},
    {"address", "[Drieluik](https://example.org)\n",
     R"(paragraph
  link url:https://example.org
    text "Drieluik"
)"},
    {"citation", "Zo [@hill, p. 3].\n",
     R"dump(paragraph
  text "Zo "
  citation
    text "("
    link bibliography:hill
      text "Hill, 2004"
    text ", p. 3)"
  text "."
)dump"},
    {"image", "![Een *foto*](photo.jpg)\n",
     R"(paragraph
  image content/pages/photo.jpg "Een foto"
)"},
    {"footnotes are numbered as they are referred to", "a[^z] b[^y] c[^z]\n\n[^y]: Y\n\n[^z]: Z\n",
     R"(paragraph
  text "a"
  footnote-mark 1
  text " b"
  footnote-mark 2
  text " c"
  footnote-mark 1
)"},
};

constexpr Case kNumbers[] = {
    {"a figure that is shown twice has one number", ":::figure pyramid\n\n:::figure pyramid\n",
     R"(figure pyramid 1 #figure-pyramid "Piramide" "Twee lagen." with 6 shapes
figure pyramid 1 "Piramide" "Twee lagen." with 6 shapes
)"},
    {"references to what comes later",
     "Zie [](#table-b) en [de piramide](#figure-pyramid).\n\n:::figure pyramid\n\n"
     ":::table caption=\"Een\"\n| a |\n|---|\n:::\n\n:::table b caption=\"Twee\"\n| b |\n|---|\n:::\n",
     R"(paragraph
  text "Zie "
  link page:pages/here#table-b
    text "tabel 2"
    page-reference page:pages/here#table-b
  text " en "
  link page:pages/here#figure-pyramid
    text "de piramide"
  text "."
figure pyramid 1 #figure-pyramid "Piramide" "Twee lagen." with 6 shapes
table start 1 "Een"
  head
    cell
      text "a"
table start 2 #table-b "Twee"
  head
    cell
      text "b"
)"},
    {"what only the teacher sees is not counted",
     "[](ref:shown#table-c)\n\n:::::teacher\n::::table a caption=\"Een\"\n| a |\n|---|\n::::\n:::::\n\n"
     ":::table b caption=\"Twee\"\n| b |\n|---|\n:::\n",
     R"(paragraph
  link page:pages/shown#table-c
    text "Tabel 1 in Getoond"
    page-reference page:pages/shown#table-c
table start 1 #table-b "Twee"
  head
    cell
      text "b"
)"},
};

constexpr Case kDirectives[] = {
    {"callouts", ":::note\na\n:::\n\n:::question title=\"Casus: b\"\nc\n:::\n",
     R"(callout note "Opmerking"
  paragraph
    text "a"
callout question "Casus: b"
  paragraph
    text "c"
)"},
    {"a teacher's note is left out", "a\n\n::::note\nb\n\n:::teacher\nc\n:::\n::::\n",
     R"(paragraph
  text "a"
callout note "Opmerking"
  paragraph
    text "b"
)"},
    {"room to write", ":::answer lines=6\n\n:::answer boxes=3 label=\"Mijn antwoord\"\n",
     R"(answer-space lines 6
answer-space "Mijn antwoord" boxes 3
)"},
    {"checklist", ":::checklist\nEerst:\n\n- a\n- [x] b\n:::\n",
     R"(paragraph
  text "Eerst:"
list bullet tight
  item [ ]
    paragraph
      text "a"
  item [x]
    paragraph
      text "b"
)"},
    {"cards", ":::cards rows=3\n- :::figure pyramid\n\n  a\n- b\n:::\n\n:::figure pyramid\n",
     R"(cards 2x3
  card
    figure pyramid "Piramide" "Twee lagen." with 6 shapes
    paragraph
      text "a"
  card
    paragraph
      text "b"
figure pyramid 1 #figure-pyramid "Piramide" "Twee lagen." with 6 shapes
)"},
    {"figure and page break", ":::figure pyramid\n\n:::page-break\n",
     R"(figure pyramid 1 #figure-pyramid "Piramide" "Twee lagen." with 6 shapes
page-break
)"},
};

INSTANTIATE_TEST_SUITE_P(Markdown, BuildBlocks, testing::ValuesIn(kMarkdown));
INSTANTIATE_TEST_SUITE_P(References, BuildBlocks, testing::ValuesIn(kReferences));
INSTANTIATE_TEST_SUITE_P(Numbers, BuildBlocks, testing::ValuesIn(kNumbers));
INSTANTIATE_TEST_SUITE_P(Directives, BuildBlocks, testing::ValuesIn(kDirectives));

}  // namespace
}  // namespace drieluik
