// Whole pages, and the glossary and the bibliography.
#include <gtest/gtest.h>

#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

Work work(const std::string& id, const std::string& family) {
  Work work;
  work.id = id;
  work.type = "book";
  work.authors = {{family, "Anna", ""}};
  work.issued = "2004";
  work.title = "Over " + id;
  work.publisher = "Boom";
  return work;
}

GlossaryTerm term(const std::string& id, const std::string& dutch) {
  GlossaryTerm term;
  term.id = id;
  term.term = in_both(dutch, id);
  term.definition = in_both("wat " + dutch + " is", "what " + id + " is");
  return term;
}

TEST(BuildPage, MakesASheetOfAnExercise) {
  SampleLibrary sample;
  for (const auto* id : {"beta", "alpha"}) sample.library.bibliography.emplace(id, work(id, id));
  sample.add(Kind::framework, "iceberg", "nl", "IJsberg", "").exercises = {{"interview", {}}};
  sample.add(Kind::framework, "grow", "nl", "GROW", "");
  sample.add(Kind::form, "contract", "nl", "Contract", "").exercises = {{"interview", {}}};
  Text& text = sample.add(Kind::exercise, "interview", "nl", "Interview",
                          "Vraag door.[^1]\n\n[^1]: Zie [@beta] en verder.[^2]\n\n[^2]: Meer.\n");
  text.summary = "Een gesprek.";
  text.aim = "Je leert luisteren.";
  text.duration_minutes = 45;
  text.group = "drietallen";
  text.materials = {"pen", "papier"};
  text.sources = {{"alpha", {}}, {"beta", {}}, {"gone", {}}};
  text.frameworks = {{"grow", {}}, {"iceberg", {}}};
  text.columns = 2;
  sample.library.site.address = "https://handboek.example/coaching";
  EXPECT_EQ(dump(sample.page("interview", "nl")),
            R"dump(sheet exercises/interview nl "Interview"
  summary "Een gesprek."
  columns 2
  address https://handboek.example/coaching/nl/exercises/interview.html
  fact "Doel" "Je leert luisteren."
  fact "Duur" "45 minuten"
  fact "Groep" "drietallen"
  fact "Nodig" "pen, papier"
  paragraph
    text "Vraag door."
    footnote-mark 1
  footnote 1
    paragraph
      text "Zie "
      citation
        text "("
        link bibliography:beta
          text "beta, 2004"
        text ")"
      text " en verder."
      footnote-mark 2
  footnote 2
    paragraph
      text "Meer."
  source alpha
    text "alpha, A. (2004). "
    emphasis
      text "Over alpha"
    text ". Boom."
  source beta
    text "beta, A. (2004). "
    emphasis
      text "Over beta"
    text ". Boom."
  related "Formulieren die hierbij horen"
    link page:forms/contract "Contract"
  related "Denkkaders die hierbij horen"
    link page:frameworks/grow "GROW"
    link page:frameworks/iceberg "IJsberg"
)dump");
}

TEST(BuildPage, TakesTitlesInItsOwnLanguage) {
  SampleLibrary sample;
  sample.add(Kind::framework, "grow", "nl", "GROW (nl)", "");
  sample.add(Kind::framework, "grow", "en", "GROW (en)", "");
  sample.add(Kind::framework, "iceberg", "nl", "IJsberg", "");
  Text& text = sample.add(Kind::course, "module", "en", "Module", "");
  text.frameworks = {{"grow", {}}, {"iceberg", {}}};
  text.duration_minutes = 1;
  EXPECT_EQ(dump(sample.page("module", "en")),
            R"dump(page courses/module en "Module"
  fact "Duration" "1 minute"
  related "Frameworks that go with this"
    link page:frameworks/grow "GROW (en)"
    link page:frameworks/iceberg "IJsberg"
)dump");
}

CoursePart part(const std::string& title, int minutes) {
  CoursePart part;
  part.title = title;
  part.duration_minutes = minutes;
  return part;
}

