// The search of the site in Debian's Chromium, from a folder, as readers use it. tests/browser/search.mjs types.
#include <gmock/gmock.h>

#include <cmath>
#include <deque>
#include <filesystem>
#include <iostream>
#include <random>
#include <set>
#include <sstream>

#include "base/text.h"
#include "render/json.h"
#include "render/search_index.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const fs::path kRoot = repository();

const fs::path& site() {
  static const TemporaryFolder folder;
  static const fs::path path = [] {
    const ProgramResult built =
        run_drieluik({"build", "--no-pdf", "--source", kRoot.string(), "--out", (folder.path() / "site").string()});
    EXPECT_EQ(built.code, 0) << built.err;
    return folder.path() / "site";
  }();
  return path;
}

// What each task found. Anything that went wrong in a page fails the test.
std::vector<Json> run(const fs::path& folder, const Json& plan) {
  const TemporaryFolder work;
  write_text(work.path() / "plan.json", plan.dump());
  const ProgramResult result = run_program(
      {"node", (kRoot / "tests/browser/search.mjs").string(), folder.string(), (work.path() / "plan.json").string()});
  EXPECT_EQ(result.code, 0) << result.err << "(npm ci in tests/ installs playwright-core; Debian has chromium)";
  std::vector<Json> found;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line));
  found.resize(plan.size() + 1);
  EXPECT_EQ(found.back().value("errors", Json::array()), Json::array());
  found.pop_back();
  return found;
}

std::vector<std::string> titles(const Json& answer) {
  std::vector<std::string> out;
  for (const Json& one : answer["found"]) out.push_back(one["title"]);
  return out;
}

TEST(Search, MarksWhatAQuestionIsAbout) {
  const std::vector<Json> found =
      run(site(), {{{"page", "nl/index.html"}, {"queries", {"Wat is een coachee?", "wat is"}}}});
  const auto marks = [&](std::size_t query) {
    std::set<std::string> all;
    for (const Json& one : found[0]["answers"][query]["found"]) {
      for (const std::string word : one["marks"]) all.insert(lower_ascii(word));
    }
    return all;
  };
  EXPECT_EQ(found[0]["answers"][0]["found"][0]["title"], "coachee");
  EXPECT_TRUE(marks(0).contains("coachee"));
  EXPECT_FALSE(marks(0).contains("een"));
  EXPECT_TRUE(marks(1).contains("wat"));
}

TEST(Search, FindsPartsFormsAccentsAndSlipsOfTheKey) {
  struct Case {
    const char* query;
    const char* first;  // of the titles that are found
    const char* mark;   // a word that is marked in it
  };
  const std::vector<Case> dutch{
      {"driehoekscontract", "Driehoekscontract", "Driehoekscontract"},
      {"hoekscontract", "Driehoekscontract", "Driehoekscontract"},
      {"werkbladen", "Welkom bij Drieluik", "werkbladen"},
      {"medierend", "Mediërend Begeleiden", "Mediërend"},
      {"MEDIËREND", "Mediërend Begeleiden", "Mediërend"},
      {"begeleid", "Mediërend Begeleiden", "Begeleiden"},
      {"driehoekscontrcat", "Driehoekscontract", "Driehoekscontract"},
      {"ijsbreginterview", "IJsberginterview", "IJsberginterview"},
      {"jsberginterview", "IJsberginterview", "IJsberginterview"},
      {"xjsberginterview", "IJsberginterview", "IJsberginterview"},
      {"ijsberginterviev", "IJsberginterview", "IJsberginterview"},
      {"referentiekadder", "Referentiekader", "Referentiekader"},
      {"zelfcheck kennis", "Zelfcheck kennis", "kennis"},
  };
  const std::vector<Case> english{{"icebergs", "Iceberg model", "Iceberg"},
                                  {"triangles", "Triangle contract", "Triangle"},
                                  {"tirangle", "Triangle contract", "Triangle"}};
  Json plan = Json::array();
  for (const auto& [cases, page] :
       {std::pair{&dutch, "nl/frameworks/grow.html"}, std::pair{&english, "en/index.html"}}) {
    Json queries = Json::array();
    for (const Case& one : *cases) queries.push_back(one.query);
    plan.push_back({{"page", page}, {"queries", queries}});
  }
  const std::vector<Json> found = run(site(), plan);
  for (std::size_t language = 0; language < 2; ++language) {
    const std::vector<Case>& cases = language == 0 ? dutch : english;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      SCOPED_TRACE(cases[i].query);
      const Json& answer = found[language]["answers"][i];
      ASSERT_FALSE(answer["found"].empty());
      EXPECT_EQ(answer["found"][0]["title"], cases[i].first);
      EXPECT_THAT(answer["found"][0]["marks"].get<std::vector<std::string>>(), testing::Contains(cases[i].mark));
      const std::string address = answer["found"][0]["address"];
      const fs::path from = site() / (language == 0 ? "nl/frameworks" : "en");
      EXPECT_TRUE(fs::exists(from / address.substr(0, address.find('#')))) << address;
    }
  }
}

