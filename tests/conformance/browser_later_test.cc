// What a form's page saves for later: a half-filled record opens to the same page, and the program misses in it what
// the page misses, and no more.
#include <gmock/gmock.h>

#include <random>

#include "conformance/browser_site.h"
#include "support/random_record.h"

namespace drieluik {
namespace {

using testing::Each;
using testing::EndsWith;

// Takes away about a third of the answers, and empties some items of lists.
void halve(Json& value, std::mt19937& random) {
  const auto any = [&](int count) { return std::uniform_int_distribution<int>(0, count - 1)(random); };
  if (value.is_array()) {
    for (Json& item : value) {
      if (any(4) == 0) {
        item = nullptr;
      } else {
        halve(item, random);
      }
    }
  }
  if (!value.is_object()) return;
  for (auto member = value.begin(); member != value.end();) {
    if (member.key() != "form" && member.key() != "language" && any(3) == 0) {
      member = value.erase(member);
    } else {
      halve(*member, random);
      ++member;
    }
  }
}

TEST(BrowserLater, OpensAHalfFilledRecordToTheSamePage) {
  Json plan = Json::array();
  std::string language = "en";
  for (const std::string& form : forms()) {
    language = language == "nl" ? "en" : "nl";
    RandomRecords records(Json::parse(run_drieluik({"schema", form}, kRoot).out), 21);
    std::mt19937 random(22);
    plan.push_back({{"do", "later"}, {"page", page_of(form, language)}, {"records", Json::array()}});
    for (int i = 0; i < 1; ++i) {
      Json record = records.next();
      halve(record, random);
      plan.back()["records"].push_back(record.dump(1));
    }
  }
  const std::vector<Json> found = BrowserSite().run(plan);
  const TemporaryFolder folder;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t n = 0; n < found[i]["later"].size(); ++n) {
      write_text(folder.path() / plan[i]["page"].get<std::string>().substr(0, 2) /
                     (std::to_string(i) + "-" + std::to_string(n) + ".yaml"),
                 found[i]["later"][n]["yaml"]);
    }
  }
  std::map<std::string, Told> errors;
  for (const char* each : {"nl", "en"}) errors[each] = errors_of(folder.path() / each, each);
  std::size_t missing = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string page = plan[i]["page"];
    for (std::size_t n = 0; n < found[i]["later"].size(); ++n) {
      const Json& one = found[i]["later"][n];
      SCOPED_TRACE(page + plan[i]["records"][n].get<std::string>() + one.dump());
      EXPECT_TRUE(one["isSame"]);
      EXPECT_TRUE(one["isCleared"]);
      EXPECT_EQ(one["again"], one["yaml"]);
      const auto told = errors[page.substr(0, 2)][std::to_string(i) + "-" + std::to_string(n) + ".yaml"];
      expect_same_messages(told, one["faults"]);
      missing += told.size();
    }
  }
  EXPECT_GT(missing, found.size());
}

TEST(BrowserLater, LacksNothingButWhatIsRequired) {
  const Json found = BrowserSite()
                         .run(Json::array({{{"do", "half"},
                                            {"page", page_of("triangle-contract")},
                                            {"add", {"Doel toevoegen", "Doel toevoegen"}},
                                            {"answers", Pairs{{"coachee.name", "Amina"},
                                                              {"goals.1.goal", "Rust bewaren"},
                                                              {"goals.3.goal", "Nee: zeggen"},
                                                              {"goals.3.indicators.1", "De planning klopt"},
                                                              {"timing.sessions", "8"}}},
                                            {"halfDate", "timing.start"}}}))
                         .at(0);
  EXPECT_EQ(found["nothing"], "Er is nog niets ingevuld.");
  EXPECT_EQ(found["name"], "triangle-contract-concept.yaml");
  EXPECT_EQ(found["yaml"],
            "form: triangle-contract\nlanguage: nl\ncoachee:\n  name: Amina\ngoals:\n  - goal: Rust bewaren\n  -\n"
            "  - goal: \"Nee: zeggen\"\n    indicators:\n      - De planning klopt\ntiming:\n  sessions: 8\n");
  EXPECT_TRUE(found["isSame"]);
  EXPECT_FALSE(found["isTold"]) << "what is only missing is not told before one wants a record";
  const TemporaryFolder folder;
  write_text(folder.path() / "amina.yaml", found["yaml"]);
  const std::vector<std::string> told = errors_of(folder.path())["amina.yaml"];
  EXPECT_GT(told.size(), 3U);
  EXPECT_THAT(told, Each(EndsWith(" ontbreekt")));
}

TEST(BrowserLater, LeadsToWhatIsStillToDo) {
  const Json found =
      BrowserSite()
          .run(Json::array(
              {{{"do", "left"},
                {"page", page_of("triangle-contract")},
                {"answers",
                 {"", "Huis Ten Berg", "Wim", "Amina", "Lies", "Rust", "De planning klopt", "2026-11-22"}}}}))
          .at(0);
  const std::string next = ", ga naar het volgende -> ";
  EXPECT_THAT(found["steps"].get<std::vector<std::string>>(),
              testing::ElementsAre("Nog 6 te doen" + next + "date", "Nog 6 te doen" + next + "organisation.name",
                                   "Nog 5 te doen" + next + "manager.name", "Nog 4 te doen" + next + "coachee.name",
                                   "Nog 3 te doen" + next + "coach.name", "Nog 2 te doen" + next + "goals.1.goal",
                                   "Nog 2 te doen" + next + "goals.1.indicators.1", "Nog 1 te doen" + next + "date"));
  EXPECT_TRUE(found["complete"]);
}

}  // namespace
}  // namespace drieluik
