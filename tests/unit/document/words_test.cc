#include "document/words.h"

#include <gtest/gtest.h>

#include "support/checked.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

struct DateCase {
  const char* language;
  const char* date;
  const char* words;
};

class DateInWords : public testing::TestWithParam<DateCase> {};

TEST_P(DateInWords, IsWrittenAsPeopleDo) {
  EXPECT_EQ(date_in_words(GetParam().date, theme_words(GetParam().language)), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Dates, DateInWords,
                         testing::Values(DateCase{"nl", "2026-11-22", "22 november 2026"},
                                         DateCase{"en", "2026-11-22", "22 November 2026"},
                                         DateCase{"nl", "2027-03-01", "1 maart 2027"},
                                         DateCase{"nl", "2027-13-01", "2027-13-01"}, DateCase{"nl", "2027", "2027"},
                                         DateCase{"nl", "ooit-of-nooit", "ooit-of-nooit"}, DateCase{"nl", "", ""}));

struct DurationCase {
  const char* language;
  int minutes;
  const char* words;
};

class DurationInWords : public testing::TestWithParam<DurationCase> {};

TEST_P(DurationInWords, SpeaksOfHoursFromTwoOn) {
  EXPECT_EQ(duration_in_words(GetParam().minutes, theme_words(GetParam().language)), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Durations, DurationInWords,
                         testing::Values(DurationCase{"nl", 1, "1\u00a0minuut"},
                                         DurationCase{"en", 90, "90\u00a0minutes"},
                                         DurationCase{"nl", 119, "119\u00a0minuten"},
                                         DurationCase{"nl", 120, "2\u00a0uur"},
                                         DurationCase{"en", 121, "2\u00a0hours 1\u00a0minute"},
                                         DurationCase{"nl", 1470, "24\u00a0uur 30\u00a0minuten"}));

TEST(FillPattern, FillsInWhatIsGiven) {
  EXPECT_EQ(fill_pattern("{page} / {pages}", {{"page", "3"}, {"pages", "7"}}), "3 / 7");
  EXPECT_EQ(fill_pattern("{a}{a} {b} {", {{"a", "{b}"}}), "{b}{b} {b} {");
  EXPECT_EQ(fill_pattern("", {{"a", "1"}}), "");
}

TEST(Words, GiveTheKeyWhenThereIsNoText) {
  const Words words(std::map<std::string, std::string, std::less<>>{{"next", "Volgende"}});
  EXPECT_EQ(words["next"], "Volgende");
  EXPECT_EQ(words["previous"], "previous");
}

TEST(CheckWords, ReportsWhatIsNoTextAndWhatIsMissing) {
  const Source source{.path = "nl.yaml", .text = "next: Volgende\nnote: [a]\n"};
  Member next{"next", {&source, 0, 4}, {.kind = ValueKind::scalar, .scalar = "Volgende"}};
  Member note{"note", {&source, 15, 19}, {.kind = ValueKind::sequence}};
  Value value{.kind = ValueKind::mapping, .span = {&source, 0, 24}, .members = {next, note}};
  Diagnostics diagnostics;
  check_needed(check_words(value, diagnostics), value.span, diagnostics);
  EXPECT_EQ(diagnostics.errors(), 1u);
  const std::string out = printed(diagnostics);
  EXPECT_NE(out.find("nl.yaml:2:1: error[word-no-text]: “note” has no text"), std::string::npos) << out;
  EXPECT_NE(out.find("warning[word-missing]: the text “yes” is missing"), std::string::npos) << out;
  EXPECT_EQ(out.find("“note” is missing"), std::string::npos) << out;
}

TEST(ThemeWords, AreThereInBothLanguages) {
  const Words in_dutch = theme_words("nl"), in_english = theme_words("en");
  std::vector<std::string> dutch, english;
  for (const auto& [key, text] : in_dutch.all()) dutch.push_back(key);
  for (const auto& [key, text] : in_english.all()) english.push_back(key);
  EXPECT_EQ(dutch, english);
}

}  // namespace
}  // namespace drieluik