TEST(BuildPage, MakesAProgrammeOfACourse) {
  SampleLibrary sample;
  sample.add(Kind::framework, "grow", "nl", "GROW", "");
  sample.add(Kind::form, "contract", "nl", "Contract", "");
  sample.add(Kind::exercise, "interview", "nl", "Interview", "").duration_minutes = 45;
  Text& text =
      sample.add(Kind::course, "module", "nl", "Module", "Voor wie.\n\n:::programme\n\n## Programma\n\nDaarna.\n");
  text.programme.edit().goals = {"Je luistert."};
  text.programme.edit().preparation = {"Lees een boek."};
  text.programme.edit().assessment = "Een verslag.";
  text.programme.edit().parts = {part("Luisteren", 150), part("Luisteren", 0)};
  text.programme.edit().parts[0].text = "We oefenen.";
  text.programme.edit().parts[0].goals = {"Je zwijgt.", "Je vraagt door."};
  text.programme.edit().parts[0].frameworks = {{"grow", {}}};
  text.programme.edit().parts[0].exercises = {{"interview", {}}, {"gone", {}}};
  text.programme.edit().parts[0].forms = {{"contract", {}}};
  EXPECT_EQ(dump(sample.page("module", "nl")), R"dump(page courses/module nl "Module"
  paragraph
    text "Voor wie."
  heading 2 #goals
    text "Wat je leert"
  list bullet tight
    item
      paragraph
        text "Je luistert."
  heading 2 #preparation
    text "Voor je begint"
  list bullet tight
    item
      paragraph
        text "Lees een boek."
  heading 2 #programme
    text "Programma"
  table start start end
    head
      cell
        text "Onderdeel"
      cell
        text "Je doet"
      cell
        text "Duur"
    row
      cell
        link page:courses/module#luisteren
          text "Luisteren"
      cell
        text "Interview, Contract"
      cell
        text "2 uur 30 minuten"
    row
      cell
        link page:courses/module#luisteren-2
          text "Luisteren"
      cell
        text "–"
      cell
        text "–"
  heading 3 #luisteren
    text "Luisteren"
  paragraph
    text "We oefenen."
  definitions
    term
      text "Duur"
    meaning
      text "2 uur 30 minuten"
    term
      text "Na afloop"
    meaning
      text "Je zwijgt."
    meaning
      text "Je vraagt door."
    term
      text "Je leest"
    meaning
      link page:frameworks/grow
        text "GROW"
    term
      text "Je doet"
    meaning
      link page:exercises/interview
        text "Interview"
      text " (45 minuten)"
    term
      text "Je vult in"
    meaning
      link page:forms/contract
        text "Contract"
  heading 3 #luisteren-2
    text "Luisteren"
  heading 2 #assessment
    text "Afsluiting en beoordeling"
  paragraph
    text "Een verslag."
  heading 2 #programma
    text "Programma"
  paragraph
    text "Daarna."
)dump");
  EXPECT_EQ(dump(sample.page("interview", "nl")), R"dump(sheet exercises/interview nl "Interview"
  fact "Duur" "45 minuten"
  related "Leertrajecten waarin dit voorkomt"
    link page:courses/module "Module"
)dump");
}

TEST(BuildPage, TellsHowLongACourseTakesWhenAllOfItsPartsDo) {
  const struct {
    std::vector<int> minutes;
    bool is_told;
  } cases[] = {{{150, 30}, true}, {{150, 0}, false}};
  for (const auto& [minutes, is_told] : cases) {
    SampleLibrary sample;
    Text& text = sample.add(Kind::course, "module", "nl", "Module", ":::programme\n");
    for (const int one : minutes) text.programme.edit().parts.push_back(part("Luisteren", one));
    const std::string page = dump(sample.page("module", "nl"));
    for (const char* told : {"fact \"Duur\" \"3\u00a0uur\"", "Samen"}) {
      EXPECT_EQ(page.find(told) != std::string::npos, is_told) << page;
    }
  }
}

TEST(BuildPage, PutsAProgrammeThatHasNoPlaceAtTheEnd) {
  SampleLibrary sample;
  Text& text = sample.add(Kind::course, "module", "en", "Module", "For whom.\n");
  text.programme.edit().assessment = "A report.";
  EXPECT_EQ(dump(sample.page("module", "en")), R"dump(page courses/module en "Module"
  paragraph
    text "For whom."
  heading 2 #assessment
    text "Conclusion and assessment"
  paragraph
    text "A report."
)dump");
}

TEST(BuildPage, KnowsTheHomePage) {
  SampleLibrary sample;
  Text& home = sample.add(Kind::page, "", "nl", "Welkom", "Hallo.\n");
  home.folder = "site";
  EXPECT_EQ(dump(build_page(sample.library, home, sample.options("nl"))), R"(page / nl "Welkom"
  paragraph
    text "Hallo."
)");
}

