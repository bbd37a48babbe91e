#include "resolve/record_yaml.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "base/text.h"
#include "read/yaml.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr const char* kForm = R"(version: "1"
fields:
  - {key: date, type: date, label: {nl: Datum}}
  - {key: "null", type: text, label: {nl: Niets}}
  - {key: occasion, type: longtext, label: {nl: Aanleiding}}
  - key: coachee
    type: group
    label: {nl: Coachee}
    fields:
      - {key: name, type: text, label: {nl: Naam}}
      - {key: "-2", type: longtext, label: {nl: minder}}
  - key: goals
    type: list
    label: {nl: Doelen}
    fields:
      - {key: goal, type: longtext, label: {nl: Doel}}
      - {key: weight, type: number, label: {nl: Gewicht}}
      - {key: indicators, type: list, of: longtext, label: {nl: Indicatoren}}
  - key: scores
    type: list
    for_each: contract.goals
    label: {nl: Scores}
    fields: [{key: score, type: number, required: true, label: {nl: Score}}]
  - {key: names, type: list, of: text, label: {nl: Namen}}
  - {key: agreed, type: yesno, label: {nl: Akkoord}}
  - {key: colours, type: choices, label: {nl: Kleuren}, options: [{key: "1", label: {nl: een}}, {key: no, label: {nl: nee}}]}
)";

const std::vector<std::string> kLanguages = {"nl", "no"};

struct Form {
  Form() {
    const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics);
    definition = check_form("proef", *value, source, diagnostics);
  }
  Source source{.path = "proef.yaml", .text = kForm};
  Diagnostics diagnostics;
  FormDefinition definition;
};

std::optional<ClientRecord> read_record(const std::string& yaml, const FormDefinition& form) {
  const Source source{.path = "a.yaml", .text = yaml};
  Diagnostics diagnostics;
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(yaml.size())}, diagnostics);
  if (!value) return std::nullopt;
  return check_record(*value, form, source, kLanguages, diagnostics);
}

std::string dump(const Answer& answer) {
  std::string out = answer.key + "=“" + answer.text + "”";
  for (const Answer& item : answer.items) out += " [" + dump(item) + "]";
  for (const Answer& member : answer.members) out += " {" + dump(member) + "}";
  return out;
}

Answer text(std::string key, std::string text) { return {.key = std::move(key), .text = std::move(text)}; }

TEST(RecordYaml, IsWrittenAsPeopleWriteIt) {
  const Form form;
  ASSERT_TRUE(form.diagnostics.empty());
  ClientRecord record{.form = "proef", .language = "no", .answers = {}};
  record.answers.members = {
      text("date", "2026-11-22"),
      text("null", "No"),
      text("occasion", "Eerst dit.\n\nDan dat: foto's\n"),
      {.key = "coachee", .members = {text("name", "Anaïs “Ana” 王"), text("-2", "- niets: \"x\"")}},
      {.key = "goals",
       .items = {{.members = {text("goal", "Een\ntwee"),
                              text("weight", "1.5"),
                              {.key = "indicators", .items = {text("", "007"), text("", "a\nb")}}}},
                 {.members = {text("goal", "#3")}}}},
      text("agreed", "true"),
      {.key = "colours", .items = {text("", "1"), text("", "no")}}};
  EXPECT_EQ(to_yaml(record, form.definition), R"(form: proef
language: "no"
date: 2026-11-22
"null": "No"
occasion: |
  Eerst dit.

  Dan dat: foto's
coachee:
  name: Anaïs “Ana” 王
  "-2": '- niets: "x"'
goals:
  - goal: |-
      Een
      twee
    weight: 1.5
    indicators:
      - "007"
      - |-
        a
        b
  - goal: "#3"
agreed: true
colours:
  - "1"
  - "no"
)");
}

TEST(RecordYaml, AnItemBesideOneOfTheContractKeepsItsPlace) {
  const Form form;
  const std::string yaml = "form: proef\nlanguage: nl\nscores:\n  -\n  - score: 2\n";
  const std::optional<ClientRecord> record = read_record(yaml + "  -\nnames:\n  - \n  - Ana\n", form.definition);
  ASSERT_TRUE(record);
  EXPECT_EQ(dump(record->answers), "=“” {scores=“” [=“”] [=“” {score=“2”}]} {names=“” [=“Ana”]}");
  EXPECT_EQ(to_yaml(*record, form.definition), yaml + "names:\n  - Ana\n");
}

