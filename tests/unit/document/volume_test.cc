// The handbook as one document: which chapters, in which order, and what is numbered how.
#include <gtest/gtest.h>

#include "document/build_volume.h"
#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

constexpr const char* kTable = ":::table steps caption=\"Stappen\"\n| a |\n|---|\n:::\n";

class Volume : public testing::Test {
 protected:
  Volume() {
    Site& site = sample_.library.site;
    site.title = in_both("Handboek", "Handbook");
    site.tagline = in_both("Om te lezen", "To read");
    site.footer = in_both("Verzonnen", "Invented");
    site.navigation.push_back({in_both("Gesprekken", "Talks"), {{"grow", {}}, {"contract", {}}, {"ask", {}}}});
    sample_.add(Kind::framework, "grow", "nl", "GROW", kTable);
    sample_.add(Kind::exercise, "ask", "nl", "Vragen",
                kTable + std::string("\nZie [](#table-steps) en [](ref:grow#table-steps).\n"));
    sample_.add(Kind::exercise, "draw", "en", "Draw", "");
    Text& form = sample_.add(Kind::form, "contract", "nl", "Contract", kTable);
    FormDefinition definition;
    definition.id = form.id;
    definition.version = "1.0";
    sample_.library.items.at("contract").form = definition;
  }

  Document build(Edition edition = Edition::student) {
    plan_ = plan_volume(sample_.library, "nl", edition);
    const auto words_of = [this](std::string_view language) -> const Words& {
      return language == "nl" ? dutch_ : english_;
    };
    return build_volume(sample_.library, {.edition = edition, .language = "nl", .plan = &plan_, .words_of = words_of});
  }

  SampleLibrary sample_;
  const Words dutch_ = theme_words("nl"), english_ = theme_words("en");
  VolumePlan plan_;
};

TEST_F(Volume, GoesThroughTheNavigationAndEndsWithTheForms) {
  GlossaryTerm coachee;
  coachee.id = "coachee";
  coachee.term = in_both("coachee", "coachee");
  coachee.definition = in_both("wie leert", "who learns");
  sample_.library.glossary.emplace("coachee", coachee);
  Document volume = build();
  volume.parts.back().chapters.back().text_hash = "HASH";
  EXPECT_EQ(dump(volume), R"dump(volume /handbook nl "Handboek"
  summary "Om te lezen"
  edition "Uitgave voor deelnemers" imprint "Verzonnen"
  part "Deel I" "Gesprekken"
    1 page frameworks/grow nl "GROW"
      table start 1 #table-steps "Stappen"
        head
          cell
            text "a"
    2 sheet exercises/ask nl "Vragen"
      table start 2 #table-steps "Stappen"
        head
          cell
            text "a"
      paragraph
        text "Zie "
        link page:exercises/ask#table-steps
          text "tabel 2"
          page-reference page:exercises/ask#table-steps
        text " en "
        link page:frameworks/grow#table-steps
          text "tabel 1"
          page-reference page:frameworks/grow#table-steps
        text "."
  part "Deel II" "Oefeningen"
    3 sheet exercises/draw en "Draw"
  part "Bijlagen" "Formulieren"
    A form forms/contract nl "Contract"
      version 1.0 hash HASH
      table start 1 #table-steps "Stappen"
        head
          cell
            text "a"
  term coachee "coachee" "wie leert"
)dump");
}

TEST_F(Volume, NumbersTablesOnThroughItsChaptersAndInAFormFromOne) {
  plan_ = plan_volume(sample_.library, "nl", Edition::student);
  EXPECT_EQ(plan_.chapters.at("grow").tables, 0);
  EXPECT_EQ(plan_.chapters.at("ask").tables, 1);
  EXPECT_FALSE(plan_.chapters.contains("contract"));
}

TEST_F(Volume, GivesThePageOfTheSiteTheSameNumbers) {
  plan_ = plan_volume(sample_.library, "nl", Edition::student);
  BuildOptions options = sample_.options("nl");
  options.volume = &plan_;
  EXPECT_EQ(dump(build_page(sample_.library, *sample_.library.text("ask", "nl"), options)),
            R"dump(sheet exercises/ask nl "Vragen"
  table start 2 #table-steps "Stappen"
    head
      cell
        text "a"
  paragraph
    text "Zie "
    link page:exercises/ask#table-steps
      text "tabel 2"
      page-reference page:exercises/ask#table-steps
    text " en "
    link page:frameworks/grow#table-steps
      text "tabel 1 in GROW"
      page-reference page:frameworks/grow#table-steps
    text "."
)dump");
}

TEST_F(Volume, CountsWhatOnlyTeachersSeeForTeachersOnly) {
  sample_.add(Kind::framework, "grow", "nl", "GROW",
              ":::::teacher\n" + std::string("::::table a caption=\"A\"\n| a |\n|---|\n::::\n") + ":::::\n" + kTable);
  EXPECT_EQ(plan_volume(sample_.library, "nl", Edition::student).chapters.at("ask").tables, 1);
  EXPECT_EQ(plan_volume(sample_.library, "nl", Edition::teacher).chapters.at("ask").tables, 2);
}

}  // namespace
}  // namespace drieluik
