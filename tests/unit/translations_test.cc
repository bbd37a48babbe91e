// Translations: what is said of one that is older than its original, and a third language that is added by files alone.
#include "resolve/translations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/memory_file_system.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNotice = "The original of this page has changed since it was translated.";

class Translations : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run_drieluik({"new", "handbook", "boek"}, folder_.path()).code, 0);
    book_ = folder_.path() / "boek";
  }
  ProgramResult drieluik(std::vector<std::string> arguments) { return run_drieluik(std::move(arguments), book_); }
  std::string page(const std::string& path) {
    EXPECT_EQ(drieluik({"build", "--no-pdf"}).code, 0);
    return read_text(book_ / "build/handbook" / path);
  }
  void append(const std::string& file, const std::string& text) {
    write_text(book_ / file, read_text(book_ / file) + text);
  }

  TemporaryFolder folder_;
  fs::path book_;
};

TEST_F(Translations, SayWhenTheirOriginalHasChangedUntilTheyAreAccepted) {
  const std::string original = "content/frameworks/first-framework.nl.md";
  const std::string translation = "content/frameworks/first-framework.en.md";
  const std::string of_what = translation + ":1:1: warning[translation-of-what]";
  EXPECT_EQ(drieluik({"check", "--translations"}).err, "");
  std::string fresh = read_text(book_ / translation);
  const std::size_t key = fresh.find("translation_of: ");
  ASSERT_NE(key, std::string::npos);
  write_text(book_ / translation, fresh.erase(key, fresh.find('\n', key) + 1 - key));
  EXPECT_EQ(drieluik({"check"}).err, "");
  EXPECT_THAT(drieluik({"check", "--translations"}).err, HasSubstr(of_what));
  EXPECT_THAT(page("en/frameworks/first-framework.html"), Not(HasSubstr(kNotice)));

  const ProgramResult accepted = drieluik({"check", "--accept-translation", "./" + translation});
  EXPECT_EQ(accepted.code, 0) << accepted.err;
  EXPECT_EQ(accepted.out, translation + ": accepted as up to date\n");
  EXPECT_THAT(read_text(book_ / translation), testing::ContainsRegex("\ntranslation_of: [0-9a-f]{8}\n---\n"));
  EXPECT_THAT(drieluik({"check", "--translations"}).err, Not(HasSubstr(translation)));
  EXPECT_EQ(drieluik({"check", "--accept-translation", translation}).out, "");

  append(original, "\nEen zin erbij.\n");
  const ProgramResult outdated = drieluik({"check", "--translations"});
  EXPECT_EQ(outdated.code, 0);
  EXPECT_THAT(outdated.err, AllOf(HasSubstr(translation + ":"), HasSubstr("warning[outdated-translation]"),
                                  HasSubstr("“" + original + "” has changed since this translation")));
  EXPECT_EQ(drieluik({"check"}).err, "");
  EXPECT_THAT(page("en/frameworks/first-framework.html"), HasSubstr(kNotice));
  EXPECT_THAT(page("nl/frameworks/first-framework.html"), Not(HasSubstr("class=\"notice\"")));

  EXPECT_EQ(drieluik({"check", "--accept-translation"}).code, 0);
  EXPECT_EQ(drieluik({"check", "--translations"}).err, "");
  EXPECT_THAT(page("en/frameworks/first-framework.html"), Not(HasSubstr(kNotice)));
}

TEST_F(Translations, KeepTheirBytesAndTheirLineEnds) {
  const std::string file = "content/frameworks/first-framework.en.md";
  std::string text = read_text(book_ / file);
  text.erase(text.find("translation_of: "), std::string("translation_of: 01234567\n").size());
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
  write_text(book_ / file, text);
  EXPECT_EQ(drieluik({"check", "--accept-translation", file}).code, 0);
  std::string after = read_text(book_ / file);
  const std::size_t key = after.find("translation_of: ");
  ASSERT_NE(key, std::string::npos);
  EXPECT_EQ(after.substr(key + 24, 5), "\r\n---");
  EXPECT_EQ(after.erase(key, 26), text);
}

TEST_F(Translations, AreToldFromWhatIsNone) {
  const ProgramResult result =
      drieluik({"check", "--accept-translation", "content/frameworks/first-framework.nl.md", "nergens.md"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("“content/frameworks/first-framework.nl.md” is no translation"),
                                HasSubstr("“nergens.md” is no translation")));
  EXPECT_EQ(drieluik({"check", "content/frameworks/first-framework.en.md"}).code, 2);
}

