// The forms' pages of the site in Debian's Chromium: filled in by keyboard, records opened and saved, faults told in
// the program's words. tests/browser/ has the scripts.
#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "conformance/browser_site.h"
#include "support/random_record.h"
#include "support/trial_form.h"

namespace drieluik {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// The answers of a record, sorted by key; what is absent is left out, and yes is the same however it is written.
std::string normal(const YAML::Node& node) {
  if (node.IsScalar()) {
    const std::string text = node.as<std::string>();
    if (text.find_first_not_of(" \n\t") == std::string::npos) return "";
    if (text == "ja" || text == "yes") return "true";
    return text == "nee" || text == "no" ? "false" : text;
  }
  std::string out;
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) {
      if (const std::string text = normal(item); !text.empty()) out += "- " + text + "\n";
    }
  } else if (node.IsMap()) {
    std::map<std::string, std::string> members;
    for (const auto& member : node) members[member.first.as<std::string>()] = normal(member.second);
    for (const auto& [key, text] : members) {
      if (!text.empty()) out += "{" + key + ": " + text + "}\n";
    }
  }
  return out;
}

TEST(Browser, FillsInAContractByKeyboard) {
  const BrowserSite site;
  const Pairs answers = {{"date", "2026-11-22"},
                         {"organisation.name", "Huis: Ten Berg"},
                         {"organisation.address", "Kerkstraat 1\n9000 Gent"},
                         {"manager.name", "no"},
                         {"coachee.name", "#Amina"},
                         {"coach.name", "Łódź & <b>"},
                         {"goals.1.goal", "Ik voer het gesprek: - rustig"},
                         {"goals.1.indicators.1", "yes"},
                         {"+", "Indicator toevoegen"},
                         {"goals.1.indicators.2", "1,50"},
                         {"goals.1.weight", "1,5"},
                         {"+", "Doel toevoegen"},
                         {"goals.2.goal", "null"},
                         {"goals.2.indicators.1", "\"citaat\""},
                         {"timing.start", "2026-12-01"},
                         {"timing.sessions", "8"},
                         {"fee.paid_by", "coachee"}};
  const Json found =
      site.run(Json::array({{{"do", "type"}, {"page", page_of("triangle-contract")}, {"answers", answers}}})).at(0);
  EXPECT_EQ(
      found["saved"],
      "form: triangle-contract\nlanguage: nl\ndate: 2026-11-22\norganisation:\n  name: \"Huis: Ten Berg\"\n"
      "  address: |-\n    Kerkstraat 1\n    9000 Gent\ncoachee:\n  name: \"#Amina\"\nmanager:\n  name: \"no\"\n"
      "coach:\n  name: Łódź & <b>\ngoals:\n  - goal: \"Ik voer het gesprek: - rustig\"\n    indicators:\n"
      "      - \"yes\"\n      - 1,50\n    weight: 1.5\n  - goal: \"null\"\n    indicators:\n      - '\"citaat\"'\n"
      "timing:\n  start: 2026-12-01\n  sessions: 8\nfee:\n  paid_by: coachee\n");
  EXPECT_EQ(found["kept"], found["saved"]) << "after the page was closed and opened again";
  EXPECT_EQ(found["emptied"], 0) << "what the browser keeps after “clear all”";
  EXPECT_EQ(found["again"], found["saved"]) << "opened and saved";
  const TemporaryFolder folder;
  write_text(folder.path() / "amina.yaml", found["saved"]);
  const ProgramResult checked = run_drieluik({"check", "--client", (folder.path() / "amina.yaml").string()}, kRoot);
  EXPECT_EQ(checked.code, 0) << checked.err;
}

