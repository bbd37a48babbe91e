// The summary of a cohort: what is counted, and what small groups keep to themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "document/build_summary.h"
#include "document/small_groups.h"
#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SmallGroups, HideTheirMeanAndThatOfTheRest) {
  struct Case {
    std::size_t clients, of_all;
    bool told;
  };
  const Case cases[] = {{0, 0, false}, {1, 9, false}, {2, 9, false}, {3, 9, true},
                        {3, 3, true},  {3, 4, false}, {3, 5, false}, {3, 6, true}};
  for (const Case& each : cases) {
    EXPECT_EQ(may_tell_part(each.clients, each.of_all), each.told) << each.clients << " of " << each.of_all;
  }
  EXPECT_FALSE(may_tell(2));
  EXPECT_TRUE(may_tell(3));
}

TEST(SmallGroups, MakeASpreadCoarserUntilNobodyStandsOut) {
  struct Case {
    Bands bands;
    std::string told;
  };
  const Case cases[] = {
      {{0, 0, 0, 0, 0}, ""},
      {{3, 4, 5, 6, 7}, "much-less 3, less 4, as-expected 5, more 6, much-more 7"},
      {{0, 4, 0, 6, 0}, "much-less 0, less 4, as-expected 0, more 6, much-more 0"},
      {{1, 4, 5, 6, 7}, "any-less 5, as-expected 5, any-more 13"},
      {{1, 4, 2, 6, 7}, "any-less 5, at-least 15"},
      {{0, 0, 0, 1, 2}, "any-less 0, as-expected 0, any-more 3"},
      {{1, 1, 2, 6, 7}, ""},
      {{0, 0, 0, 2, 0}, ""},
  };
  for (const Case& each : cases) {
    std::string told;
    for (const ToldBand& band : bands_to_tell(each.bands)) {
      told += (told.empty() ? "" : ", ") + std::string(band.word.substr(std::string_view("summary-band-").size())) +
              " " + std::to_string(band.clients);
    }
    EXPECT_EQ(told, each.told);
  }
}

// A contract with goals, and an evaluation with a score for each of them.
class Summary : public testing::Test {
 protected:
  Summary() {
    FormDefinition contract{.id = "contract", .version = "1.0"};
    Field indicators = field("indicators", FieldType::list, {field("", FieldType::text)});
    contract.fields = {
        field("goals", FieldType::list, {field("goal", FieldType::text), indicators, field("scale", FieldType::group)}),
        field("timing", FieldType::group, {field("sessions", FieldType::number)})};
    FormDefinition evaluation{.id = "evaluation", .version = "1.0"};
    Field scores = field("scores", FieldType::list, {field("score", FieldType::scale), field("seen", FieldType::text)});
    scores.for_each = "contract.goals";
    evaluation.fields = {scores};
    evaluation.contract = std::make_shared<const Field>();
    FormDefinition log{.id = "log", .version = "1.0"};
    for (FormDefinition* form : {&contract, &evaluation, &log}) {
      sample_.add(Kind::form, form->id, "nl", "Titel van " + form->id, "");
      sample_.library.items.at(form->id).form = *form;
    }
  }

  LoadedRecord record(const std::string& form, std::vector<Answer> answers) {
    return {.name = "x", .record = {.form = form, .language = "nl", .answers = group_answer("", std::move(answers))}};
  }
  LoadedRecord contract(const std::string& date, std::size_t goals, const std::string& sessions) {
    std::vector<Answer> items;
    for (std::size_t i = 0; i < goals; ++i) {
      items.push_back(group_answer("", {answer("goal", "Geheim"), list_answer("indicators", {answer("", "Geheim")}),
                                        group_answer("scale", {answer("0", "Geheim")})}));
    }
    return record("contract", {answer("date", date), list_answer("goals", std::move(items)),
                               group_answer("timing", {answer("sessions", sessions)})});
  }
  LoadedRecord evaluation(const std::string& date, const std::string& score, const std::string& weight = "1") {
    return record(
        "evaluation",
        {answer("date", date),
         list_answer("scores", {group_answer("", {answer("score", score)}), group_answer("", {answer("score", "0")})}),
         group_answer("contract",
                      {list_answer("goals", {group_answer("", {answer("weight", weight)}), group_answer("", {})})})});
  }
  void add(std::vector<LoadedRecord> records, std::size_t left_out = 0) {
    add_client(summary_, records, left_out, sample_.library);
  }
  std::string shown() { return dump(build_summary(sample_.library, summary_, "nl", theme_words("nl"))); }

  SampleLibrary sample_;
  CohortSummary summary_;
};

