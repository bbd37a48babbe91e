// What a form's page knows of the form.
#include "render/form_data.h"

#include <gtest/gtest.h>

#include "render/json.h"
#include "support/checked.h"
#include "validate/check.h"

namespace drieluik {
namespace {

std::string data_of(const std::string& yaml, std::string_view language) {
  const Source source{.path = "f.yaml", .text = "version: \"1\"\n" + yaml};
  Diagnostics diagnostics;
  const FormDefinition form = check_form("f", value_of(source, diagnostics), source, diagnostics);
  EXPECT_EQ(printed(diagnostics), "");
  const std::vector<std::string> languages = {"nl", "en"};
  const Words words({{"screen-save", "Opslaan"}, {"yes", "Ja"}, {"month-1", "januari"}, {"next", "Volgende"}});
  return form_data(form, languages, language, words);
}

struct Case {
  const char* name;
  const char* field;     // as in a form's definition, after its key and label
  const char* expected;  // after them
};

const Case kCases[] = {
    {"Text", "type: text, required: true", R"("required":true,"max":500)"},
    {"LongText", "type: longtext, max: 9", R"("max":9)"},
    {"Date", "type: date, min: 2026-01-01", R"("min":"2026-01-01")"},
    {"Number", "type: number, whole: true, above: 0, max: 9.5, default: 1, unit: {nl: uur, en: hours}",
     R"("default":"1","whole":true,"above":0,"max":9.5,"unit":"uur")"},
    {"Singular", "type: number, unit: {nl: {one: dag, other: dagen}, en: days}", R"("unit":"dagen","unit-one":"dag")"},
    {"Pattern", "type: text, pattern: \"[a-z]\", help: {nl: Een letter, en: A letter}",
     R"("max":500,"pattern":"[a-z]","help":"Een letter")"},
    {"Choice", "type: choice, options: [{key: x, label: {nl: iks, en: ex}}]", R"("options":[["x","iks"]])"},
    {"List", "type: list, of: text, min: 1, max: 3, item_label: {nl: Stap, en: Step}",
     R"("required":true,"min":1,"max":3,"allowed":"er 1 tot 3","item":"Stap","of":{"key":"","type":"text","label":"Stap","max":500})"},
    {"Group", "type: group, all_or_none: true, fields: [{key: b, type: yesno, label: {nl: B, en: B}}]",
     R"("all-or-none":true,"fields":[{"key":"b","type":"yesno","label":"B"}])"},
};

class FormDataOfField : public testing::TestWithParam<Case> {};

TEST_P(FormDataOfField, IsThis) {
  const std::string field = GetParam().field;
  const Json data = Json::parse(data_of("fields: [{key: a, label: {nl: A, en: A}, " + field + "}]\n", "nl"));
  const std::string type = field.substr(6, field.find(',') - 6);
  EXPECT_EQ(data["fields"][0].dump(),
            R"({"key":"a","type":")" + type + R"(","label":"A",)" + GetParam().expected + "}");
}

INSTANTIATE_TEST_SUITE_P(Each, FormDataOfField, testing::ValuesIn(kCases),
                         [](const auto& param) { return param.param.name; });

constexpr const char* kForm = R"(fields:
  - {key: day, type: date, label: {nl: Dag, en: Day}}
  - {key: organisation, type: group, label: {nl: O, en: O}, fields: [{key: name, type: text, label: {nl: N, en: N}}]}
  - key: goals
    type: list
    label: {nl: Doelen, en: Goals}
    fields:
      - {key: by, type: date, label: {nl: Op, en: By}}
      - {key: payer, type: text, label: {nl: Wie, en: Who}}
      - {key: why, type: text, when: payer = organisation and day, label: {nl: Waarom, en: Why}}
  - {key: kind, type: choice, label: {nl: Soort, en: Kind}, options: [{key: day, label: {nl: D, en: D}}]}
  - {key: more, type: text, when: kind = day, label: {nl: Meer, en: More}}
rules:
  - {check: goals.by > day or not goals.payer, at: goals.by, message: {nl: Te vroeg </script>, en: Too early}}
)";

TEST(FormData, NamesEveryPathInFull) {
  const Json data = Json::parse(data_of(kForm, "nl"));
  EXPECT_EQ(data["fields"][2]["fields"][2]["when"].dump(),
            R"({"is":"all","parts":[{"is":"equal","left":"goals.*.payer","right":"\"organisation\""},)"
            R"({"is":"answered","left":"day"}]})");
  EXPECT_EQ(data["fields"][4]["when"].dump(), R"({"is":"equal","left":"kind","right":"\"day\""})");
  EXPECT_EQ(data["rules"].dump(),
            R"([{"at":"goals.*.by","check":{"is":"any","parts":[{"is":"greater","left":"goals.*.by","right":"day"},)"
            R"({"is":"not","parts":[{"is":"answered","left":"goals.*.payer"}]}]},)"
            R"("names":["goals.*.by","day","goals.*.payer"],"message":"Te vroeg </script>"}])");
}

TEST(FormData, StandsInAScript) {
  const std::string data = data_of(kForm, "nl");
  EXPECT_EQ(data.find('<'), std::string::npos);
  EXPECT_NE(data.find("Te vroeg \\u003c/script>"), std::string::npos) << data;
}

TEST(FormData, SpeaksTheLanguageOfThePage) {
  const Json dutch = Json::parse(data_of(kForm, "nl")), english = Json::parse(data_of(kForm, "en")),
             other = Json::parse(data_of(kForm, "fr"));
  EXPECT_EQ(dutch["messages"]["missing"].dump(), R"({"text":"{0} ontbreekt"})");
  EXPECT_EQ(english["messages"]["missing"].dump(), R"({"text":"{0} is missing"})");
  EXPECT_EQ(other["messages"]["missing"], english["messages"]["missing"]);
  EXPECT_EQ(english["rules"][0]["message"], "Too early");
  EXPECT_EQ(dutch["messages"]["item-count"]["many"], "{n} onderdelen");
  EXPECT_EQ(dutch["words"].dump(), R"({"month-1":"januari","screen-save":"Opslaan","yes":"Ja"})");
}

}  // namespace
}  // namespace drieluik
