// The T score of goal attainment scaling on the pages of evaluations: to the digit and the letter as the program prints
// it.
#include <gmock/gmock.h>

#include <cctype>
#include <iomanip>
#include <random>
#include <regex>

#include "conformance/browser_site.h"

namespace drieluik {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int kClients = 6;
constexpr std::size_t kAll = 3 * 2 * kClients;  // of each form in each language

struct Attained {
  std::string contract, record;
};

std::string contract_with(const std::vector<std::string>& weights, const std::string& language) {
  std::string yaml = "form: triangle-contract\nlanguage: " + language +
                     "\ndate: 2026-11-22\norganisation: {name: O}\n" +
                     "coachee: {name: C}\nmanager: {name: M}\ncoach: {name: K}\ngoals:\n";
  for (const std::string& weight : weights) {
    yaml += "  - goal: Rust\n    indicators: [Stil]\n";
    if (!weight.empty()) yaml += "    weight: " + weight + "\n";
  }
  return yaml;
}

// Weights and scores by chance, of 1 to 3 goals; some without.
Attained attained(const std::string& form, const std::string& language, bool has_scores, std::mt19937& random) {
  const auto any = [&](int count) { return std::uniform_int_distribution<int>(0, count - 1)(random); };
  std::vector<std::string> weights(static_cast<std::size_t>(1 + any(3)));
  std::string scores;
  for (std::string& weight : weights) {
    std::ostringstream number;
    number << std::fixed << std::setprecision(any(4)) << std::uniform_real_distribution<double>(1, 9.5)(random);
    if (any(4) > 0) weight = number.str();
    const int score = has_scores ? any(6) - 2 : 3;
    scores +=
        score > 2 ? "  -\n" : "  - score: \"" + std::string(score > 0 ? "+" : "") + std::to_string(score) + "\"\n";
  }
  std::string yaml = "form: " + form + "\nlanguage: " + language + "\ndate: 2027-01-26\n";
  if (form == "session-evaluation") yaml += "session: 4\n";
  if (form == "four-session-review") yaml += "visible: true\ncontract_stays: true\n";
  if (form == "final-evaluation") yaml += "role: coachee\n";
  return {contract_with(weights, language), yaml + "goals:\n" + scores};
}

// Without spaces, and without the hyphens of divided words.
std::string letters_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '-' && !std::isspace(static_cast<unsigned char>(c))) out += c;
  }
  return std::regex_replace(out, std::regex("\xC2\xAD|\xC2\xA0"), "");
}

TEST(BrowserScore, IsTheProgramsToTheDigit) {
  const BrowserSite site;
  std::mt19937 random(5);
  Json plan = Json::array();
  std::vector<std::string> printed;
  const TemporaryFolder folder;
  for (const std::string form : {"session-evaluation", "four-session-review", "final-evaluation"}) {
    for (const std::string language : {"nl", "en"}) {
      Json pairs = Json::array();
      const std::string group = form + "-" + language;
      for (int i = 0; i < kClients; ++i) {
        const Attained one = attained(form, language, i > 0, random);
        pairs.push_back({one.contract, one.record});
        const fs::path client = folder.path() / group / ("c" + std::to_string(10 + i));
        write_text(client / "2026-11-22-triangle-contract.yaml", one.contract);
        write_text(client / ("2027-01-26-" + form + ".yaml"), one.record);
      }
      plan.push_back({{"do", "scores"}, {"page", page_of(form, language)}, {"pairs", pairs}});
      const ProgramResult result = run_drieluik({"print", form, "--clients", (folder.path() / group).string(), "--out",
                                                 (folder.path() / "out" / group).string()},
                                                kRoot);
      ASSERT_EQ(result.code, 0) << result.err;
      for (int i = 0; i < kClients; ++i) {
        const fs::path client = folder.path() / "out" / group / ("c" + std::to_string(10 + i));
        ASSERT_TRUE(fs::exists(client)) << client;
        const fs::path pdf = fs::directory_iterator(client)->path();
        printed.push_back(letters_of(run_program({"pdftotext", "-raw", pdf.string(), "-"}).out));
      }
    }
  }
  std::size_t at = 0, with_score = 0;
  for (const Json& found : site.run(plan)) {
    for (const Json& score : found["scores"]) {
      SCOPED_TRACE(score.dump());
      const std::string said = score["said"], on_paper = printed.at(at++);
      const bool is_scored = said.find("T-score: ") == 0 || said.find("T score: ") == 0;
      EXPECT_EQ(score["live"], "polite");
      if (is_scored) {
        ++with_score;
        EXPECT_THAT(on_paper, HasSubstr(letters_of(said)));
      } else {
        EXPECT_THAT(on_paper, testing::Not(testing::ContainsRegex("50(betekent|means|zou|would)")));
      }
      for (const std::string row : score["rows"]) {
        EXPECT_THAT(on_paper, HasSubstr(letters_of(std::regex_replace(row, std::regex("[|]"), "")))) << row;
      }
    }
  }
  EXPECT_EQ(at, kAll);
  EXPECT_GT(with_score, kAll / 2);
  EXPECT_LT(with_score, kAll);
}

TEST(BrowserScore, IsSaidAsScoresAreGivenAndStandsOnPaper) {
  const Json found =
      BrowserSite()
          .run(Json::array({{{"do", "score"},
                             {"page", page_of("session-evaluation")},
                             {"contract", contract_with({"1", "2"}, "nl")},
                             {"keys", Pairs{{"goals.1.score", "ArrowDown"}, {"goals.2.score", "Space"}}}}}))
          .at(0);
  const std::string waiting = "De T-score komt hier te staan zodra er een score is gegeven.";
  EXPECT_EQ(found["blank"]["said"], waiting);
  EXPECT_THAT(found["blank"]["seen"].get<std::vector<std::string>>(), ElementsAre(HasSubstr("Doel"), waiting));
  EXPECT_THAT(found["blankPaper"]["seen"].get<std::vector<std::string>>(),
              ElementsAre(HasSubstr("Doel"), HasSubstr("T-score:")));
  const std::string first =
      "T-score: 40,0. Alles samen is minder bereikt dan verwacht: 50 zou precies zoals verwacht "
      "zijn. Dat is berekend over 1 van de 2 doelen.";
  const std::string both =
      "T-score: 29,9. Alles samen is minder bereikt dan verwacht: 50 zou precies zoals verwacht "
      "zijn.";
  EXPECT_THAT(found["said"].get<std::vector<std::string>>(), ElementsAre(first, both));
  EXPECT_THAT(found["paper"]["seen"].get<std::vector<std::string>>(), ElementsAre(HasSubstr("Doel"), both));
  EXPECT_THAT(found["paper"]["rows"].get<std::vector<std::string>>(), ElementsAre("Rust | 1 | −1", "Rust | 2 | −2"));
}

}  // namespace
}  // namespace drieluik
