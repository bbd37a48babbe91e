#include "validate/condition.h"

#include <gtest/gtest.h>

#include <map>

#include "support/checked.h"
#include "validate/field.h"

namespace drieluik {
namespace {

// The condition as a tree, or what is wrong with it.
std::string parsed(const std::string& text) {
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  const std::optional<Condition> condition =
      parse_condition(text, {&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  return condition ? to_text(*condition) : printed(diagnostics);
}

TEST(ParseCondition, ReadsAndRefuses) {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"fee.amount", "fee.amount"},
      {" a=b and c != \"d e\" ", "a = b and c != \"d e\""},
      {"a or b and c or not d", "a or (b and c) or not d"},
      {"(a or b) and not (c and d >= -1.5)", "(a or b) and not (c and d >= -1.5)"},
      {"scale.-2 < scale.+2", "scale.-2 < scale.+2"},
      {"not not a", "not not a"},
      {"", R"(a.yaml:1:1: error[bad-condition]: the condition stops too early
  1 | 
    | ^
  hint: write an answer's path, or a comparison such as fee.amount > 0
)"},
      {"a =", R"(a.yaml:1:4: error[bad-condition]: the condition stops too early
  1 | a =
    |    ^
  hint: write an answer's path, or a comparison such as fee.amount > 0
)"},
      {"a == b", R"(a.yaml:1:3: error[bad-condition]: “==” cannot stand here in a condition
  1 | a == b
    |   ^^
  hint: the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not
)"},
      {"a = and", R"(a.yaml:1:5: error[bad-condition]: “and” cannot stand here in a condition
  1 | a = and
    |     ^^^
  hint: the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not
)"},
      {"(a or b", R"(a.yaml:1:8: error[bad-condition]: a parenthesis of the condition is not closed
  1 | (a or b
    |        ^
  hint: put a “)” behind what belongs together
)"},
      {"a b", R"(a.yaml:1:3: error[bad-condition]: “b” cannot stand here in a condition
  1 | a b
    |   ^
  hint: the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not
)"},
      {"a = \"b", R"(a.yaml:1:5: error[bad-condition]: the text "b in the condition has no end
  1 | a = "b
    |     ^^
  hint: put a double quote behind it
)"},
      {"a and 5", R"(a.yaml:1:7: error[bad-condition]: 5 by itself is no condition
  1 | a and 5
    |       ^
  hint: write the path of an answer, or compare it: fee.amount > 0
)"},
      {"a & b", R"(a.yaml:1:3: error[bad-condition]: “&” cannot stand here in a condition
  1 | a & b
    |   ^
  hint: the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not
)"},
      {"a)", R"(a.yaml:1:2: error[bad-condition]: “)” cannot stand here in a condition
  1 | a)
    |  ^
  hint: the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not
)"},
  };
  for (const Case& one : cases) EXPECT_EQ(parsed(one.text), one.expected) << one.text;
}

TEST(ParseCondition, BoundsItsDepth) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '(') + "a" + std::string(depth, ')'); };
  EXPECT_EQ(parsed(nested(64)), "a");
  EXPECT_TRUE(parsed(nested(65)).starts_with("a.yaml:1:65: error[bad-condition]: the condition is nested too deep\n"));
  std::string negations;
  for (int i = 0; i < 100'000; ++i) negations += "not ";
  EXPECT_TRUE(parsed(negations + "a").find("nested too deep") != std::string::npos);
}

const std::map<std::string, std::string, std::less<>> kAnswers = {
    {"payer", "organisation"},   {"sessions", "10"}, {"few", "9.0"},   {"start", "2026-02-01"},
    {"end", "2026-11-01"},       {"name", "Ann"},    {"group", ""},    {"me", "payer"},
    {"organisation", "Van Dam"}, {"score", "+1"},    {"before", "-1"}, {"tags", "rest other"}};

