// `drieluik new client`: what is written is a record that lacks what its form requires, and has no other fault.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/program.h"
#include "support/trial_form.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

class NewClient : public testing::Test {
 protected:
  void SetUp() override { copy_handbook(folder_.path()); }
  ProgramResult drieluik(std::vector<std::string> arguments) {
    return run_drieluik(std::move(arguments), folder_.path());
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }

  TemporaryFolder folder_;
};

std::set<std::string> forms_of(const fs::path& handbook) {
  std::set<std::string> forms;
  for (const auto& entry : fs::directory_iterator(handbook / "content/forms")) {
    if (entry.path().extension() == ".yaml") forms.insert(entry.path().stem().string());
  }
  return forms;
}

// "error[missing]" and the like, each once.
std::set<std::string> codes_in(const std::string& told) {
  std::set<std::string> codes;
  std::istringstream lines(told);
  for (std::string line; std::getline(lines, line);) {
    for (const char* severity : {": error[", ": warning["}) {
      const std::size_t begin = line.find(severity);
      if (begin != std::string::npos) codes.insert(line.substr(begin + 2, line.find(']', begin) - begin - 1));
    }
  }
  return codes;
}

TEST_F(NewClient, WritesARecordOfEveryFormThatOnlyLacksWhatIsRequired) {
  fs::remove_all(at("content/clients"));
  const std::set<std::string> forms = forms_of(folder_.path());
  ASSERT_GE(forms.size(), 14u);
  for (const std::string& form : forms) {
    for (const std::string language : {"nl", "en"}) {
      const std::string id = form + "-" + language;
      ASSERT_EQ(drieluik({"new", "client", id, "--form", form, "--lang", language}).code, 0) << id;
      const std::string path = "content/clients/" + id + ".yaml";
      EXPECT_EQ(fs::status(at(path)).permissions(), fs::perms::owner_read | fs::perms::owner_write);
      const std::string record = read_text(at(path));
      EXPECT_THAT(record, AllOf(HasSubstr("\nform: " + form + "\nlanguage: " + language + "\n"),
                                HasSubstr(language == "nl" ? "# Vul in wat je weet" : "# Fill in what you know")));
      const std::set<std::string> codes = codes_in(drieluik({"check", "--client", path}).err);
      for (const std::string& code : codes) {
        EXPECT_TRUE(code == "error[missing]" || code == "warning[no-contract]") << id << ": " << code;
      }
      EXPECT_EQ(codes.contains("error[missing]"),
                record.find(language == "nl" ? "; verplicht" : "; required") != record.npos)
          << id;
    }
  }
}

TEST_F(NewClient, SaysAtEachKeyWhatBelongsThere) {
  add_trial_form(folder_.path());
  ASSERT_EQ(drieluik({"new", "client", "els", "--form", "proef"}).code, 0);
  const std::string record = read_text(at("content/clients/els.yaml"));
  EXPECT_EQ(record.substr(record.find("\nform:") + 1), R"(form: proef
language: nl

name:  # Naam; verplicht

# Twee letters
code:  # Code

story:  # Verhaal

day:  # Dag; een datum, zoals 2026-11-22; minstens 2026-01-01; hoogstens 2026-12-31

count:  # Aantal; een heel getal; meer dan 0; hoogstens 20

price:  # Prijs; een getal; minstens 0

agrees:  # Akkoord; ja of nee

reason:  # Reden; verplicht; alleen als agrees = false

remedies:  # Remedies; verplicht; minstens 1; alleen als agrees = false
  -

note:  # Noot; alleen als count > 3 and agrees

# Kies een van:
#   1: laag
#   2: hoog
score:  # Cijfer

# Kies een van:
#   -1: slecht
#   0: gewoon
#   +1: goed
mood:  # Stemming

why:  # Waarom; verplicht; alleen als mood < 0

# Kies een of meer van, elk op een regel met een streepje:
#   work: werk
#   rest: rust
#   play: spel
themes:  # Thema's; hoogstens 2
  -

play:  # Welk spel; verplicht; alleen als themes = play

word:  # Woord

steps:  # Stappen; hoogstens 2
  -

people:  # Mensen; herhaal alles vanaf het streepje voor elk volgend
  - born:  # Geboren; een datum, zoals 2026-11-22
    died:  # Gestorven; een datum, zoals 2026-11-22

person:  # Persoon
  first:  # Voornaam; verplicht

levels:  # Niveaus; vul alles in, of niets
  "-1":  # min
  "+1":  # plus
)");
}

TEST_F(NewClient, LiesBesideTheOtherRecordsOfItsClient) {
  ASSERT_EQ(drieluik({"new", "client", "amina-el-idrissi", "--form", "intervision-log"}).code, 0);
  EXPECT_TRUE(fs::exists(at("content/clients/amina-el-idrissi/intervision-log.yaml")));
  EXPECT_EQ(drieluik({"new", "client", "amina-el-idrissi", "--form", "intervision-log"}).code, 3);
}

TEST_F(NewClient, IsOfTheTriangleContractElseOfTheOnlyFormThereIs) {
  ASSERT_EQ(drieluik({"new", "client", "els"}).code, 0);
  EXPECT_THAT(read_text(at("content/clients/els.yaml")), HasSubstr("\nform: triangle-contract\n"));
  const TemporaryFolder small;
  fs::create_directories(small.path() / "content/forms");
  fs::create_directories(small.path() / "site");
  write_text(small.path() / "site/site.yaml", "title: {nl: Proef}\nlanguages: [nl]\n");
  add_trial_form(small.path());
  ASSERT_EQ(run_drieluik({"new", "client", "els"}, small.path()).code, 0);
  EXPECT_THAT(read_text(small.path() / "content/clients/els.yaml"), HasSubstr("\nform: proef\n"));
}

TEST_F(NewClient, RefusesAnUnknownFormOrLanguage) {
  const ProgramResult form = drieluik({"new", "client", "els", "--form", "triangel"});
  EXPECT_EQ(form.code, 2);
  EXPECT_THAT(form.err,
              AllOf(HasSubstr("error[no-form]: there is no form “triangel”"), HasSubstr("triangle-contract")));
  EXPECT_EQ(drieluik({"new", "client", "els", "--lang", "xx"}).code, 1);
  EXPECT_EQ(drieluik({"new", "handbook", "els", "--form", "proef"}).code, 2);
  EXPECT_FALSE(fs::exists(at("content/clients/els.yaml")));
}

}  // namespace
}  // namespace drieluik
