#include "base/language.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(Language, NamesItselfAndHasADirection) {
  struct Case {
    const char *tag, *name;
    bool is_right_to_left;
  };
  const Case cases[] = {
      {"nl", "Nederlands", false}, {"en-GB", "English (United Kingdom)", false},
      {"fr", "Français", false},   {"tr", "Türkçe", false},
      {"ar", "العربية", true},     {"he", "עברית", true},
      {"qqq", "qqq", false},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(own_name_of_language(one.tag), one.name);
    EXPECT_EQ(is_right_to_left(one.tag), one.is_right_to_left) << one.tag;
  }
}

}  // namespace
}  // namespace drieluik
