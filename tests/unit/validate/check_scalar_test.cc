#include "validate/check_scalar.h"

#include <gtest/gtest.h>

#include "validate/check.h"
#include "validate/lookup.h"

namespace drieluik {
namespace {

TEST(IsDate, KnowsTheCalendar) {
  for (const char* date : {"2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    EXPECT_TRUE(is_date(date)) << date;
  }
  for (const char* date : {"2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
                           "0000-01-01", "2026-1-1", "22-11-2026", "2026-11-22 ", "", "2026/11/22", "20261-1-22"}) {
    EXPECT_FALSE(is_date(date)) << date;
  }
}

TEST(ToNumber, ReadsPlainNumbers) {
  EXPECT_EQ(to_number("8"), 8);
  EXPECT_EQ(to_number("1.5"), 1.5);
  EXPECT_EQ(to_number("-2"), -2);
  EXPECT_EQ(to_number("007"), 7);
  for (const char* text :
       {"", "-", ".5", "5.", "+1", "1e3", "0x10", "inf", "nan", "1,5", "1 000", " 1", "--1", "123456789012345678901"}) {
    EXPECT_EQ(to_number(text), std::nullopt) << text;
  }
}

// The text that is kept, or the code of the fault.
std::string checked_text(FieldType type, std::string_view written) {
  Field field;
  field.type = type;
  const ScalarCheck result = check_scalar(field, written);
  return result.fault ? "!" + std::string(result.fault->code) : result.text;
}

TEST(CheckScalar, KeepsTextsToTheLetter) {
  EXPECT_EQ(checked_text(FieldType::text, " a\tb\r\n"), "a\tb");
  EXPECT_EQ(checked_text(FieldType::text, "a\nb"), "!line-break");
  EXPECT_EQ(checked_text(FieldType::longtext, " a\r\nb\rc\n\n"), " a\nb\nc\n\n");
  EXPECT_EQ(checked_text(FieldType::longtext, "e\u0301 \u00e9"), "e\u0301 \u00e9");  // not normalised
  for (const char* control : {"\x01", "\x0b", "\x1b", "\x7f", "\u0085", "\u009f"}) {
    EXPECT_EQ(checked_text(FieldType::longtext, std::string("a") + control), "!control-character");
  }
  EXPECT_EQ(checked_text(FieldType::longtext, "\u00a0\u200f"), "\u00a0\u200f");
}

TEST(CheckScalar, TakesYesAndNoInBothLanguages) {
  for (const char* yes : {"true", "True", "yes", "JA"}) EXPECT_EQ(checked_text(FieldType::yesno, yes), "true");
  for (const char* no : {"false", "No", "nee"}) EXPECT_EQ(checked_text(FieldType::yesno, no), "false");
  for (const char* other : {"on", "1", "oui", "y"}) EXPECT_EQ(checked_text(FieldType::yesno, other), "!not-yes-or-no");
}

TEST(Pattern, MatchesWholeTextsByCodePoints) {
  const std::shared_ptr<const Pattern> letters = compile_pattern("[a-zé]{2}");
  EXPECT_TRUE(matches(*letters, "né"));
  EXPECT_FALSE(matches(*letters, "n"));
  EXPECT_FALSE(matches(*letters, "née"));
  EXPECT_EQ(compile_pattern("(a"), nullptr);
}

TEST(Pattern, EndsOnEveryText) {
  const std::shared_ptr<const Pattern> slow = compile_pattern("(a+)+b");
  EXPECT_FALSE(matches(*slow, std::string(500, 'a')));
  const std::shared_ptr<const Pattern> deep = compile_pattern("(a|b)*");
  EXPECT_TRUE(matches(*deep, std::string(2'000, 'a')));
}

// The form of one goal list, and two goals.
FormDefinition goal_form() {
  Field weight;
  weight.key = "weight";
  weight.type = FieldType::number;
  Field steps;
  steps.key = "steps";
  steps.type = FieldType::list;
  steps.fields = {weight};
  Field goals;
  goals.key = "goals";
  goals.type = FieldType::list;
  goals.fields = {weight, steps};
  FormDefinition form;
  form.fields = {goals, weight};
  return form;
}

TEST(FullPath, LooksNearbyFirst) {
  const FormDefinition form = goal_form();
  EXPECT_EQ(full_path(form, "weight", ""), "weight");
  EXPECT_EQ(full_path(form, "weight", "goals.2"), "goals.2.weight");
  EXPECT_EQ(full_path(form, "goals.weight", "goals.2"), "goals.2.weight");
  EXPECT_EQ(full_path(form, "goals.weight", "goals.2.steps.3"), "goals.2.weight");
  EXPECT_EQ(full_path(form, "weight", "goals.2.steps.3"), "goals.2.steps.3.weight");
  EXPECT_EQ(full_path(form, "steps.1.weight", "goals.2.steps.3"), "goals.2.steps.1.weight");
  EXPECT_EQ(full_path(form, "goals.1.weight", "goals.2"), "goals.1.weight");
  EXPECT_EQ(full_path(form, "goals.weight", ""), "goals.weight");
  EXPECT_EQ(full_path(form, "wieght", "goals.2"), std::nullopt);
}

}  // namespace
}  // namespace drieluik