// What a coach types, and the page that a coach wants: one of the first three results.
struct Wanted {
  const char* query;
  const char* page;  // within the language
};

constexpr Wanted kDutch[] = {
    // words within words
    {"contract", "forms/triangle-contract.html"},
    {"driehoek", "forms/triangle-contract.html"},
    {"interview", "exercises/iceberg-interview.html"},
    {"kader", "exercises/frame-of-reference.html"},
    {"kwaliteiten", "frameworks/four-leadership-qualities.html"},
    {"meting", "glossary.html#baseline"},
    {"verslag", "forms/session-log.html"},
    {"klimaat", "glossary.html#learning-climate"},
    // one for many and many for one
    {"contracten", "forms/triangle-contract.html"},
    {"werkbladen", "index.html"},
    {"werkblad", "index.html"},
    {"weegschalen", "exercises/my-balance-scale.html"},
    {"hulpvraag", "exercises/looking-back-on-asking-help.html"},
    {"drijfveer", "exercises/motives-with-cards.html"},
    {"valkuil", "exercises/spot-the-pitfall.html"},
    {"casussen", "exercises/case-starting-nurse.html"},
    {"evaluaties", "forms/session-evaluation.html"},
    {"logboeken", "logbook.html"},
    // accents
    {"medierend", "frameworks/mediating-guidance.html"},
    {"MEDIËREN", "frameworks/mediating-guidance.html"},
    {"clienten", "glossary.html#client"},
    {"crea op één blad", "exercises/crea-handout.html"},
    // slips of the key
    {"driehoekscontrcat", "forms/triangle-contract.html"},
    {"ijsbreg", "frameworks/iceberg.html"},
    {"refrentiekader", "exercises/frame-of-reference.html"},
    {"intervsie", "frameworks/intervision-coaching.html"},
    {"deontolgie", "frameworks/code-of-ethics.html"},
    {"eindevalutie", "forms/final-evaluation.html"},
    {"vertrouwlijkheid", "glossary.html#confidentiality"},
    // titles and headings before texts
    {"grow", "frameworks/grow.html"},
    {"stilte", "exercises/let-a-silence-fall.html"},
    {"relatie", "frameworks/relational-guidance.html"},
    {"planning", "forms/triangle-contract.html"},
    {"klachten", "forms/relation-contract.html"},
    {"zwijgen", "exercises/let-a-silence-fall.html"},
    // several words
    {"zelfcheck vaardigheden", "forms/self-check-skills.html"},
    {"casus verpleegkundige", "exercises/case-starting-nurse.html"},
    {"intake intervisie", "forms/intervision-intake.html"},
    {"na vier sessies", "forms/four-session-review.html"},
    {"eerste sessie", "frameworks/individual-coaching.html"},
    {"stappen van grow", "frameworks/grow.html"},
    {"vragen stellen zonder advies", "exercises/the-art-of-asking-questions.html"},
    {"hoe sluit ik een driehoekscontract", "frameworks/triangle-contract-explained.html"},
    {"wie ziet wat", "forms/triangle-contract.html"},
    {"gegevens bewaren", "forms/relation-contract.html"},
    // words of the glossary
    {"coachee", "glossary.html#coachee"},
    {"bananenschil", "glossary.html#banana-skin"},
    {"overdracht", "glossary.html#transference"},
    {"open vraag", "glossary.html#open-question"},
    {"beroepsgeheim", "glossary.html#professional-secrecy"},
    // questions, of which one word says what is meant
    {"wat is een coachee", "glossary.html#coachee"},
    {"wat is een open vraag", "glossary.html#open-question"},
    {"wat betekent overdracht", "glossary.html#transference"},
    {"wat is het iceberg model", "frameworks/iceberg.html"},
    {"hoe werkt intervisie", "frameworks/intervision-coaching.html"},
    {"hoe kan ik om hulp vragen", "exercises/looking-back-on-asking-help.html"},
    // kinds of pages, and their tags
    {"formulieren", "forms/index.html"},
    {"oefeningen", "exercises/index.html"},
    {"leertraject", "courses/index.html"},
    {"opleiding", "courses/mediating-coach.html"},
    {"module 1.2", "courses/module-1-2.html"},
    {"oefening stilte", "exercises/let-a-silence-fall.html"},
    {"formulier evaluatie", "forms/session-evaluation.html"},
    {"ethiek", "frameworks/code-of-ethics.html"},
    {"begrippenlijst", "glossary.html"},
    {"literatuur", "bibliography.html"},
};

