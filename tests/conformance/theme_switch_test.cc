// Light or dark: as the device has it, or as the reader chose, from a folder and from a server under a sub-path.
// tests/browser/theme.mjs tries it.
#include <gtest/gtest.h>

#include <filesystem>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

Json expected_steps(const char* name) {
  return {{"first", "light, not pressed"},
          {"pressed", "dark, pressed"},
          {"printed", "light"},
          {"again", "dark, pressed"},
          {"elsewhere", "dark, pressed"},
          {"otherTab", "light, not pressed"},
          {"kept", nullptr},
          {"darkDevice", "dark, pressed"},
          {"focus", "solid"},
          {"darkDevicePressed", "light, not pressed"},
          {"deviceFollowed", "light, not pressed"},
          {"size", 36},
          {"name", name},
          {"refused", "dark, pressed"},
          {"withoutScripts", "no button"},
          {"forcedColours", "light, no button"}};
}

TEST(ThemeSwitch, FollowsTheDeviceAndThenTheReaderOnEveryKindOfPage) {
  const fs::path root = repository();
  const TemporaryFolder folder;
  const std::string site = (folder.path() / "site").string();
  ASSERT_EQ(run_drieluik({"build", "--no-pdf", "--source", root.string(), "--out", site}).code, 0);
  const ProgramResult result = run_program({"node", (root / "tests/browser/theme.mjs").string(), site,
                                            "en/forms/triangle-contract.html", "index.html", "404.html"});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json found = Json::parse(result.out);
  for (const char* where : {"file", "http"}) {
    EXPECT_EQ(found[where], Json({{"en/forms/triangle-contract.html", expected_steps("Dark colours")},
                                  {"index.html", expected_steps("Donkere kleuren")},
                                  {"404.html", expected_steps("Donkere kleuren")}}))
        << where;
  }
  EXPECT_EQ(found["paint"], Json({{"afterDark", true}}));
  EXPECT_EQ(found["errors"], Json::array());
}

}  // namespace
}  // namespace drieluik
