// What is built once for all clients is what would be built for each of them.
#include "document/fixed_blocks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

struct Fixed {
  const char* name;
  std::string form;
  std::vector<std::string> clauses;  // "one", "two"
};

const Fixed kCases[] = {
    {"PlainText", "## Kop\n\nVast.\n\nVoor {{name}}.\n\nOok vast.\n", {}},
    {"LinkToAHeadingOfTheClause", ":::clause one\n", {"## Geheim\n\nZie [hierboven](#geheim).\n\nVoor {{name}}.\n"}},
    {"LinkFromAClauseToTheForm", "## Doel\n\n:::clause one\n", {"Zie [het doel](#doel).\n"}},
    {"ClauseThatIsPutInTwice", ":::clause one\n\n:::clause one\n", {"## Kop\n\nVast.\n"}},
    {"ClauseInAClauseThatIsPutInTwice", ":::clause one\n\n:::clause one\n", {":::clause two\n", "## Kop\n\nVast.\n"}},
    {"ClauseInWhatIsRepeated", ":::each goals\n:::clause one\n:::\n", {"### Kop\n\nVast.\n"}},
    {"HeadingOfTheFormAndOfAClause", "## Kop\n\n:::clause one\n", {"## Kop\n\nVast.\n"}},
};

class FixedBlocksTest : public testing::TestWithParam<Fixed> {};

TEST_P(FixedBlocksTest, AreWhatIsBuiltForEachClient) {
  SampleLibrary sample;
  constexpr const char* kNames[] = {"one", "two"};
  for (std::size_t i = 0; i < GetParam().clauses.size(); ++i) {
    sample.add(Kind::clause, kNames[i], "nl", "Clausule", GetParam().clauses[i]);
  }
  sample.add(Kind::form, "contract", "nl", "Contract", GetParam().form);
  FormDefinition form;
  form.id = "contract";
  form.version = "1";
  form.fields = {field("name", FieldType::text), field("goals", FieldType::list, {field("", FieldType::text)})};
  Item& item = sample.library.items.at("contract");
  item.form = form;
  const BuildOptions options = sample.options("nl");
  const PreparedForm prepared = prepare_form(sample.library, item, options);
  ASSERT_FALSE(prepared.fixed->stretches.empty());
  const ClientRecord record{
      "contract", "nl",
      group_answer("", {answer("name", "Anna"), list_answer("goals", {answer("", "a"), answer("", "b")})}), nullptr};
  for (const ClientRecord* client : {static_cast<const ClientRecord*>(nullptr), &record}) {
    EXPECT_EQ(dump(build_form(sample.library, prepared, client)),
              dump(build_form(sample.library, item, client, options)));
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, FixedBlocksTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace drieluik
