#include "layout/page_numbers.h"

#include <gtest/gtest.h>

#include <vector>

namespace drieluik {
namespace {

// A paper of so many pages with one link, element 1, on one of them.
Paper paper_with_link(std::uint32_t pages, std::uint32_t page) {
  Paper paper;
  paper.pages.resize(pages);
  paper.pages[page].links.push_back({.element = 1, .area = {}, .url = {}, .destination = "a", .description = {}});
  return paper;
}

PageNumbers::LookUp standing_on(std::uint32_t page) {
  return [page](const std::string&) { return std::optional(PageNumber{page, std::to_string(page + 1)}); };
}

TEST(PageNumbers, AreAskedAgainUntilTheyAreRight) {
  PageNumbers numbers;
  EXPECT_EQ(numbers.number_of("a", 1), "0");
  const Paper paper = paper_with_link(3, 0);
  EXPECT_TRUE(numbers.learn(paper, 0, standing_on(11)));
  EXPECT_EQ(numbers.number_of("a", 1), "12");
  EXPECT_FALSE(numbers.learn(paper, 0, standing_on(11)));
}

TEST(PageNumbers, SayNothingOfTheSamePageNorOfNoPlace) {
  PageNumbers here, nowhere;
  here.number_of("a", 1);
  nowhere.number_of("a", 1);
  EXPECT_TRUE(here.learn(paper_with_link(3, 2), 10, standing_on(12)));
  EXPECT_EQ(here.number_of("a", 1), "");
  EXPECT_TRUE(nowhere.learn(paper_with_link(1, 0), 0, [](const std::string&) { return std::nullopt; }));
  EXPECT_EQ(nowhere.number_of("a", 1), "");
  PageNumbers dropped;  // the layout drops links that lead nowhere
  dropped.number_of("a", 1);
  EXPECT_TRUE(dropped.learn(Paper(), 0, [](const std::string&) { return std::nullopt; }));
  EXPECT_EQ(dropped.number_of("a", 1), "");
}

// Else a number that fits on a line, and so takes away the page that made it long, would come and go for ever.
TEST(PageNumbers, NeverGetFewerDigits) {
  PageNumbers numbers;
  numbers.number_of("a", 1);
  const Paper paper = paper_with_link(3, 0);
  numbers.learn(paper, 0, standing_on(99));
  EXPECT_TRUE(numbers.learn(paper, 0, standing_on(98)));
  EXPECT_EQ(numbers.number_of("a", 1),
            "\xc2\xa0"
            "99");
  EXPECT_TRUE(numbers.learn(paper, 0, standing_on(0)));
  EXPECT_EQ(numbers.number_of("a", 1),
            "\xc2\xa0\xc2\xa0"
            "1");
}

TEST(PageNumbers, HaveNothingToLearnFromATextWithoutReferences) {
  PageNumbers numbers;
  EXPECT_FALSE(numbers.learn(paper_with_link(1, 0), 0, standing_on(5)));
}

}  // namespace
}  // namespace drieluik
