// `drieluik new framework|exercise|form`: what is written stands in the handbook at once, without a fault.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

class NewPage : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(drieluik({"new", "handbook", "boek"}).code, 0);
    book_ = folder_.path() / "boek";
  }
  ProgramResult drieluik(std::vector<std::string> arguments) {
    return run_drieluik(std::move(arguments), folder_.path());
  }
  ProgramResult in_book(std::vector<std::string> arguments) { return run_drieluik(std::move(arguments), book_); }

  TemporaryFolder folder_;
  fs::path book_;
};

TEST_F(NewPage, StandsInTheHandbookWithoutAFault) {
  struct Case {
    const char* kind;
    const char* file;
    const char* page;
  };
  for (const auto& [kind, file, page] : {Case{"framework", "content/frameworks/lastige-vraag.nl.md", "frameworks"},
                                         Case{"exercise", "content/exercises/eerste-gesprek.nl.md", "exercises"},
                                         Case{"form", "content/forms/afspraak-op-papier.yaml", "forms"}}) {
    SCOPED_TRACE(kind);
    const std::string id = fs::path(file).stem().stem().string();
    const ProgramResult made = in_book({"new", kind, id});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out, "made " + std::string(file) + "\n");
    const ProgramResult checked = in_book({"check"});
    EXPECT_EQ(checked.code, 0);
    EXPECT_EQ(checked.err, "");
    EXPECT_EQ(in_book({"build", "--no-pdf"}).code, 0);
    for (const std::string language : {"nl", "en"}) {
      EXPECT_TRUE(fs::exists(book_ / "build/handbook" / language / page / (id + ".html"))) << language;
    }
  }
  EXPECT_THAT(read_text(book_ / "content/frameworks/lastige-vraag.en.md"), HasSubstr("title: Lastige vraag\n"));
  EXPECT_EQ(in_book({"print", "eerste-gesprek"}).code, 0);
  EXPECT_EQ(in_book({"print", "afspraak-op-papier", "--fillable"}).code, 0);
  EXPECT_EQ(in_book({"new", "client", "anna", "--form", "afspraak-op-papier"}).code, 0);
}

TEST_F(NewPage, HasHeadingsThatSkipNoLevel) {
  write_text(book_ / "content/frameworks/koppen.nl.md",
             "---\ntitle: Koppen\nsummary: Koppen.\n---\n##### Vijf\n\n## Twee\n\n#### Vier {#diep}\n\nZie [](#vijf) "
             "en [](#diep).\n");
  const ProgramResult built = in_book({"build", "--no-pdf"});
  EXPECT_EQ(built.err, "");
  EXPECT_THAT(read_text(book_ / "build/handbook/nl/frameworks/koppen.html"),
              AllOf(HasSubstr("<h2 id=\"vijf\">"), HasSubstr("<h2 id=\"twee\">"),
                    HasSubstr("<h3 id=\"diep\">Vier</h3>"), HasSubstr("koppen.html#diep\">Vier</a>")));
}

TEST_F(NewPage, LeavesWhatIsThereAsItIs) {
  write_text(book_ / "content/frameworks/mijn-kader.en.md", "mine");
  const ProgramResult result = in_book({"new", "framework", "mijn-kader"});
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr("error[already-there]: “mijn-kader” is there already"));
  EXPECT_EQ(read_text(book_ / "content/frameworks/mijn-kader.en.md"), "mine");
  EXPECT_FALSE(fs::exists(book_ / "content/frameworks/mijn-kader.nl.md"));
  EXPECT_EQ(in_book({"new", "form", "first-exercise"}).code, 3);
  EXPECT_EQ(in_book({"new", "form", "dossier"}).code, 2);
}

TEST_F(NewPage, IsMadeInTheLanguagesThatAreAskedFor) {
  EXPECT_EQ(in_book({"new", "framework", "een-taal", "--lang", "en"}).code, 0);
  EXPECT_TRUE(fs::exists(book_ / "content/frameworks/een-taal.en.md"));
  EXPECT_FALSE(fs::exists(book_ / "content/frameworks/een-taal.nl.md"));
  EXPECT_EQ(in_book({"new", "framework", "geen-taal", "--lang", "xx"}).code, 2);
}

TEST_F(NewPage, KnowsLanguagesWithoutAnExample) {
  const std::string site = read_text(book_ / "site/site.yaml");
  write_text(book_ / "site/site.yaml", site.substr(0, site.find("languages:")) + "languages: [fr]\n");
  EXPECT_EQ(in_book({"new", "exercise", "premiers-pas"}).code, 0);
  EXPECT_THAT(read_text(book_ / "content/exercises/premiers-pas.fr.md"), HasSubstr("title: Premiers pas\n"));
}

TEST_F(NewPage, RefusesWhatIsNoIdOrNoKind) {
  EXPECT_EQ(in_book({"new", "framework", "Mijn Kader"}).code, 2);
  const ProgramResult result = in_book({"new", "poem", "a"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("“poem” is nothing that can be started"));
}

}  // namespace
}  // namespace drieluik
