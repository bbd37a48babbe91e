#include "validate/pattern.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(Pattern, IsTheSameForEveryReader) {
  const std::string word = R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d)";
  struct Case {
    std::string expression, text;
    bool is_alike = true;
  };
  const Case cases[] = {
      {"[A-Z]{2}", "[A-Z]{2}"},
      {R"(\d+)", "[0-9]+"},
      {R"(\D)", "[^0-9]"},
      {R"(\w\W)", "[" + word + "][^" + word + "]"},
      {R"([\d-x])", R"([0-9\-x])"},
      {R"([\w'])", "[" + word + "']"},
      {R"(\\d\[\d])", R"(\\d\[[0-9]])"},
      {R"([\W])", R"([\W])", false},
      {R"(\Q\d\E)", R"(\Q\d\E)", false},
  };
  for (const Case& one : cases) {
    const PortablePattern found = portable(one.expression);
    EXPECT_EQ(found.text, one.text) << one.expression;
    EXPECT_EQ(found.is_alike, one.is_alike) << one.expression;
    EXPECT_TRUE(compile_pattern(one.expression)) << one.expression;
  }
}

TEST(Pattern, TakesLettersWithAccentsAndDigitsOfOurs) {
  EXPECT_TRUE(matches(*compile_pattern(R"(\w+)"), "café"));
  EXPECT_TRUE(matches(*compile_pattern(R"([\w-]+\d)"), "zoë-1"));
  EXPECT_FALSE(matches(*compile_pattern(R"(\d)"), "١"));
}

}  // namespace
}  // namespace drieluik
