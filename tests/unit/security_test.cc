// Promises of SECURITY.md that no other test keeps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/invented_cohort.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Security : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(run_drieluik({"new", "handbook", "mine"}, folder_.path()).code, 0); }
  fs::path source() const { return folder_.path() / "mine"; }
  ProgramResult shell(const std::string& commands) const {
    return run_program({"sh", "-c", "drieluik=" + program_file() + "\n" + commands}, source());
  }

  TemporaryFolder folder_;
};

TEST_F(Security, AClientsNameIsNoPath) {
  for (const std::string id : {"../evil", "/tmp/evil", "..", "a/b", ".hidden"}) {
    InventedTable table = invented_table(2);
    table.cell(0, "id") = id;
    write_text(source() / "clients.csv", as_dutch_excel(table));
    const ProgramResult result = shell("$drieluik print triangle-contract --clients clients.csv --out out");
    EXPECT_EQ(result.code, 1) << id;
    EXPECT_EQ(read_tree(source() / "out").size(), 1) << id;
    EXPECT_EQ(shell("$drieluik new client " + id).code, 2) << id;
    EXPECT_EQ(shell("$drieluik check --site " + id).code, 2) << id;
  }
}

TEST_F(Security, ABuildKeepsNothingOfAClientNotEvenForItself) {
  const TemporaryFolder handbook;
  copy_handbook(handbook.path());
  for (const char* edition : {"student", "teacher"}) {
    ASSERT_EQ(run_drieluik({"build", "--no-pdf", "--edition", edition}, handbook.path()).code, 0);
  }
  const ProgramResult found = run_program({"grep", "-rlE", "El Idrissi|amina-el", "build"}, handbook.path());
  EXPECT_EQ(found.code, 1) << found.out;
}

TEST_F(Security, SymbolicLinksInTheContentsAreNotFollowed) {
  write_text(folder_.path() / "secret.md", "# Secret\n");
  fs::create_symlink("../../../secret.md", source() / "content/frameworks/link.en.md");
  const ProgramResult result = shell("$drieluik build");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("warning[symbolic-link]"));
  for (const auto& [name, bytes] : read_tree(source() / "build")) EXPECT_EQ(bytes.find("Secret"), bytes.npos) << name;
}

TEST_F(Security, BuildsAndPrintsWithoutANetwork) {
  if (shell("unshare -rn true").code != 0) GTEST_SKIP() << "unshare cannot take the network away here";
  for (const char* command : {"build", "check", "print triangle-contract"}) {
    const ProgramResult result = shell("unshare -rn $drieluik " + std::string(command));
    EXPECT_EQ(result.code, 0) << result.err;
  }
}

TEST_F(Security, LeavesNoCoreDump) {
  const ProgramResult result = shell(
      "ulimit -c unlimited 2>/dev/null || ulimit -c 1000\n"
      "$drieluik serve --port 0 >/dev/null 2>&1 &\n"
      "for i in $(seq 50); do limit=$(grep 'core file' /proc/$!/limits); case $limit in *' 0 '*) break;; esac; sleep "
      "0.1; done\n"
      "kill $!\n"
      "echo \"$limit\"");
  EXPECT_THAT(result.out, testing::ContainsRegex("core file size +0 +0 +bytes"));
}

}  // namespace
}  // namespace drieluik
