// `drieluik new handbook`: a small handbook that is complete, in the languages that are asked for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class NewHandbook : public testing::Test {
 protected:
  ProgramResult drieluik(std::vector<std::string> arguments) {
    return run_drieluik(std::move(arguments), folder_.path());
  }
  // The endings of the Markdown files: ".nl", ".en".
  std::set<std::string> languages(const std::string& book) const {
    std::set<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / book)) {
      if (entry.path().extension() == ".md") found.insert(entry.path().stem().extension().string());
    }
    return found;
  }

  TemporaryFolder folder_;
};

TEST_F(NewHandbook, IsMadeInTheLanguagesThatAreAskedFor) {
  struct Case {
    const char* name;
    std::vector<std::string> options;
    std::set<std::string> languages;
    const char* site;
  };
  for (const Case& one : {Case{"all", {}, {".nl", ".en"}, "languages: [nl, en]\n"},
                          Case{"english", {"--lang", "en"}, {".en"}, "languages: [en]\n"},
                          Case{"both", {"--lang", "en", "--lang", "nl"}, {".nl", ".en"}, "languages: [en, nl]\n"}}) {
    SCOPED_TRACE(one.name);
    std::vector<std::string> arguments{"new", "handbook", one.name};
    arguments.insert(arguments.end(), one.options.begin(), one.options.end());
    const ProgramResult made = drieluik(arguments);
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(languages(one.name), one.languages);
    EXPECT_THAT(read_text(folder_.path() / one.name / "site/site.yaml"), HasSubstr(one.site));
    const ProgramResult checked = drieluik({"check", "--source", one.name});
    EXPECT_EQ(checked.code, 0);
    EXPECT_EQ(checked.err, "");
  }
}

TEST_F(NewHandbook, IsNotMadeInALanguageWithoutAnExample) {
  const ProgramResult refused = drieluik({"new", "handbook", "boek", "--lang", "xx"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.err,
            "drieluik: error[unknown-language]: the handbook has no language “xx”\n"
            "  hint: its languages are: nl, en\n");
  EXPECT_FALSE(fs::exists(folder_.path() / "boek"));
}

// What README's ten minutes are made of.
TEST_F(NewHandbook, DoesWhatTheReadmeSays) {
  ASSERT_EQ(drieluik({"new", "handbook", "my-handbook"}).code, 0);
  const fs::path book = folder_.path() / "my-handbook";
  EXPECT_EQ(run_drieluik({"print", "first-exercise"}, book).out, "2 PDFs in build/print\n");
  EXPECT_EQ(run_drieluik({"new", "client", "anna-de-vries"}, book).code, 0);
  EXPECT_EQ(run_drieluik({"print", "triangle-contract", "--fillable", "--lang", "nl"}, book).out,
            "1 PDF in build/print\n");
  EXPECT_EQ(
      run_program({"env", "LC_ALL=nl_NL.UTF-8", program_file(), "print", "first-exercise", "--lang", "nl"}, book).out,
      "1 pdf in build/print\n");
}

TEST_F(NewHandbook, SaysThatAClientIsNotThere) {
  ASSERT_EQ(drieluik({"new", "handbook", "boek"}).code, 0);
  const fs::path book = folder_.path() / "boek";
  ASSERT_EQ(run_drieluik({"new", "client", "anna"}, book).code, 0);
  EXPECT_EQ(run_drieluik({"check", "--client", "content/clients/ana.yaml"}, book).err,
            "drieluik: error[no-such-client]: there is no “content/clients/ana.yaml”\n"
            "  hint: did you mean “content/clients/anna.yaml”?\n");
  EXPECT_THAT(run_program({"env", "LC_ALL=nl_NL.UTF-8", program_file(), "check", "--clients", "weg"}, book).err,
              HasSubstr("“weg” kan niet gelezen worden: bestand of map bestaat niet\n"));
}

}  // namespace
}  // namespace drieluik