constexpr Wanted kEnglish[] = {
    {"contract", "forms/triangle-contract.html"},
    {"triangles", "forms/triangle-contract.html"},
    {"icebergs", "frameworks/iceberg.html"},
    {"motive", "exercises/motives-with-cards.html"},
    {"silences", "exercises/let-a-silence-fall.html"},
    {"qualities", "frameworks/four-leadership-qualities.html"},
    {"evaluations", "forms/final-evaluation.html"},
    {"worksheet", "index.html"},
    {"tirangle", "forms/triangle-contract.html"},
    {"confidentialty", "glossary.html#confidentiality"},
    {"reveiw", "forms/four-session-review.html"},
    {"grow", "frameworks/grow.html"},
    {"grow conversation", "forms/grow-conversation.html"},
    {"code of ethics", "frameworks/code-of-ethics.html"},
    {"nurse case", "exercises/case-starting-nurse.html"},
    {"asking for help", "exercises/looking-back-on-asking-help.html"},
    {"intervision contract", "forms/intervision-contract.html"},
    {"how to end a contract", "forms/triangle-contract.html"},
    {"coachee", "glossary.html#coachee"},
    {"banana skin", "glossary.html#banana-skin"},
    {"leading question", "glossary.html#leading-question"},
    {"what is a coachee", "glossary.html#coachee"},
    {"what is meant by transference", "glossary.html#transference"},
    {"forms", "forms/index.html"},
    {"exercises", "exercises/index.html"},
    {"course", "courses/index.html"},
    {"training", "courses/mediating-coach.html"},
};

TEST(Search, FindsWhatACoachWants) {
  Json plan = Json::array();
  const auto add = [&](const char* language, const auto& all) {
    Json queries = Json::array();
    for (const Wanted& one : all) queries.push_back(one.query);
    plan.push_back({{"page", std::string(language) + "/index.html"}, {"queries", queries}});
  };
  add("nl", kDutch);
  add("en", kEnglish);
  const std::vector<Json> found = run(site(), plan);
  const auto check = [&](const std::string& language, const auto& all, const Json& answers) {
    for (std::size_t i = 0; i < std::size(all); ++i) {
      const std::string page = "../" + language + "/" + all[i].page;
      std::vector<std::string> first;
      for (const Json& one : answers[i]["found"]) {
        const std::string address = one["address"];
        const bool is_wanted = address == page || address.starts_with(page + "#");
        if (first.size() < 3) first.push_back(is_wanted ? page : address);
      }
      EXPECT_THAT(first, testing::Contains(page)) << all[i].query;
    }
  };
  check("nl", kDutch, found[0]["answers"]);
  check("en", kEnglish, found[1]["answers"]);
}

TEST(Search, FindsCompoundsOfAWordAndSaysWhatItFound) {
  const std::vector<Json> found =
      run(site(), {{{"page", "nl/index.html"}, {"queries", {"contract", "GROW", "qqqqqq", "planning"}}},
                   {{"page", "404.html"}, {"queries", {"grow"}}},
                   {{"page", "index.html"}, {"queries", {"grow"}}}});
  const Json& answers = found[0]["answers"];
  EXPECT_THAT(titles(answers[0]),
              testing::IsSupersetOf({"Driehoekscontract", "Intervisiecontract", "Relatiecontract"}));
  EXPECT_EQ(titles(answers[1]).front(), "GROW");
  EXPECT_EQ(answers[1]["found"][0]["kind"], "Denkkader");
  EXPECT_THAT(std::string(answers[1]["said"]), HasSubstr(" resultaten"));
  EXPECT_THAT(answers[2]["found"], IsEmpty());
  EXPECT_THAT(std::string(answers[2]["said"]), StartsWith("Niets gevonden"));
  EXPECT_EQ(answers[3]["found"][0]["heading"], "Planning");
  EXPECT_THAT(std::string(answers[3]["found"][0]["address"]), HasSubstr(".html#planning"));
  EXPECT_EQ(titles(found[1]["answers"][0]).front(), "GROW");
  EXPECT_EQ(titles(found[2]["answers"][0]).front(), "GROW");
}

