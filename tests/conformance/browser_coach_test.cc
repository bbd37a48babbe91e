// The whole way of a coach with a keyboard, on a wide screen and on a phone; and what a form's page keeps to itself.
#include <gmock/gmock.h>

#include "conformance/browser_site.h"

namespace drieluik {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(BrowserCoach, FillsInAddsMendsSavesPrintsClearsAndOpensByKeyboard) {
  const Json dutch = {
      {"save", "Opslaan als dossier"}, {"print", "Afdrukken"}, {"clear", "Alles wissen"}, {"open", "Dossier openen"}};
  const Json english = {
      {"save", "Save as a record"}, {"print", "Print"}, {"clear", "Clear all"}, {"open", "Open a record"}};
  const Pairs answers = {{"date", "2026-11-22"},
                         {"organisation.name", "Zorgkring De Linde"},
                         {"manager.name", "Karin Smit"},
                         {"coachee.name", "Youssef Amrani"},
                         {"coach.name", "Lies Vermeer"},
                         {"goals.1.goal", "Ik leid het teamoverleg zonder het over te nemen"},
                         {"goals.1.indicators.1", "De helft van de punten brengt het team zelf in"}};
  const auto task = [&](const std::string& language, int width) {
    Pairs typed = answers;
    typed.emplace_back("+", language == "nl" ? "Doel toevoegen" : "Add goal");
    typed.emplace_back("goals.2.goal", "Ik geef werk uit handen");
    typed.emplace_back("goals.2.indicators.1", "Op vrijdag ligt er niets meer van een ander bij mij");
    typed.emplace_back("timing.start", "2026-12-01");
    return Json{{"do", "coach"},
                {"page", page_of("triangle-contract", language)},
                {"width", width},
                {"words", language == "nl" ? dutch : english},
                {"answers", typed},
                {"fault", {"timing.sessions", "0"}},
                {"mended", {"timing.sessions", "8"}}};
  };
  const std::vector<Json> found = BrowserSite().run(Json::array({task("nl", 1280), task("en", 360)}));
  const std::vector<std::string> faults = {"Aantal gesprekken moet groter dan 0 zijn",
                                           "Number of sessions must be above 0"};
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Json& way = found[i];
    SCOPED_TRACE(way.dump());
    EXPECT_EQ(way["notes"], Json::array()) << "what one cannot see";
    EXPECT_EQ(way["added"], "goals.2.goal");
    EXPECT_EQ(way["led"], true) << "to the list of faults";
    EXPECT_THAT(way["link"], HasSubstr("timing.sessions"));
    EXPECT_EQ(way["at"], "timing.sessions");
    EXPECT_EQ(way["printed"], 1);
    EXPECT_EQ(way["empty"], true);
    EXPECT_EQ(way["again"], way["saved"]);
    EXPECT_THAT(way["saved"], HasSubstr("  - goal: Ik geef werk uit handen\n"));
    EXPECT_THAT(way["saved"], HasSubstr("timing:\n  start: 2026-12-01\n  sessions: 8\n"));
    const TemporaryFolder folder;
    write_text(folder.path() / "youssef.yaml", way["saved"]);
    EXPECT_THAT(errors_of(folder.path()), testing::IsEmpty());
  }
}

TEST(BrowserCoach, NothingLeavesThePageAndClearAllClearsIt) {
  const Json found =
      BrowserSite()
          .run(Json::array({{{"do", "privacy"},
                             {"page", page_of("triangle-contract")},
                             {"record", "form: triangle-contract\nlanguage: nl\ncoachee: {name: Amina}\n"}}}))
          .at(0);
  EXPECT_EQ(found["asked"], Json::array());
  EXPECT_THAT(found["policy"], HasSubstr("default-src 'none'"));
  EXPECT_THAT(found["policy"], testing::Not(HasSubstr("connect-src")));
  const std::vector<std::string> refused = found["refused"];
  EXPECT_EQ(std::count(refused.begin(), refused.end(), "connect-src"), 3) << "fetch, beacon, web socket";
  EXPECT_THAT(refused, Contains("img-src"));
  EXPECT_EQ(found["isKept"], true);
  const std::vector<std::string> kept = found["kept"]["local"];
  EXPECT_THAT(kept, ElementsAre("another", testing::MatchesRegex("drieluik .*/site/ triangle-contract")));
  EXPECT_THAT(found["left"]["local"].get<std::vector<std::string>>(), ElementsAre("another"));
  for (const char* when : {"kept", "left"}) {
    EXPECT_EQ(found[when]["session"], 0);
    EXPECT_EQ(found[when]["cookies"], "");
    EXPECT_EQ(found[when]["databases"], 0);
    EXPECT_EQ(found[when]["name"], "");
    EXPECT_EQ(found[when]["address"], "");
  }
}

TEST(BrowserCoach, WithScriptsOffThereIsAFormToReadAndPrint) {
  Json plan = Json::array();
  for (const char* form : {"triangle-contract", "session-evaluation", "self-check-knowledge"}) {
    plan.push_back({{"do", "plain"}, {"page", page_of(form)}});
  }
  const std::vector<Json> found = BrowserSite().run(plan);
  for (const Json& page : found) {
    for (const char* medium : {"screen", "paper"}) {
      EXPECT_EQ(page[medium]["buttons"], 0);
      EXPECT_EQ(page[medium]["tools"], 0);
      EXPECT_GT(page[medium]["fields"], 10);
    }
  }
  EXPECT_EQ(found[0]["paper"]["signatures"], 3);
}

}  // namespace
}  // namespace drieluik
