#include "render/schema_of_fields.h"

#include <gtest/gtest.h>

#include "support/checked.h"
#include "validate/check.h"

namespace drieluik {
namespace {

struct Case {
  const char* name;
  const char* field;   // as in a form's definition, after its key and label
  const char* schema;  // without its title
};

const Case kCases[] = {
    {"Text", "type: text", R"({"$ref":"#/$defs/line-or-nothing"})"},
    {"Needed", "type: longtext, required: true", R"({"$ref":"#/$defs/lines"})"},
    {"Date", "type: date, required: true",
     R"({"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})"},
    {"Pattern", "type: text, required: true, max: 6, pattern: \"[0-9]+\"",
     R"({"type":"string","maxLength":6,"pattern":"^(?:[0-9]+)$"})"},
    {"Count", "type: number, whole: true, above: 0, max: 9",
     R"({"type":["integer","null"],"exclusiveMinimum":0,"maximum":9})"},
    {"Scale", "type: scale, required: true, options: [{key: \"1\", label: {nl: laag, en: low}}]",
     R"({"oneOf":[{"enum":["1",1],"title":"laag · low"}]})"},
    {"List", "type: list, of: date, min: 1, max: 3",
     R"({"type":"array","items":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},)"
     R"("minItems":1,"maxItems":3})"},
};

class SchemaOfField : public testing::TestWithParam<Case> {};

TEST_P(SchemaOfField, IsThis) {
  const std::string yaml =
      std::string("version: \"1\"\nfields: [{key: a, label: {nl: A, en: A}, ") + GetParam().field + "}]\n";
  const Source source{.path = "f.yaml", .text = yaml};
  Diagnostics diagnostics;
  const FormDefinition form = check_form("f", value_of(source, diagnostics), source, diagnostics);
  ASSERT_TRUE(diagnostics.empty());
  const std::vector<std::string> languages = {"nl", "en"};
  Json schema = object_schema(form.fields, {.languages = languages, .is_record = true})["properties"]["a"];
  EXPECT_EQ(schema["title"], "A");
  schema.erase("title");
  EXPECT_EQ(schema.dump(), GetParam().schema);
}

INSTANTIATE_TEST_SUITE_P(Each, SchemaOfField, testing::ValuesIn(kCases),
                         [](const auto& param) { return param.param.name; });

TEST(JsonSchema, LeavesOutAPatternThatOnlyIcuUnderstands) {
  for (const char* pattern : {"\\\\p{Lu}+", "a++", "(?i)ab", "[a&&b]"}) {
    const std::string yaml =
        std::string("version: \"1\"\nfields: [{key: a, type: text, label: {nl: A}, pattern: \"") + pattern + "\"}]\n";
    const Source source{.path = "f.yaml", .text = yaml};
    Diagnostics diagnostics;
    const FormDefinition form = check_form("f", value_of(source, diagnostics), source, diagnostics);
    ASSERT_TRUE(diagnostics.empty()) << pattern;
    const std::vector<std::string> languages = {"nl"};
    const std::string schema = object_schema(form.fields, {.languages = languages}).dump();
    EXPECT_EQ(schema.find("^(?:"), std::string::npos) << schema;
  }
}

}  // namespace
}  // namespace drieluik