TEST(Search, GoesByKeyboardAlone) {
  for (const int width : {1280, 360}) {
    const std::vector<Json> found =
        run(site(), {{{"page", "nl/exercises/iceberg-interview.html"}, {"keys", "grow"}, {"width", width}}});
    const auto steps = found[0]["steps"].get<std::vector<std::string>>();
    ASSERT_EQ(steps.size(), 8u);
    EXPECT_EQ(steps[0], "box");
    EXPECT_EQ(steps[1], "result 1");
    EXPECT_EQ(steps[2], "result 2");
    EXPECT_EQ(steps[3], "result 1");
    EXPECT_THAT(steps[4], StartsWith("result "));
    EXPECT_EQ(steps[5], "result 1");
    EXPECT_EQ(steps[6], "box");
    EXPECT_EQ(steps[7], "result 1");
    EXPECT_THAT(std::string(found[0]["arrived"]), StartsWith("nl/frameworks/grow.html"));
  }
}

TEST(Search, IsAccessibleWithResultsShown) {
  Json plan = Json::array();
  for (const char* page : {"nl/frameworks/grow.html", "en/index.html", "404.html", "index.html"}) {
    for (const int width : {1280, 360}) {
      for (const bool dark : {false, true}) {
        plan.push_back({{"page", page}, {"axe", "contract"}, {"width", width}, {"dark", dark}});
      }
    }
  }
  for (const Json& found : run(site(), plan)) {
    EXPECT_EQ(found["found"], Json::array());
    EXPECT_EQ(found["isWide"], false);
  }
}

// Words as a language has them: few that come often, many that come seldom.
std::string word_of(std::size_t rank) {
  static constexpr const char* kStarts[] = {"be", "ver", "ge", "ont", "werk", "school", "taal", "groep", "hand", "in"};
  static constexpr const char* kMiddles[] = {"lan", "der", "sta", "vor", "kel", "mid",
                                             "tel", "rom", "win", "bak", "zor", "pel"};
  static constexpr const char* kEnds[] = {"ing", "en", "heid", "er", "s", "baar", "schap", "lijk", "dom", "e"};
  std::string word = kStarts[rank % 10];
  for (std::size_t rest = rank / 10 + 1; rest > 0; rest /= 12) word += kMiddles[rest % 12];
  return word + kEnds[rank / 7 % 10];
}

TEST(Search, LoadsLittleOfASiteOfTenThousandPages) {
  constexpr std::size_t kPages = 10'000, kVocabulary = 60'000;
  std::mt19937 chance(7);
  std::uniform_real_distribution<double> between(0, 1);
  const auto any_word = [&] {
    return word_of(static_cast<std::size_t>(std::pow(static_cast<double>(kVocabulary), between(chance))));
  };
  MemoryOutput output;
  SearchIndex index("nl", output);
  for (std::size_t i = 0; i < kPages; ++i) {
    SearchPage page{.address = "frameworks/page-" + std::to_string(i) + ".html",
                    .title = any_word() + " " + any_word(),
                    .kind = "Denkkader",
                    .language = "nl",
                    .sections = {}};
    for (int section = 0; section < 4; ++section) {
      std::string text;
      for (int k = 0; k < 70; ++k) text += any_word() + " ";
      page.sections.push_back({"s" + std::to_string(section), any_word(), text});
    }
    index.add(index_page(std::move(page)));
  }
  const TemporaryFolder folder;
  const fs::path large = folder.path() / "site";
  fs::copy(site(), large, fs::copy_options::recursive);
  fs::remove_all(large / "nl/search");
  fs::create_directories(large / "nl/search");
  index.finish();
  for (const auto& [path, bytes] : output.take()) write_text(large / path, bytes);

  const std::string common = word_of(3), rare = word_of(40'001);
  std::string slip = rare;
  std::swap(slip[4], slip[5]);
  for (const std::string& query : {common, rare, slip, rare.substr(0, 5), common + " " + rare}) {
    const std::vector<Json> found = run(large, {{{"page", "nl/index.html"}, {"queries", {query}}}});
    EXPECT_FALSE(found[0]["answers"][0]["found"].empty()) << query;
    EXPECT_LT(found[0]["bytes"].get<int>(), 300'000) << query;
    std::cout << query << ": " << found[0]["bytes"] << " bytes\n";
  }
}

}  // namespace
}  // namespace drieluik
