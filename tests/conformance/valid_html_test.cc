// What the Nu Html Checker (vnu-jar) says of every page, style and picture of the site.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

// Of the files under a folder with this ending. Of how a page is kept safe it says what does not hold for file://, so
// only errors count.
std::string errors_in(const fs::path& folder, const std::string& ending, std::vector<std::string> as,
                      std::size_t least) {
  const fs::path jar = repository() / "tests/node_modules/vnu-jar/build/dist/vnu.jar";
  std::vector<std::string> command = {"java", "-jar", jar.string(), "--errors-only", "--format", "gnu"};
  command.insert(command.end(), as.begin(), as.end());
  const std::size_t options = command.size();
  for (const auto& [path, bytes] : read_tree(folder)) {
    if (path.ends_with(ending)) command.push_back((folder / path).string());
  }
  EXPECT_GE(command.size() - options, least) << ending;
  const ProgramResult result = run_program(command);
  return result.code == 0 ? result.err : result.err + "exit code " + std::to_string(result.code);
}

class ValidHtml : public testing::Test {
 protected:
  fs::path build(const std::string& out, std::vector<std::string> more) {
    std::vector<std::string> arguments = {"build", "--no-pdf", "--out", (folder_.path() / out).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProgramResult built = run_drieluik(arguments, repository());
    EXPECT_EQ(built.code, 0) << built.err;
    return folder_.path() / out;
  }
  TemporaryFolder folder_;
};

TEST_F(ValidHtml, IsTheWholeSite) {
  const fs::path site = build("site", {});
  EXPECT_EQ(errors_in(site, ".html", {}, 90), "");
  // It does not know this property yet (CSS Basic User Interface 4).
  EXPECT_EQ(errors_in(site, ".css", {"--css", "--filterpattern", ".*“field-sizing”.*"}, 4), "");
  EXPECT_EQ(errors_in(site, ".svg", {"--svg"}, 1), "");
}

TEST_F(ValidHtml, IsTheSiteOfTeachers) {
  EXPECT_EQ(errors_in(build("teacher", {"--edition", "teacher"}), ".html", {}, 90), "");
}

TEST_F(ValidHtml, FindsWhatIsNone) {
  write_text(folder_.path() / "a.html", "<!doctype html><html lang=nl><title>A</title><p><input name=\"\">");
  EXPECT_THAT(errors_in(folder_.path(), ".html", {}, 1), testing::HasSubstr("Must not be empty"));
}

}  // namespace
}  // namespace drieluik
