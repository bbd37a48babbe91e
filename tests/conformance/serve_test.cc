// `drieluik serve` with Debian's Chromium: tests/browser/serve.mjs edits the source and looks at the page.
#include <gmock/gmock.h>

#include <filesystem>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

TEST(Serve, ReloadsThePageShowsFaultsAndServesThisMachineAlone) {
  const fs::path root = repository();
  const TemporaryFolder source;
  for (const char* folder : {"content", "site", "themes"}) {
    fs::copy(root / folder, source.path() / folder, fs::copy_options::recursive);
  }
  const ProgramResult result =
      run_program({"node", (root / "tests/browser/serve.mjs").string(), program_file(), source.path().string()});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json seen = Json::parse(result.out);
  EXPECT_EQ(seen["titles"], Json({"GROW", "Groeien", "Groeien", "GROW", "Ondanks alles"}));
  EXPECT_GE(seen["loads"], 3);
  EXPECT_THAT(std::string(seen["faults"]), testing::HasSubstr("content/frameworks/grow.nl.md"));
  EXPECT_THAT(std::string(seen["faults"]), testing::HasSubstr("ref:nergens"));
  EXPECT_EQ(seen["left"], 0);
  EXPECT_EQ(seen["status"], Json::parse(R"({"/": 200, "/nl/": 200, "/nl/search/index.js": 200, "/nergens.html": 404,
                                            "/../site.yaml": 404, "/_drieluik/serve.js": 200,
                                            "/ for another name": 403})"));
  EXPECT_EQ(seen["code"], 0);
  EXPECT_EQ(seen["errors"], Json::array());
  EXPECT_TRUE(fs::exists(source.path() / "build/handbook/nl/pages/nieuw.html"));
}

}  // namespace
}  // namespace drieluik