TEST_F(Translations, IntoAThirdLanguageAreAddedByFilesAlone) {
  const std::string site = read_text(book_ / "site/site.yaml");
  const std::size_t at = site.find("languages: [nl, en]");
  ASSERT_NE(at, std::string::npos);
  write_text(book_ / "site/site.yaml", std::string(site).replace(at, 19, "languages: [nl, en, fr]"));
  write_text(
      book_ / "content/frameworks/first-framework.fr.md",
      "---\ntitle: Un premier cadre\nsummary: Un exemple de page.\n---\n## Ce que c’est\n\nVoici l’essentiel.\n");
  write_text(book_ / "themes/default/i18n/fr.yaml",
             "language-name: Français\nhome: Accueil\nnext: Suivant\nsearch: Chercher\n"
             "fallback-notice: Cette page n’existe pas encore en français.\n");
  const std::string french = page("fr/frameworks/first-framework.html");
  EXPECT_THAT(french,
              AllOf(HasSubstr("<html lang=\"fr\">"), HasSubstr("Voici l’essentiel."), HasSubstr(">Accueil</a>"),
                    HasSubstr("hreflang=\"en\""), HasSubstr("aria-label=\"Chercher\""),
                    HasSubstr(" lang=\"en\">Skip to content</a>"), HasSubstr("placeholder=\"Search the handbook\"")));
  EXPECT_EQ(drieluik({"check"}).err, "");
  EXPECT_THAT(page("fr/exercises/first-exercise.html"),
              AllOf(HasSubstr("Cette page n’existe pas encore en français."), HasSubstr("<article lang=\"nl\">")));
  EXPECT_THAT(page("nl/frameworks/first-framework.html"), HasSubstr(">Français</a>"));
  EXPECT_THAT(page("index.html"), AllOf(HasSubstr("<li lang=\"fr\"><a href=\"fr/index.html\""),
                                        HasSubstr("<span lang=\"nl\">Eén bron voor lezen")));
  EXPECT_THAT(page("fr/index.html"), AllOf(HasSubstr("<h2 lang=\"nl\">Om te lezen</h2>"),
                                           HasSubstr("<p><span lang=\"nl\">Om te lezen</span></p>")));
  std::string words;
  for (const auto& entry : fs::directory_iterator(book_ / "build/handbook/fr/search")) {
    if (entry.path().filename().string().starts_with("words-")) words += read_text(entry.path());
  }
  EXPECT_THAT(words, HasSubstr("essentiel:"));
  EXPECT_THAT(drieluik({"check", "--translations"}).err,
              HasSubstr("warning[untranslated]: this page is not there in “fr”"));
}

TEST_F(Translations, IntoALanguageThatIsWrittenFromRightToLeftSayWhichWayTheyRun) {
  std::string site = read_text(book_ / "site/site.yaml");
  const std::size_t at = site.find("languages: [nl, en]");
  ASSERT_NE(at, std::string::npos);
  write_text(book_ / "site/site.yaml", site.replace(at, 19, "languages: [nl, en, ar]"));
  const std::string page_in_arabic = page("ar/frameworks/first-framework.html");
  EXPECT_THAT(page_in_arabic,
              AllOf(HasSubstr("<html lang=\"ar\" dir=\"rtl\">"), HasSubstr("<article lang=\"nl\" dir=\"ltr\">"),
                    HasSubstr("<p class=\"notice\" lang=\"en\" dir=\"ltr\">This page has not been translated yet.")));
  EXPECT_THAT(page("nl/frameworks/first-framework.html"),
              AllOf(HasSubstr("<html lang=\"nl\">"), HasSubstr(" lang=\"ar\" dir=\"rtl\">العربية</a>")));
}

// The program writes nothing then: what it holds of the file are spaces.
TEST(AcceptTranslations, NoticesAFileThatChangedMeanwhile) {
  for (const char* changed : {"content/pages/a.md", "content/pages/a.en.md"}) {
    MemoryFileSystem files({{"site/site.yaml", "title: {nl: Boek, en: Book}\nlanguages: [nl, en]\n"},
                            {"content/pages/a.md", "# A\n\nTekst.\n"},
                            {"content/pages/a.en.md", "---\ntranslation_of: 01234567\n---\n\n# A\n\nText.\n"}});
    SourceMap sources;
    Diagnostics diagnostics;
    const Library library = load_library(files, "", sources, diagnostics);
    ASSERT_FALSE(files.write(changed, "# B\n", Access::everyone));
    accept_translations(library, {}, diagnostics);
    EXPECT_EQ(sources.changed_file(), changed);
  }
}

}  // namespace
}  // namespace drieluik
