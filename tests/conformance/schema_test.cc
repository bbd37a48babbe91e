// The schemas of `drieluik schema`: ajv finds them sound, and says of records and of content what the program says.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"
#include "render/json.h"
#include "support/places.h"
#include "support/program.h"
#include "support/random_record.h"
#include "support/trial_form.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

Json schema_of(const std::string& what, const fs::path& source = repository()) {
  const ProgramResult result = run_drieluik({"schema", what, "--source", source.string()});
  EXPECT_EQ(result.code, 0) << result.err;
  return Json::parse(result.out);
}

struct Case {
  const Json* schema;
  std::string yaml;
};

// What ajv says of each.
std::vector<std::string> validate(const std::vector<Case>& cases) {
  Json schemas = Json::array(), list = Json::array();
  std::map<const Json*, std::size_t> places;
  for (const Case& each : cases) {
    const auto [known, is_new] = places.try_emplace(each.schema, schemas.size());
    list.push_back({{"schema", known->second}, {"yaml", each.yaml}});
    if (is_new) schemas.push_back(*each.schema);
  }
  const TemporaryFolder folder;
  write_text(folder.path() / "cases.json", Json{{"schemas", schemas}, {"cases", list}}.dump());
  const ProgramResult result = run_program(
      {"node", (repository() / "tests/schema/validate.mjs").string(), (folder.path() / "cases.json").string()});
  EXPECT_EQ(result.code, 0) << result.err;
  std::vector<std::string> verdicts;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) verdicts.push_back(line);
  EXPECT_EQ(verdicts.size(), cases.size());
  verdicts.resize(cases.size());
  return verdicts;
}

std::vector<std::string> forms() {
  std::vector<std::string> ids;
  for (const auto& entry : fs::directory_iterator(repository() / "content/forms")) {
    if (entry.path().extension() == ".yaml") ids.push_back(entry.path().stem().string());
  }
  return ids;
}

// The front matter of a Markdown file; the whole of a YAML file.
std::string yaml_of(const fs::path& path) {
  const std::string text = read_text(path);
  return path.extension() == ".md" ? text.substr(4, text.find("\n---\n") - 3) : text;
}

TEST(Schema, FitsAllThatTheRepositoryHas) {
  const std::pair<const char*, const char*> kPlaces[] = {
      {"frameworks", "framework"}, {"exercises", "exercise"}, {"courses", "course"}, {"pages", "page"},
      {"clauses", "clause"},       {"forms", "form-text"},    {"figures", "figure"}};
  const fs::path content = repository() / "content";
  const Json glossary = schema_of("glossary"), bibliography = schema_of("bibliography"), site = schema_of("site");
  std::vector<Case> cases = {{&glossary, yaml_of(content / "glossary.yaml")},
                             {&bibliography, yaml_of(content / "bibliography.yaml")},
                             {&site, yaml_of(content / "../site/site.yaml")}};
  std::vector<std::string> names = {"glossary", "bibliography", "site"};
  std::map<std::string, Json> schemas;
  const auto add = [&](const std::string& kind, const fs::path& path) {
    if (!schemas.contains(kind)) schemas.emplace(kind, schema_of(kind));
    cases.push_back({&schemas.at(kind), yaml_of(path)});
    names.push_back(path.string());
  };
  for (const auto& [folder, kind] : kPlaces) {
    if (!fs::exists(content / folder)) continue;
    for (const auto& entry : fs::directory_iterator(content / folder)) {
      const bool is_form = entry.path().extension() == ".yaml" && std::string_view(folder) == "forms";
      add(is_form ? "form" : kind, entry.path());
    }
  }
  for (const auto& entry : fs::recursive_directory_iterator(content / "clients")) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string text = read_text(entry.path());
    const std::size_t begin = text.find("\nform: ") + 7;
    add(text.substr(begin, text.find('\n', begin) - begin), entry.path());
  }
  const std::vector<std::string> verdicts = validate(cases);
  for (std::size_t i = 0; i < cases.size(); ++i) EXPECT_EQ(verdicts[i], "fits") << names[i];
}

struct Agreement {
  const char* name;
  const char* yaml;  // after name and person
  bool fits;
};

