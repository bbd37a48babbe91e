// A glossary term says what it means to a mouse, to the keyboard and to a finger. tests/browser/terms.mjs tries them.
#include <gtest/gtest.h>

#include <filesystem>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

TEST(Terms, SayWhatTheyMeanToMouseKeyboardAndFinger) {
  const fs::path root = repository();
  const TemporaryFolder folder;
  const std::string site = (folder.path() / "site").string();
  ASSERT_EQ(run_drieluik({"build", "--no-pdf", "--source", root.string(), "--out", site}).code, 0);
  const ProgramResult result =
      run_program({"node", (root / "tests/browser/terms.mjs").string(), site, "nl/frameworks/grow.html"});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json found = Json::parse(result.out);
  const Json& meaning = found["meaning"];
  EXPECT_EQ(found["seen"], Json({{"hover", meaning},
                                 {"overTip", meaning},
                                 {"escape", nullptr},
                                 {"keyboard", meaning},
                                 {"away", nullptr},
                                 {"tap", meaning},
                                 {"isOnScreen", true},
                                 {"stays", true},
                                 {"secondTap", "glossary.html#coachee"}}));
  EXPECT_EQ(found["errors"], Json::array());
}

}  // namespace
}  // namespace drieluik
