// The recipe for GNU parallel of docs/cohorts-on-a-cluster.md, as it stands there.
#include <gtest/gtest.h>

#include <string>

#include "support/invented_cohort.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

// The first block of code under a heading.
std::string recipe(const std::string& heading) {
  const std::string text = read_text(repository() / "docs/cohorts-on-a-cluster.md");
  const std::size_t begin = text.find("```sh\n", text.find("\n## " + heading + "\n")) + 6;
  return text.substr(begin, text.find("```", begin) - begin);
}

TEST(GnuParallel, PrintsInPartsWhatOneRunPrints) {
  if (run_program({"sh", "-c", "command -v parallel"}).code != 0) GTEST_SKIP() << "parallel is not installed";
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  write_text(folder.path() / "clients.csv", as_dutch_excel(invented_table(5)));
  const auto in_folder = [&](const std::string& commands) {
    const std::string path = "PATH=" + fs::path(program_file()).parent_path().string() + ":$PATH\n";
    return run_program({"bash", "-c", path + commands}, folder.path());
  };
  const std::string one = "drieluik print triangle-contract --clients clients.csv --out one";
  ASSERT_EQ(in_folder(one).code, 0);
  for (const char* time : {"first", "again"}) {
    const ProgramResult parts = in_folder(recipe("GNU parallel"));
    EXPECT_EQ(parts.code, 0) << time << parts.err;
    EXPECT_EQ(read_tree(folder.path() / "build/print"), read_tree(folder.path() / "one")) << time;
  }
  EXPECT_EQ(read_tree(folder.path() / "one").size(), 5);
}

}  // namespace
}  // namespace drieluik
