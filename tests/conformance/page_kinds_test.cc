// axe-core with its best practices on every kind of page, light and dark, wide and on a phone, as it opens and with
// menu, search and faults open; and what magnified pages and readers who want nothing to move need.
#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

class PageKinds : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run_drieluik({"build", "--no-pdf", "--source", repository(), "--out", site()}).code, 0);
  }

  std::string site() const { return (folder_.path() / "site").string(); }

  // The lines that a program of tests/browser/ prints.
  std::vector<Json> run(const char* program, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"node", (repository() / "tests/browser" / program).string(), site()});
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.code, 0) << result.err;
    std::vector<Json> found;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line));
    return found;
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(PageKinds, HaveNothingThatAxeFinds) {
  // Apart, so that a fault says in which view it is.
  for (const std::string view : {"1280-light-media", "360-dark-media", "1280-dark-switch", "360-light-switch"}) {
    const std::vector<Json> found = run("pages.mjs", {view});
    ASSERT_EQ(found.size(), 2u) << view;
    EXPECT_GE(found[0]["pages"], 11) << view;
    EXPECT_EQ(found[0]["found"], Json::array()) << view;
    EXPECT_EQ(found[1]["errors"], Json::array()) << view;
  }
}

TEST_F(PageKinds, CanBeMagnifiedAndKeepStill) {
  const std::vector<Json> found = run("reflow.mjs", {});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(
      found[0],
      Json({{"wide", Json::array()}, {"small", Json::array()}, {"moving", Json::array()}, {"errors", Json::array()}}));
}

}  // namespace
}  // namespace drieluik