TEST(RecordYaml, ReadsBackAsTheSameRecord) {
  const Form form;
  const std::vector<std::string> pieces = {
      "a",   "Z",   "9",      " ",      "  ",     "\n",         "\n\n",    "\t", "-",    "- ", ":",  ": ",
      "#",   " #",  "'",      "\"",     "\\",     "{",          "}",       "[",  "]",    ",",  "&",  "*",
      "!",   "|",   ">",      "%",      "@",      "`",          "?",       "~",  "null", "é",  "王", "…",
      "...", "---", "\u00a0", "\u2028", "\ufeff", "\U0001f600", "e\u0301", "=",  "<<"};
  std::mt19937 random(20261125);
  const auto any_text = [&](bool one_line) {
    std::string out;
    for (std::size_t i = random() % 8 + 1; i > 0; --i) out += pieces[random() % pieces.size()];
    if (one_line) {
      std::replace(out.begin(), out.end(), '\n', '.');
      out = std::string(trim(out));
    }
    return trim(out).empty() ? std::string("x") : out;
  };
  for (int i = 0; i < 3000; ++i) {
    ClientRecord record{.form = "proef", .language = "nl", .answers = {}};
    Answer goal{.members = {text("goal", any_text(false))}};
    goal.members.push_back({.key = "indicators", .items = {text("", any_text(false)), text("", any_text(false))}});
    record.answers.members = {
        text("null", any_text(true)),
        text("occasion", any_text(false)),
        {.key = "coachee", .members = {text("name", any_text(true)), text("-2", any_text(false))}},
        {.key = "goals", .items = {goal}},
        {.key = "names", .items = {text("", any_text(true))}}};
    const std::string yaml = to_yaml(record, form.definition);
    const std::optional<ClientRecord> read = read_record(yaml, form.definition);
    ASSERT_TRUE(read) << yaml;
    ASSERT_EQ(dump(read->answers), dump(record.answers)) << yaml;
  }
}

Value read_value(const std::string& yaml) {
  const Source source{.path = "a.yaml", .text = yaml};
  Diagnostics diagnostics;
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(yaml.size())}, diagnostics);
  // Control characters are told, and come back all the same.
  for (const Diagnostic& diagnostic : diagnostics.list())
    EXPECT_EQ(diagnostic.message->code, "control-character") << yaml;
  return value.value_or(Value{});
}

TEST(RecordYaml, KeepsWhatIsFaultyInARecord) {
  const Form form;
  EXPECT_EQ(to_yaml(read_value(R"(
agreed: misschien
goals: [een tekst, {weight: zwaar, goal: null, extra: [1, [2, {x: y}]]}, {goal: ok}]
language: nl
names: geen lijst
occasion: {een: groep}
date: "null"
coachee: [lijst]
onbekend: {no: 1, leeg: , lijst: []}
)"),
                    form.definition),
            R"(form: proef
language: nl
date: "null"
occasion:
  een: groep
coachee:
  - lijst
goals:
  - een tekst
  - weight: zwaar
    extra:
      - "1"
      -
        - "2"
        - x: "y"
  - goal: ok
names: geen lijst
agreed: misschien
onbekend:
  "no": "1"
)");
}

TEST(RecordYaml, ReadsEveryTextBackAsItWas) {
  const Form form;
  const char32_t ranges[][2] = {{0x01, 0x1f},     {0x20, 0x7e},       {0x7f, 0xa0},        {0xa1, 0x24f},
                                {0x300, 0x36f},   {0x370, 0x52f},     {0x590, 0x6ff},      {0x1e00, 0x206f},
                                {0x3040, 0x30ff}, {0xd7f0, 0xd7ff},   {0xe000, 0xe00f},    {0xfdd0, 0xfdef},
                                {0xfef0, 0xffff}, {0x1f300, 0x1f64f}, {0x10fff0, 0x10ffff}};
  std::mt19937 random(20261126);
  const auto any_text = [&] {
    std::string out;
    for (std::size_t i = random() % 12 + 1; i > 0; --i) {
      const auto& range = ranges[random() % 3 == 0 ? 1 : random() % std::size(ranges)];
      const auto letter = static_cast<char32_t>(range[0] + random() % (range[1] - range[0] + 1));
      append_utf8(out, random() % 8 == 0 ? U'\n' : letter);
    }
    return trim(out).empty() ? std::string("x") : out;
  };
  for (int i = 0; i < 5000; ++i) {
    std::map<std::string, std::string> texts;
    Value record{.kind = ValueKind::mapping};
    const auto add = [&](Value& mapping, const std::string& key, std::string text) {
      mapping.members.push_back({key, {}, {.kind = ValueKind::scalar, .quoted = true, .scalar = std::move(text)}});
    };
    Value coachee{.kind = ValueKind::mapping};
    for (const char* key : {"date", "occasion", "agreed"}) add(record, key, texts[key] = any_text());
    add(coachee, "name", texts["name"] = any_text());
    add(coachee, texts["key"] = any_text(), "x");
    record.members.push_back({"coachee", {}, std::move(coachee)});
    const std::string yaml = to_yaml(record, form.definition);
    const Value read = read_value(yaml);
    for (const char* key : {"date", "occasion", "agreed"}) {
      ASSERT_TRUE(read.find(key)) << key << " in " << yaml;
      ASSERT_EQ(read.find(key)->scalar, texts[key]) << yaml;
    }
    ASSERT_TRUE(read.find("coachee")) << yaml;
    const std::vector<Member>& members = read.find("coachee")->members;
    ASSERT_EQ(members.size(), 2u) << yaml;
    ASSERT_EQ(members[0].value.scalar, texts["name"]) << yaml;
    ASSERT_EQ(members[1].key, texts["key"]) << yaml;
  }
}

TEST(RecordYaml, QuotesForAComment) {
  EXPECT_EQ(quoted_yaml("a \"b\"\nc \\ \u2028\x01é"), R"("a \"b\"\nc \\ \u2028\u0001é")");
}

}  // namespace
}  // namespace drieluik