const Field* find_field(std::string_view operand) {
  static const Field kText{}, kGroup{.type = FieldType::group},
      kPayer{.type = FieldType::choice, .options = {{"organisation", {}}, {"me", {}}}},
      kMe{.type = FieldType::choice, .options = {{"payer", {}}, {"me", {}}}},
      kScale{.type = FieldType::scale, .options = {{"-2", {}}, {"-1", {}}, {"0", {}}, {"+1", {}}, {"+2", {}}}},
      kTags{.type = FieldType::choices, .options = {{"rest", {}}, {"other", {}}, {"oth", {}}}};
  if (operand == "score" || operand == "before") return &kScale;
  if (operand == "tags") return &kTags;
  if (operand == "group") return &kGroup;
  if (operand == "payer") return &kPayer;
  if (operand == "me") return &kMe;
  return kAnswers.contains(operand) || operand == "absent" ? &kText : nullptr;
}

// "yes", "no" or "?".
std::string held(std::string_view text) {
  Diagnostics diagnostics;
  const std::optional<Condition> condition = parse_condition(text, {}, diagnostics);
  if (!condition) return "faulty";
  const std::optional<bool> result = holds(
      *condition,
      [](std::string_view path) -> std::optional<std::string> {
        const auto found = kAnswers.find(path);
        return found == kAnswers.end() ? std::nullopt : std::optional(found->second);
      },
      find_field);
  return !result ? "?" : *result ? "yes" : "no";
}

TEST(Holds, ComparesAnswers) {
  const std::pair<const char*, const char*> cases[] = {
      {"payer = organisation", "yes"},
      {"payer = \"organisation\"", "yes"},
      {"payer != organisation", "no"},
      {"sessions > few", "yes"},  // as numbers; as texts it would be the other way round
      {"few = 9", "yes"},
      {"sessions <= 10", "yes"},
      {"end > start", "yes"},
      {"start >= 2026-02-02", "no"},
      {"name < Bea", "yes"},
      {"name = \"name\"", "no"},
      {"payer = name", "no"},
      {"organisation = payer", "yes"},  // the option, not the answer of that name
      {"payer < organisation", "no"},
      {"name = organisation", "no"},  // the answer: a name has no options
      {"payer = me", "no"},           // each has the other as an option; the right side is the word
      {"me = payer", "yes"},
      {"score > 0", "yes"},  // by the order of its options; as texts it would be the other way round
      {"score < 0", "no"},
      {"score < \"+2\"", "yes"},
      {"before < 0", "yes"},
      {"-2 <= before", "yes"},
      {"before < score", "yes"},
      {"before >= score", "no"},
      {"score = +1", "yes"},
      {"tags = other", "yes"},  // it was chosen, perhaps with others
      {"tags = oth", "no"},
      {"tags != oth", "yes"},
      {"tags != rest", "no"},
      {"rest = tags", "yes"},
      {"group", "yes"},
      {"not group", "no"},
      {"absent", "no"},
      {"not absent", "yes"},
      {"absent = 1", "?"},
      {"not (absent = 1)", "?"},
      {"absent = 1 or name", "yes"},
      {"absent = 1 and name", "?"},
      {"absent = 1 and absent", "no"},
      {"absent = 1 or absent", "?"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(held(text), expected) << text;
}

TEST(PathsOf, NamesWhatIsLookedUp) {
  Diagnostics diagnostics;
  const Condition condition =
      *parse_condition("name = b and (not c or end < \"a\") and payer = organisation", {}, diagnostics);
  const std::vector<std::string_view> expected = {"name", "c", "end", "payer"};
  EXPECT_EQ(paths_of(condition, find_field), expected);
}

TEST(ResolveCondition, PutsPathsInFullAndWordsInQuotes) {
  const std::string text =
      "name = group and not (word or \"name\" != end) and name and payer = organisation and organisation = start";
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  const std::optional<Condition> condition = parse_condition(text, {&source, 0, 1}, diagnostics);
  ASSERT_TRUE(condition);
  const Condition full =
      resolved(*condition, find_field, [](std::string_view operand) { return "goals.1." + std::string(operand); });
  EXPECT_EQ(to_text(full),
            "goals.1.name = \"group\" and not (\"word\" or \"name\" != goals.1.end) and goals.1.name and "
            "goals.1.payer = \"organisation\" and goals.1.organisation = goals.1.start");
}

}  // namespace
}  // namespace drieluik
