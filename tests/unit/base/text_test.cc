#include "base/text.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(Nearest, FindsSlipsOfTheKey) {
  const std::vector<std::string_view> words = {"goals", "coach", "coachee", "timing"};
  EXPECT_EQ(nearest("gaols", words), "goals");
  EXPECT_EQ(nearest("coache", words), "coach");
  EXPECT_EQ(nearest("timng", words), "timing");
  EXPECT_EQ(nearest("pitfalls", words), "");
  EXPECT_EQ(nearest("", words), "");
}

TEST(Slug, MakesAnchors) {
  EXPECT_EQ(slug("De vier stappen"), "de-vier-stappen");
  EXPECT_EQ(slug("Coach’s “één” vraag?"), "coachs-een-vraag");
  EXPECT_EQ(slug("Mediërend — begeleiden"), "medierend-begeleiden");
}

TEST(Utf8, FindsWhatIsNoUtf8) {
  EXPECT_EQ(find_invalid_utf8("caf\xc3\xa9"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("caf\xe9"), 3u);            // Latin-1
  EXPECT_EQ(find_invalid_utf8("a\xc0\x80"), 1u);          // overlong
  EXPECT_EQ(find_invalid_utf8("a\xed\xa0\x80"), 1u);      // a surrogate
  EXPECT_EQ(find_invalid_utf8("a\xf4\x90\x80\x80"), 1u);  // above U+10FFFF
}

TEST(Utf8, RoundTrips) {
  const std::string text = "aé€😀";
  std::string again;
  for (std::size_t offset = 0; offset < text.size();) append_utf8(again, next_code_point(text, offset));
  EXPECT_EQ(again, text);
  EXPECT_EQ(count_code_points(text), 4u);
}

}  // namespace
}  // namespace drieluik
