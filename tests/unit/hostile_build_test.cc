// Builds of what nobody writes: they end in memory that is linear in the size of the source, and time with it.
#include <gtest/gtest.h>

#include <string>

#include "support/program.h"

namespace drieluik {
namespace {

// Each line of its entry in the contents names its page, and each page has it as its running head. When that was said
// in full each time, this took 36 seconds and 2.3 GB.
TEST(HostileBuild, OfAHeadingOfThirtyThousandWords) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_drieluik({"new", "handbook", "q"}, folder.path()).code, 0);
  std::string page = "---\ntitle: x\nsummary: y\n---\n## ";
  for (int i = 0; i < 30'000; ++i) page += "word ";
  write_text(folder.path() / "q/content/frameworks/x.en.md", page + "\n");
  const ProgramResult result = run_drieluik({"build", "--lang", "en"}, folder.path() / "q");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_LT(result.peak_mib, 500);
}

}  // namespace
}  // namespace drieluik
