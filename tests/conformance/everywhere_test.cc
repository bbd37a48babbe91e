// The site as it is carried about: on a stick, and on a server in a folder of its own. tests/browser/everywhere.mjs
// looks.
#include <gtest/gtest.h>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

TEST(Everywhere, PagesWorkFromAFolderAndFromAServerUnderASubPathWithScriptsAndWithout) {
  const TemporaryFolder source;
  copy_handbook(source.path());
  const ProgramResult result = run_program(
      {"node", (repository() / "tests/browser/everywhere.mjs").string(), program_file(), source.path().string()});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json seen = Json::parse(result.out);
  EXPECT_EQ(seen["found"], Json::array());
  EXPECT_GE(seen["pages"]["file"], 14);
  EXPECT_EQ(seen["pages"]["http"], seen["pages"]["file"]);
  EXPECT_GT(seen["listed"], 90);
}

}  // namespace
}  // namespace drieluik