TEST_F(Summary, CountsTheLastContractOfAClient) {
  add({contract("2026-11-22", 3, "8"), contract("2026-12-01", 2, "6"), record("log", {})}, 2);
  add({}, 1);
  EXPECT_EQ(summary_.clients, 1u);
  EXPECT_EQ(summary_.records, 3u);
  EXPECT_EQ(summary_.left_out, 3u);
  EXPECT_EQ(summary_.goals, 2u);
  EXPECT_EQ(summary_.indicators, 2u);
  EXPECT_EQ(summary_.goals_with_scale, 2u);
  EXPECT_EQ(summary_.sessions.mean(), 6);
  EXPECT_THAT(summary_.clients_by_goals, testing::ElementsAre(testing::Pair(2u, 1u)));
  EXPECT_EQ(summary_.forms.at("contract").records, 2u);
  EXPECT_EQ(summary_.forms.at("contract").clients, 1u);
  EXPECT_EQ(summary_.forms.at("log").records, 1u);
  EXPECT_EQ(summary_.first_date, "2026-11-22");
  EXPECT_EQ(summary_.last_date, "2026-12-01");
}

// One goal of two with +1: 50 + 10 / √2.6 = 56.2017; of weight 3: 50 + 30 / √(0.7 · 10 + 0.3 · 16) = 58.7333.
TEST_F(Summary, TakesTheMeanOfThoseWhoScoreOnOneDay) {
  add({evaluation("2027-01-12", "0"), evaluation("2027-06-01", "+1"), evaluation("2027-06-01", "0")});
  add({evaluation("2027-01-12", "+1", "3")});
  EXPECT_EQ(summary_.last_t.count, 2u);
  EXPECT_NEAR(summary_.last_t.mean(), ((56.2017 + 50) / 2 + 58.7333) / 2, 0.0001);
  EXPECT_EQ(summary_.first_of_several.count, 1u);
  EXPECT_NEAR(summary_.first_of_several.mean(), 50, 0.0001);
  EXPECT_NEAR(summary_.last_of_several.mean(), (56.2017 + 50) / 2, 0.0001);
  EXPECT_THAT(summary_.bands, testing::ElementsAre(0, 0, 0, 2, 0));
}

// T is 62.4035 for each of them.
TEST_F(Summary, DoesNotTellAMeanOfTwo) {
  for (int i = 0; i < 2; ++i) add({contract("2026-11-22", 1, "8"), evaluation("2027-01-12", "+2")});
  const std::string of_two = shown();
  EXPECT_THAT(of_two, HasSubstr("niet vermeld: minder dan drie cliënten"));
  EXPECT_THAT(of_two, HasSubstr("Hoe de scores verdeeld zijn, staat er niet bij"));
  EXPECT_THAT(of_two, Not(HasSubstr("62,4")));
  EXPECT_THAT(of_two, Not(HasSubstr("november")));
  add({contract("2026-11-22", 1, "8"), evaluation("2027-01-12", "+2")});
  const std::string of_three = shown();
  EXPECT_THAT(of_three, HasSubstr("Gemiddelde T-score: 62,4."));
  EXPECT_THAT(of_three, HasSubstr("24, gemiddeld 8,0 per cliënt"));
  EXPECT_THAT(of_three, HasSubstr("22 november 2026 tot en met 12 januari 2027"));
}

TEST_F(Summary, SaysNothingThatAClientWrote) {
  for (int i = 0; i < 5; ++i) add({contract("2026-11-22", 2, "8"), evaluation("2027-01-12", "+1")});
  EXPECT_THAT(shown(), Not(HasSubstr("Geheim")));
}

TEST_F(Summary, LeavesOutWhatTheRecordsSayNothingOf) {
  for (int i = 0; i < 3; ++i) add({record("log", {})}, 1);
  const std::string shown_text = shown();
  EXPECT_THAT(shown_text, HasSubstr("Titel van log"));
  EXPECT_THAT(shown_text, HasSubstr("3 dossiers hadden een fout en zijn niet meegeteld."));
  for (const char* word : {"T-score", "Doelen", "Wat er is afgesproken", "Periode"}) {
    EXPECT_THAT(shown_text, Not(HasSubstr(word)));
  }
}

TEST_F(Summary, IsTheSameInWhateverOrderClientsAreAdded) {
  std::vector<CohortSummary> parts(3);
  for (int i = 0; i < 60; ++i) {
    const std::vector<LoadedRecord> records = {contract("2026-11-22", static_cast<std::size_t>(i % 3 + 1), "7.1"),
                                               evaluation("2027-01-12", i % 2 == 0 ? "+1" : "-2", "1.3"),
                                               evaluation("2027-02-12", i % 5 == 0 ? "+2" : "0", "0.7")};
    add_client(parts[static_cast<std::size_t>(i * 7 % 3)], records, 0, sample_.library);
    add_client(summary_, records, 0, sample_.library);
  }
  const std::string at_once = shown();
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.last_t.sum > b.last_t.sum; });
  summary_ = {};
  for (const CohortSummary& part : parts) merge(summary_, part);
  EXPECT_EQ(shown(), at_once);
}

}  // namespace
}  // namespace drieluik
