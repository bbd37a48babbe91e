#include "layout/hyphenator.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

std::string divided(const Hyphenator& hyphenator, std::string word) {
  std::vector<std::size_t> points = hyphenator.points(word);
  for (auto point = points.rbegin(); point != points.rend(); ++point) word.insert(*point, "-");
  return word;
}

struct Case {
  const char* language;
  const char* word;  // with a hyphen where it may be divided
};

class HyphenatorTest : public testing::TestWithParam<Case> {};

TEST_P(HyphenatorTest, DividesWords) {
  const auto hyphenator = Hyphenator::open(GetParam().language);
  ASSERT_TRUE(hyphenator);
  std::string word = GetParam().word;
  std::erase(word, '-');
  EXPECT_EQ(divided(*hyphenator, word), GetParam().word);
}

INSTANTIATE_TEST_SUITE_P(Words, HyphenatorTest,
                         testing::Values(Case{"nl", "drie-hoeks-con-tract"},
                                         Case{"nl", "ver-ant-woor-de-lijk-heids-ge-voel"},
                                         Case{"nl", "Ver-trou-we-lijk-heid"}, Case{"nl", "VER-TROU-WE-LIJK-HEID"},
                                         Case{"nl", "als"}, Case{"nl", "cliën-ten"}, Case{"nl", "Łukaszewska"},
                                         Case{"nl", "web2site"}, Case{"en", "con-fid-en-ti-al-ity"},
                                         Case{"en-GB", "agree-ment"}, Case{"en", "the"}));

TEST(Hyphenator, LeavesTheDiaeresisOnTheFirstLine) {
  const auto hyphenator = Hyphenator::open("nl");
  for (const std::size_t point : hyphenator->points("coördinatie")) EXPECT_NE(point, 2u);
}

TEST(Hyphenator, IsNothingForALanguageWithoutPatterns) {
  EXPECT_FALSE(Hyphenator::open("tlh"));
  EXPECT_FALSE(Hyphenator::open("../../etc/passwd"));
  EXPECT_FALSE(Hyphenator::open(""));
}

TEST(Hyphenator, LeavesWordsBeyondAllMeasureWhole) {
  const auto hyphenator = Hyphenator::open("nl");
  EXPECT_TRUE(hyphenator->points(std::string(20'000, 'a')).empty());
}

}  // namespace
}  // namespace drieluik
