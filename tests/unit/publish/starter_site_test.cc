#include "publish/starter_site.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

std::string site(const std::string& title, const std::string& languages) {
  return "# Mijn menu\ntitle: {" + title + "}\nlanguages: [" + languages + R"(]
navigation:
  - title: {en: To read}
    items: [first-framework]
brand:
  colour: "#1f5f5b"
)";
}

TEST(StarterSite, HasTheLanguagesThatAreWanted) {
  const std::string whole = site(R"(nl: Mijn handboek, en: "My: handbook")", "nl, en");
  EXPECT_EQ(languages_of_site(whole), (std::vector<std::string>{"nl", "en"}));
  const struct {
    std::vector<std::string> wanted;
    std::string site;
  } cases[] = {{{"en"}, site(R"(en: "My: handbook")", "en")},
               {{"en", "nl"}, site(R"(en: "My: handbook", nl: Mijn handboek)", "en, nl")},
               {{"nl", "en"}, whole}};
  for (const auto& [wanted, expected] : cases) EXPECT_EQ(site_in_languages(whole, wanted), expected);
}

}  // namespace
}  // namespace drieluik
