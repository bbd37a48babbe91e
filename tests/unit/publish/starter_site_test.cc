#include "publish/starter_site.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

const std::string kSite = R"(# Mijn menu
title: {nl: Mijn handboek, en: "My: handbook"}
languages: [nl, en]
navigation:
  - title: {en: To read}
    items: [first-framework]
brand:
  colour: "#1f5f5b"
)";

TEST(StarterSite, HasTheLanguagesThatAreWanted) {
  struct Case {
    std::vector<std::string> wanted;
    const char* site;
  };
  EXPECT_EQ(languages_of_site(kSite), (std::vector<std::string>{"nl", "en"}));
  for (const auto& [wanted, site] : {Case{{"en"}, R"(# Mijn menu
title: {en: "My: handbook"}
languages: [en]
navigation:
  - title: {en: To read}
    items: [first-framework]
brand:
  colour: "#1f5f5b"
)"},
                                     Case{{"en", "nl"}, R"(# Mijn menu
title: {en: "My: handbook", nl: Mijn handboek}
languages: [en, nl]
navigation:
  - title: {en: To read}
    items: [first-framework]
brand:
  colour: "#1f5f5b"
)"},
                                     Case{{"nl", "en"}, kSite.c_str()}}) {
    EXPECT_EQ(site_in_languages(kSite, wanted), site);
  }
}

}  // namespace
}  // namespace drieluik