TEST(BuildPage, KeepsTeacherContentOutOfTheStudentEdition) {
  SampleLibrary sample;
  sample.library.bibliography.emplace("hill", work("hill", "Hill"));
  sample.add(
      Kind::page, "a", "nl", "A",
      "## Een\n\n:::teacher\n## Geheim\n\nZie [@hill].[^x]\n:::\n\n## Geheim\n\nTwee.[^y]\n\n[^x]: Stil.\n\n[^y]: "
      "Luid.\n");
  EXPECT_EQ(dump(sample.page("a", "nl")), R"(page pages/a nl "A"
  heading 2 #een
    text "Een"
  heading 2 #geheim-2
    text "Geheim"
  paragraph
    text "Twee."
    footnote-mark 1
  footnote 1
    paragraph
      text "Luid."
)");
  const std::string teacher = dump(sample.page("a", "nl", Edition::teacher));
  EXPECT_NE(teacher.find("callout teacher \"Voor de docent\""), std::string::npos) << teacher;
  EXPECT_NE(teacher.find("footnote 2\n    paragraph\n      text \"Luid.\""), std::string::npos) << teacher;
  EXPECT_NE(teacher.find("source hill"), std::string::npos) << teacher;
}

TEST(Backlinks, MayBeFoundOnceForAllPages) {
  SampleLibrary sample;
  sample.add(Kind::framework, "iceberg", "nl", "IJsberg", "").exercises = {{"interview", {}}};
  sample.add(Kind::framework, "iceberg", "en", "Iceberg", "").exercises = {{"interview", {}}};
  sample.add(Kind::exercise, "interview", "nl", "Interview", "");
  const Backlinks backlinks = find_backlinks(sample.library);
  ASSERT_EQ(backlinks.size(), 1u);
  ASSERT_EQ(backlinks.at("interview").size(), 1u);
  BuildOptions options = sample.options("nl");
  options.backlinks = &backlinks;
  const Text& text = sample.library.items.at("interview").texts.at("nl");
  EXPECT_EQ(dump(build_page(sample.library, text, options)), dump(sample.page("interview", "nl")));
}

TEST(BuildGlossary, SaysWhichPagesExplainATerm) {
  SampleLibrary sample;
  sample.library.glossary.emplace("coachee", term("coachee", "coachee"));
  sample.library.glossary.emplace("trust", term("trust", "vertrouwen"));
  const std::string link = "Een [coachee](term:coachee) en nog een [coachee](term:coachee).\n";
  sample.library.site.navigation = {{in_both("Samen", "Together"), {{"b", {}}, {"a", {}}}}};
  sample.add(Kind::framework, "a", "nl", "A", link);
  sample.add(Kind::framework, "b", "nl", "B", link);
  sample.add(Kind::framework, "c", "nl", "C", ":::teacher\n" + link + ":::\n");
  for (const Edition edition : {Edition::student, Edition::teacher}) {
    const VolumePlan plan = plan_volume(sample.library, "nl", edition);
    BuildOptions options = sample.options("nl", edition);
    options.volume = &plan;
    const std::string for_teachers =
        edition == Edition::teacher ? "    text \", \"\n    link page:frameworks/c\n      text \"C\"\n" : "";
    EXPECT_EQ(dump(build_glossary(sample.library, options)), R"dump(page /glossary nl "Begrippenlijst"
  heading 2 #coachee
    text "coachee"
  paragraph
    text "wat coachee is"
  paragraph
    text "Te lezen op: "
    link page:frameworks/b
      text "B"
    text ", "
    link page:frameworks/a
      text "A"
)dump" + for_teachers + R"dump(  heading 2 #trust
    text "vertrouwen"
  paragraph
    text "wat vertrouwen is"
)dump");
  }
}

TEST(BuildGlossary, SortsAsTheLanguageDoes) {
  SampleLibrary sample;
  for (const auto& [id, dutch] :
       {std::pair{"environment", "omgeving"}, {"advice", "Zoeken"}, {"education", "éducatie"}, {"trust", "fiducie"}})
    sample.library.glossary.emplace(id, term(id, dutch));
  EXPECT_EQ(dump(build_glossary(sample.library, sample.options("nl"))), R"(page /glossary nl "Begrippenlijst"
  heading 2 #education
    text "éducatie"
  paragraph
    text "wat éducatie is"
  heading 2 #trust
    text "fiducie"
  paragraph
    text "wat fiducie is"
  heading 2 #environment
    text "omgeving"
  paragraph
    text "wat omgeving is"
  heading 2 #advice
    text "Zoeken"
  paragraph
    text "wat Zoeken is"
)");
}

TEST(BuildBibliography, HoldsAllWorks) {
  SampleLibrary sample;
  sample.library.bibliography.emplace("b", work("b", "van der Zee"));
  sample.library.bibliography.emplace("a", work("a", "Youssef"));
  EXPECT_EQ(dump(build_bibliography(sample.library, sample.options("en"))), R"(page /bibliography en "Bibliography"
  source a
    text "Youssef, A. (2004). "
    emphasis
      text "Over a"
    text ". Boom."
  source b
    text "van der Zee, A. (2004). "
    emphasis
      text "Over b"
    text ". Boom."
)");
}

}  // namespace
}  // namespace drieluik