const Agreement kAgreements[] = {
    {"nothing more", "", true},
    {"an unknown key", "naam: Anna", false},
    {"a code", "code: AB12", true},
    {"a wrong code", "code: ab12", false},
    {"a key without a value", "code:\nthemes:\nlevels:", true},
    {"a number as text", "story: 2026", true},
    {"two lines", "story: |\n  een\n  twee", true},
    {"a list for a text", "story: [een]", false},
    {"a day", "day: 2026-11-25", true},
    {"a day that is not there", "day: 2026-02-30", false},
    {"a Dutch day", "day: 25-11-2026", false},
    {"too few", "count: 0", false},
    {"enough", "count: 1", true},
    {"too many", "count: 21", false},
    {"a half", "count: 1.5", false},
    {"a price", "price: 12.5", true},
    {"a price below nothing", "price: -1", false},
    {"yes", "agrees: true", true},
    {"ja", "agrees: ja", true},
    {"maybe", "agrees: maybe", false},
    {"no without a reason", "agrees: false\nremedies: [korting]", false},
    {"no without a remedy", "agrees: false\nreason: te duur", false},
    {"no with a reason, and no remedy in the list", "agrees: false\nreason: te duur\nremedies: []", false},
    {"no with a reason", "agrees: false\nreason: te duur\nremedies: [korting]", true},
    {"yes with a reason", "agrees: true\nreason: te duur", true},
    {"a note", "agrees: true\ncount: 4\nnote: fijn", true},
    {"a note with few", "agrees: true\ncount: 3\nnote: fijn", true},
    {"a score", "score: 2", true},
    {"a score in quotes", "score: \"2\"", true},
    {"no such score", "score: 3", false},
    {"a mood in quotes", "mood: \"+1\"", true},
    {"a low mood without a reason", "mood: -1", false},
    {"a low mood with a reason", "mood: -1\nwhy: moe", true},
    {"a mood in the middle", "mood: 0", true},
    {"letters with accents", "word: café 1", true},
    {"a digit of another alphabet", "word: café ١", false},
    {"a theme that asks for more", "themes: [rest, play]", false},
    {"a theme with more", "themes: [rest, play]\nplay: schaken", true},
    {"themes", "themes: [work, rest]", true},
    {"one theme twice", "themes: [work, work]", false},
    {"too many themes", "themes: [work, rest, play]", false},
    {"steps", "steps: [een, twee]", true},
    {"too many steps", "steps: [een, twee, drie]", false},
    {"both levels", "levels: {\"-1\": a, \"+1\": b}", true},
    {"one level", "levels: {\"-1\": a}", false},
    {"an invisible character", "story: \"a\\u0007b\"", false},
};

TEST(Schema, SaysOfRecordsWhatTheProgramSays) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  add_trial_form(folder.path());
  const Json schema = schema_of("proef", folder.path());
  std::vector<Case> cases;
  for (const Agreement& each : kAgreements) {
    cases.push_back({&schema, trial_record("name: Anna\n" + std::string(each.yaml))});
  }
  const std::vector<std::string> verdicts = validate(cases);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE(kAgreements[i].name);
    write_text(folder.path() / "record.yaml", cases[i].yaml);
    const ProgramResult checked = run_drieluik(
        {"check", "--source", folder.path().string(), "--client", (folder.path() / "record.yaml").string()});
    EXPECT_EQ(checked.code == 0, kAgreements[i].fits) << checked.err;
    EXPECT_EQ(verdicts[i] == "fits", kAgreements[i].fits) << verdicts[i];
  }
}

class RandomRecord : public testing::TestWithParam<std::string> {};

TEST_P(RandomRecord, IsAcceptedByTheProgramToo) {
  constexpr std::size_t kWanted = 200, kTries = 300;  // what a condition asks for is not made on purpose
  const std::string& form = GetParam();
  const Json schema = schema_of(form);
  RandomRecords records(schema, 7);
  std::vector<Case> cases;
  while (cases.size() < kTries) cases.push_back({&schema, records.next().dump(2)});
  const std::vector<std::string> verdicts = validate(cases);
  const TemporaryFolder folder;
  std::size_t fitting = 0;
  for (std::size_t i = 0; i < kTries && fitting < kWanted; ++i) {
    if (verdicts[i] != "fits") continue;
    write_text(folder.path() / ("client-" + std::to_string(++fitting) + ".yaml"), cases[i].yaml);
  }
  EXPECT_EQ(fitting, kWanted);
  const ProgramResult checked = run_drieluik({"check", "--clients", folder.path().string()}, repository());
  // Rules over several answers are all that a schema does not say.
  std::set<std::string> others;
  std::istringstream lines(checked.err);
  for (std::string line; std::getline(lines, line);) {
    if (line.find(": error[") != std::string::npos && line.find("error[rule]") == std::string::npos)
      others.insert(line);
  }
  EXPECT_THAT(others, IsEmpty());
  std::cout << form << ":";
  for (const auto& [what, count] : records.coverage()) std::cout << " " << what << " " << count << ",";
  std::cout << "\n";
  const Json& properties = schema["properties"];
  for (const auto& [key, property] : properties.items()) EXPECT_GT(records.coverage().at(key), 0);
  for (const char* what : {"a line break", "a letter that is not Latin", "the greatest length"}) {
    EXPECT_TRUE(records.coverage().contains(what)) << what;
  }
}

INSTANTIATE_TEST_SUITE_P(Of, RandomRecord, testing::ValuesIn(forms()), [](const auto& param) {
  std::string name = param.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Schema, SaysWhichThereAre) {
  const ProgramResult result = run_drieluik({"schema", "triangel-contract"}, repository());
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("did you mean “triangle-contract”?"));
}

}  // namespace
}  // namespace drieluik