// Puts something else in place of one answer, or takes it away.
void spoil(Json& value, std::mt19937& random) {
  const auto any = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  if (value.is_object() || value.is_array()) {
    if (value.empty()) return;
    auto at = value.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(any(value.size())));
    const bool is_header = value.is_object() && (at.key() == "form" || at.key() == "language");
    if (is_header) return;
    if (any(6) == 0) {
      value.erase(at);
    } else {
      spoil(*at, random);
    }
    return;
  }
  const std::vector<Json> kOthers = {
      "2026-02-30", "22-11-2026", "een\ntwee", -1,   "1,5", 1.5,         "veel",
      "",           "misschien",  nullptr,     1000, 0,     "bad\u0007", std::string(20'001, 'x')};
  value = kOthers[any(kOthers.size())];
}

struct Round {
  std::string form, language, yaml;
};

// Of each form the repository's own records, and as many by chance, of which every third is spoilt; in both languages
// by turns.
std::vector<Round> rounds_of_all(int wanted) {
  std::vector<Round> rounds;
  std::string language = "en";
  auto real = real_records();
  for (const std::string& form : forms()) {
    language = language == "nl" ? "en" : "nl";
    for (const std::string& yaml : real[form]) rounds.push_back({form, language, yaml});
    const ProgramResult schema = run_drieluik({"schema", form}, kRoot);
    RandomRecords records(Json::parse(schema.out), 11);
    std::mt19937 random(12);
    for (int i = 0; i < wanted; ++i) {
      Json record = records.next();
      for (int faults = i % 3 == 2 ? 3 : 0; faults > 0; --faults) spoil(record, random);
      rounds.push_back({form, language, record.dump(1)});
    }
  }
  return rounds;
}

// Many records take more than the minute that a program may run: then each form has a browser of its own.
std::vector<Json> run_rounds(const std::vector<Round>& rounds, bool is_long) {
  Json plan = Json::array();
  for (const Round& round : rounds) {
    const std::string page = page_of(round.form, round.language);
    if (plan.empty() || plan.back()["page"] != page) {
      plan.push_back({{"do", "round"}, {"page", page}, {"records", Json::array()}});
    }
    plan.back()["records"].push_back(round.yaml);
  }
  const BrowserSite site;
  std::vector<Json> found;
  const auto run = [&](const Json& tasks) {
    for (const Json& task : site.run(tasks)) found.insert(found.end(), task["rounds"].begin(), task["rounds"].end());
  };
  if (!is_long) run(plan);
  for (std::size_t i = 0; is_long && i < plan.size(); ++i) run(Json::array({plan[i]}));
  return found;
}

// Why a record was not opened; empty when it was.
std::string refusal(const std::string& said) {
  for (const std::string start : {"record.yaml is niet geopend. ", "record.yaml was not opened. "}) {
    if (said.starts_with(start)) return said.substr(start.size());
  }
  return {};
}

TEST(Browser, SavesWhatItOpensAndTellsWhatTheProgramTells) {
  const char* const asked = std::getenv("DRIELUIK_BROWSER_RECORDS");
  const int wanted = asked ? std::atoi(asked) : 10;
  const std::vector<Round> rounds = rounds_of_all(wanted);
  const TemporaryFolder records;
  const auto name_of = [](std::size_t i) { return std::to_string(i) + ".yaml"; };
  for (std::size_t i = 0; i < rounds.size(); ++i) write_text(records.path() / "opened" / name_of(i), rounds[i].yaml);
  const std::vector<Json> found = run_rounds(rounds, wanted > 20);
  ASSERT_EQ(found.size(), rounds.size());
  std::map<std::string, Told> errors;
  for (const char* language : {"nl", "en"}) errors[language] = errors_of(records.path() / "opened", language);
  std::size_t saved = 0, refused = 0;
  for (std::size_t i = 0; i < rounds.size() && !HasFailure(); ++i) {
    SCOPED_TRACE(rounds[i].form + "\n" + rounds[i].yaml + found[i].dump());
    const std::vector<std::string> told = errors[rounds[i].language][name_of(i)];
    const std::string reason = refusal(found[i]["said"]);
    if (!reason.empty()) {
      ++refused;
      EXPECT_THAT(std::set<std::string>(told.begin(), told.end()), ElementsAre(reason));  // the program: of each place
    } else if (found[i]["saved"].is_null()) {
      ++refused;
      expect_same_messages(told, found[i]["faults"]);
    } else {
      ++saved;
      EXPECT_THAT(told, IsEmpty());
      EXPECT_EQ(normal(YAML::Load(found[i]["saved"].get<std::string>())), normal(YAML::Load(rounds[i].yaml)));
      write_text(records.path() / "saved" / name_of(i), found[i]["saved"]);
    }
  }
  EXPECT_GT(saved, rounds.size() / 4);
  EXPECT_GT(refused, rounds.size() / 10);
  EXPECT_THAT(errors_of(records.path() / "saved"), IsEmpty());
  std::cout << saved << " saved, " << refused << " refused\n";
}

// Answers that have something wrong with them, or look as if they had.
constexpr const char* kRecords[] = {
    "name: Anna",
    "nothing: here",
    "name: Annabel",
    "name: Anna\ncode: ab12",
    "name: Anna\ncode: AB12",
    "name: |-\n  An\n  na",
    "name: Anna\nday: 2026-02-30",
    "name: Anna\nday: 25-11-2026",
    "name: Anna\nday: 2025-12-31",
    "name: Anna\nday: 2027-01-01",
    "name: Anna\nday: gisteren",
    "name: Anna\ncount: 0",
    "name: Anna\ncount: 21",
    "name: Anna\ncount: 1.5",
    "name: Anna\ncount: veel",
    "name: Anna\nprice: 1,5",
    "name: Anna\nprice: -1",
    "name: Anna\nprice: 1,500",
    "name: Anna\nmood: +1",
    "name: Anna\nmood: -1",
    "name: Anna\nmood: 0",
    "name: Anna\nword: café 1",
    "name: Anna\nword: café ١",
    "name: Anna\nthemes: [rest, play]",
    "name: Anna\nthemes: [rest]\nplay: schaken",
    "name: \"A\\_b\"",
    "name: \"A\\ud83d\\ude00b\"",
    "name: Anna\nagrees: maybe",
    "name: Anna\nagrees: nee",
    "name: Anna\nagrees: false\nreason: te duur\nremedies: []",
    "name: Anna\nagrees: false\nreason: te duur\nremedies: [korting]",
    "name: Anna\nagrees: true\nreason: te duur",
    "name: Anna\nagrees: maybe\nreason: te duur",
    "name: Anna\nthemes: [work, work]",
    "name: Anna\nthemes: [work, rest, play]",
    "name: Anna\nthemes: [sleep]",
    "name: Anna\nsteps: [een, twee, drie]",
    "name: Anna\nsteps: [een, ~, twee]",
    "name: Anna\nlevels: {\"-1\": a}",
    "name: Anna\npeople:\n- {born: 2001-01-01, died: 2000-01-01}\n- {died: 2000-01-01}\n-\n- born: 2001-01-01\n  died: "
    "1999-01-01",
    "name: Anna\npeople: [{born: gisteren, died: 2000-01-01}]",
};

TEST(Browser, HasTheRulesOfEveryType) {
  const TemporaryFolder source;
  copy_handbook(source.path());
  add_trial_form(source.path());
  const TemporaryFolder records;
  Json plan = Json::array({{{"do", "round"}, {"page", page_of("proef")}, {"records", Json::array()}}});
  for (std::size_t i = 0; i < std::size(kRecords); ++i) {
    const std::string yaml = trial_record(kRecords[i]);
    plan[0]["records"].push_back(yaml);
    write_text(records.path() / (std::to_string(i) + ".yaml"), yaml);
  }
  plan.push_back({{"do", "when"},
                  {"page", page_of("proef")},
                  {"field", "reason"},
                  {"steps", Pairs{{"name", "Anna"},
                                  {"agrees", "false"},
                                  {"agrees", "true"},
                                  {"agrees", "false"},
                                  {"reason", "te duur"},
                                  {"agrees", "true"},
                                  {"reason", ""}}}});
  const std::vector<Json> all = BrowserSite(source.path()).run(plan);
  const Json found = all.at(0)["rounds"];
  EXPECT_THAT(all.at(1)["seen"].get<std::vector<std::string>>(),
              ElementsAre("hidden", "seen", "hidden", "seen", "seen",
                          "seen: “reason” (Reden) telt niet mee en wordt niet afgedrukt", "hidden"));
  auto errors = errors_of(records.path(), "nl", source.path());
  EXPECT_EQ(found[1]["said"], "record.yaml is niet geopend. onbekende sleutel “nothing”");
  for (std::size_t i = 0; i < std::size(kRecords); ++i) {
    if (i == 1) continue;  // not opened
    SCOPED_TRACE(kRecords[i]);
    expect_same_messages(errors[std::to_string(i) + ".yaml"], found[i]["faults"]);
  }
}

TEST(Browser, TakesNumbersAsPeopleWriteThemAndMarksWhatTheyAskFor) {
  const TemporaryFolder source;
  copy_handbook(source.path());
  add_trial_form(source.path());
  const Json steps = Pairs{{"price", "1.500"},  {"price", "1.250,50"}, {"price", "1,500"}, {"price", "2.5"},
                           {"agrees", "false"}, {"agrees", "true"},    {"mood", "-1"},     {"mood", "+1"}};
  const Json found =
      BrowserSite(source.path())
          .run(
              {{{"do", "typed"}, {"page", page_of("proef")}, {"steps", steps}, {"watched", {"name", "reason", "why"}}}})
          .at(0)["found"];
  EXPECT_EQ(found[0], Json({"1.500",
                            "het teken in “price” (Prijs) kan duizendtallen scheiden of een breuk beginnen · Schrijf "
                            "1500, of 1,500 voor een breuk",
                            "name"}));
  EXPECT_EQ(found[1], Json({"1.250,50", "", "name"}));
  EXPECT_EQ(found[2], Json({"1,500", "", "name"}));
  EXPECT_EQ(found[3], Json({"2.5", "", "name"}));
  EXPECT_EQ(found[4][2], "name reason");
  EXPECT_EQ(found[5][2], "name");
  EXPECT_EQ(found[6][2], "name why");
  EXPECT_EQ(found[7][2], "name");
}

TEST(Browser, PrintsNoAnswerThatDoesNotCount) {
  const TemporaryFolder source;
  copy_handbook(source.path());
  add_trial_form(source.path());
  const Json found = BrowserSite(source.path())
                         .run({{{"do", "paper"},
                                {"page", page_of("proef")},
                                {"record", trial_record("name: Anna\nmood: +1\nwhy: verdriet\nplay: schaken")}}})
                         .at(0);
  EXPECT_THAT(found["text"].get<std::string>(),
              AllOf(HasSubstr("Anna"), Not(HasSubstr("verdriet")), Not(HasSubstr("schaken"))));
}

TEST(Browser, OnThisPageListsWhatTheAnswersAskFor) {
  const Json found = BrowserSite()
                         .run({{{"do", "contents"},
                                {"page", page_of("final-evaluation")},
                                {"steps", Pairs{{"role", "coach"}, {"role", "manager"}}}}})
                         .at(0);
  EXPECT_EQ(found["listed"], Json({{"De doelen", "De uitkomst", "De samenwerking"},
                                   {"De doelen", "De uitkomst", "Voor de coach", "De samenwerking"},
                                   {"De doelen", "De uitkomst", "Voor de manager", "De samenwerking"}}));
}

TEST(Browser, TheSidebarShowsWhereOneIs) {
  const std::vector<Json> found =
      BrowserSite().run({{{"do", "sidebar"}, {"page", "nl/frameworks/mediating-guidance.html"}},
                         {{"do", "sidebar"}, {"page", "nl/courses/mediating-coach.html"}}});
  EXPECT_EQ(found[0], Json({{"isSeen", true}, {"list", 0}, {"page", 0}}));
  EXPECT_EQ(found[1]["isSeen"], true);
  EXPECT_GT(found[1]["list"], 0);
  EXPECT_EQ(found[1]["page"], 0);
}

TEST(Browser, ListsGrowAndShrinkAndTheFocusStays) {
  const Json found = BrowserSite()
                         .run(Json::array({{{"do", "lists"},
                                            {"page", page_of("triangle-contract")},
                                            {"list", "goals.1.indicators"},
                                            {"add", "Indicator toevoegen"},
                                            {"groups", "goals"},
                                            {"addGroup", "Doel toevoegen"}}}))
                         .at(0);
  EXPECT_THAT(found["steps"].get<std::vector<std::string>>(),
              ElementsAre("goals.1.indicators.2=: Indicator 2 is toegevoegd.",
                          "goals.1.indicators.3=: Indicator 3 is toegevoegd.",
                          "goals.1.indicators.1=second: Indicator 1 is verwijderd.",
                          "goals.2.goal=: Doel 2 is toegevoegd.", "goals.3.goal=: Doel 3 is toegevoegd."));
  const std::vector<std::string> names = found["names"];
  EXPECT_THAT(names, Contains("goals.1.indicators.2"));
  EXPECT_THAT(names, Contains("goals.3.scale.+2"));
  EXPECT_THAT(names, Not(Contains("goals.3.indicators.2")));
  EXPECT_EQ(found["ids"], Json::array()) << "ids that stand twice";
}

TEST(Browser, ReadsTheContractThatAFormDerivesFrom) {
  const fs::path amina = kRoot / "content/clients/amina-el-idrissi";
  const std::string record = read_text(amina / "2027-01-26-session-evaluation.yaml");
  const Json found = BrowserSite()
                         .run(Json::array({{{"do", "derived"},
                                            {"page", page_of("session-evaluation")},
                                            {"contract", read_text(amina / "2026-11-24-triangle-contract.yaml")},
                                            {"record", record}}}))
                         .at(0);
  EXPECT_EQ(found["blank"], 3);
  EXPECT_EQ(found["items"], 3);
  const std::vector<std::string> shown = found["shown"];
  for (const char* text : {"Amina El Idrissi", "Wouter Claes", "Thuiszorg Wilgenhof vzw",
                           "Het weekendrooster komt tot stand met het team en ligt zes weken vooraf vast.",
                           "Ik neem er geen over en help het team om zelf een vervanger te vinden."}) {
    EXPECT_THAT(shown, Contains(HasSubstr(text))) << text;
  }
  EXPECT_EQ(normal(YAML::Load(found["saved"].get<std::string>())), normal(YAML::Load(record)));
}

TEST(Browser, AScoreStaysBesideItsGoal) {
  const std::string record =
      "form: session-evaluation\nlanguage: nl\ndate: 2027-01-26\nsession: 4\ngoals:\n  -\n  - score: \"+1\"\n";
  const Json found =
      BrowserSite()
          .run(Json::array(
              {{{"do", "round"}, {"page", page_of("session-evaluation")}, {"records", Json::array({record})}}}))
          .at(0);
  EXPECT_EQ(found["rounds"][0]["saved"], record);
}

TEST(Browser, RefusesWhatItDoesNotUnderstand) {
  const std::pair<const char*, const char*> kFiles[] = {
      {"form: triangle-contract\nlanguage: nl\ndate: &a 2026-01-01\n",
       "Regel 3 is anders geschreven dan deze pagina kan lezen."},
      {"form: triangle-contract\nlanguage: nl\ndate: *a\n", "Regel 3 is anders geschreven dan deze pagina kan lezen."},
      {"form: triangle-contract\nlanguage: nl\ncomplaints: a: b\n",
       "Regel 3 is anders geschreven dan deze pagina kan lezen."},
      {"form: triangle-contract\nlanguage: nl\ncomplaints: \"a\n",
       "Regel 4 is anders geschreven dan deze pagina kan lezen."},
      {"form: triangle-contract\nform: b\n", "Regel 2: de sleutel “form” staat er twee keer."},
      {"form: session-log\nlanguage: nl\n", "Het is een dossier van een ander formulier: session-log."},
      {"form: triangle-contract\nlanguage: fr\n", "Dit dossier noemt geen taal van dit handboek."},
      {"- a\n", "Dit bestand is geen cliëntdossier."},
      {"form: triangle-contract\nlanguage: nl\ncomplaints: \"a\\u0007b\"\n",
       "een stuurteken (U+0007) kan niet in een tekst staan"},
      {"form: triangle-contract\nlanguage: nl\ngoals: x\n", "“goals” (Doelen) moet een lijst zijn"}};
  Json plan = Json::array({{{"do", "round"}, {"page", page_of("triangle-contract")}, {"records", Json::array()}}});
  for (const auto& [yaml, said] : kFiles) plan[0]["records"].push_back(yaml);
  const Json found = BrowserSite().run(plan).at(0)["rounds"];
  for (std::size_t i = 0; i < std::size(kFiles); ++i) {
    EXPECT_EQ(found[i]["said"], "record.yaml is niet geopend. " + std::string(kFiles[i].second));
    EXPECT_TRUE(found[i]["saved"].is_null());
  }
}

TEST(Browser, LeadsFromAFaultToItsField) {
  const Json found =
      BrowserSite()
          .run(Json::array({{{"do", "faults"},
                             {"page", page_of("triangle-contract")},
                             {"record", "form: triangle-contract\nlanguage: nl\ntiming: {sessions: 0}\n"}}}))
          .at(0);
  EXPECT_THAT(found["faults"].get<std::vector<std::string>>(),
              Contains("“timing.sessions” (Aantal gesprekken) moet groter dan 0 zijn"));
  EXPECT_EQ(found["leads"], "date") << "the first is that the date is missing";
}

TEST(Browser, PrintsAnswersAsText) {
  const Json task = {{"do", "paper"}, {"page", page_of("triangle-contract")}};
  Json filled = task;
  filled["record"] = read_text(kRoot / "content/clients/joost-van-der-meulen/2026-12-07-triangle-contract.yaml");
  const std::vector<Json> found = BrowserSite().run(Json::array({task, filled}));
  for (const Json& paper : found) {
    EXPECT_EQ(paper["buttons"], Json::array());
    EXPECT_EQ(paper["controls"], Json::array());
  }
  const std::string blank = found[0]["text"], text = found[1]["text"];
  for (const char* words : {"verplicht", "Rapportage"}) EXPECT_THAT(blank, HasSubstr(words));
  for (const char* words : {"Joost van der Meulen", "7 december 2026"}) EXPECT_THAT(text, HasSubstr(words));
  for (const char* words : {"verplicht", "Rapportage", "Invullen op het scherm"}) {
    EXPECT_THAT(text, Not(HasSubstr(words))) << words;
  }
}

TEST(Browser, NoOtherPageLoadsTheScript) {
  const BrowserSite site;
  for (const auto& [path, text] : read_tree(site.path())) {
    if (!path.ends_with(".html")) continue;
    const bool is_form = path.find("/forms/") != std::string::npos && !path.ends_with("/index.html");
    EXPECT_EQ(text.find("form.js") != std::string::npos, is_form) << path;
    EXPECT_EQ(text.find("form_data") != std::string::npos, is_form) << path;
  }
}

}  // namespace
}  // namespace drieluik
