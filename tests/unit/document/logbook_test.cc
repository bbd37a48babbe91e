#include <gtest/gtest.h>

#include "document/build_logbook.h"
#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

Document logbook(const SampleLibrary& sample, const std::string& language, Edition edition) {
  const VolumePlan plan = plan_volume(sample.library, language, edition);
  BuildOptions options = sample.options(language, edition);
  options.volume = &plan;
  return build_logbook(sample.library, options);
}

TEST(BuildLogbook, CollectsWhatPagesAskInTheOrderOfTheVolume) {
  SampleLibrary sample;
  sample.library.site.navigation = {{in_both("Samen", "Together"), {{"interview", {}}, {"grow", {}}}}};
  sample.add(Kind::framework, "grow", "nl", "GROW",
             "Tekst.\n\n:::question\nWelke stap?[^1]\n\n- Of geen?\n:::\n\n[^1]: Noot.\n");
  sample.add(Kind::exercise, "interview", "nl", "Interview",
             "::::example\n:::question\nWaar?\n:::\n::::\n\n::::teacher\n:::question\nGeheim?\n:::\n::::\n");
  sample.add(Kind::exercise, "alone", "nl", "Alleen", ":::question\nWie?\n:::\n");
  sample.add(Kind::exercise, "english", "en", "English", ":::question\nWho?\n:::\n");
  sample.add(Kind::exercise, "silent", "nl", "Stil", "Niets.\n");
  sample.add(Kind::page, "other", "nl", "Pagina", ":::question\nWat?\n:::\n");
  for (const Edition edition : {Edition::student, Edition::teacher}) {
    EXPECT_EQ(dump(logbook(sample, "nl", edition)), R"dump(sheet /logbook nl "Logboek"
  summary "De vragen uit de denkkaders en de oefeningen bij elkaar, met ruimte om te schrijven. Zo zie je na een paar maanden hoe je bent gaan kijken."
  answer-space "Dit logboek is van" lines 1
  answer-space "Begonnen op" lines 1
  heading 2 #part-1
    text "Samen"
  heading 3 #interview
    link page:exercises/interview
      text "Interview"
  paragraph
    text "Waar?"
  answer-space lines 5
  heading 3 #grow
    link page:frameworks/grow
      text "GROW"
  paragraph
    text "Welke stap? (Noot.)"
  list bullet tight
    item
      paragraph
        text "Of geen?"
  answer-space lines 5
  heading 2 #part-2
    text "Oefeningen"
  heading 3 #alone
    link page:exercises/alone
      text "Alleen"
  paragraph
    text "Wie?"
  answer-space lines 5
)dump");
  }
}

TEST(BuildLogbook, KeepsWhatAQuestionHasOfItsOwn) {
  SampleLibrary sample;
  sample.add(Kind::exercise, "alone", "nl", "Alleen",
             "::::question title=\"Even stil\"\nWie?[^1] En waar?[^2]\n\n:::answer lines=2\n::::\n\n"
             "[^1]: Of *wat*.[^2]\n\n[^2]: Eén.\n\n    Twee.\n");
  const std::string all = dump(logbook(sample, "nl", Edition::student));
  EXPECT_EQ(all.substr(all.find("  paragraph\n")), R"dump(  paragraph
    strong
      text "Even stil"
  paragraph
    text "Wie? (Of "
    emphasis
      text "wat"
    text ".) En waar?"
  answer-space lines 2
)dump");
}

TEST(BuildLogbook, IsNotThereWithoutQuestions) {
  SampleLibrary sample;
  sample.add(Kind::exercise, "silent", "nl", "Stil", ":::teacher\nNiets.\n:::\n");
  sample.add(Kind::exercise, "silent", "en", "Quiet", ":::question\nWhat?\n:::\n");
  EXPECT_FALSE(has_questions(sample.library, "nl"));
  EXPECT_TRUE(has_questions(sample.library, "en"));
  EXPECT_TRUE(logbook(sample, "nl", Edition::teacher).content.empty());
}

}  // namespace
}  // namespace drieluik
