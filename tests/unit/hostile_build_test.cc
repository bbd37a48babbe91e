// Builds of what nobody writes: they end in time and memory that are linear in the size of the source.
#include <gtest/gtest.h>

#include <chrono>
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
  const auto start = std::chrono::steady_clock::now();
  const ProgramResult result = run_drieluik({"build", "--lang", "en"}, folder.path() / "q");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_LT(result.peak_mib, 500);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace drieluik
