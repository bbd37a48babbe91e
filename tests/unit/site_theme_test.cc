// What a handbook has in site/theme/ stands in the place of the theme's file, and all else is the theme's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

TEST(SiteTheme, TakesThePlaceOfTheThemeFileByFile) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_drieluik({"new", "handbook", "boek"}, folder.path()).code, 0);
  const fs::path book = folder.path() / "boek";
  write_text(book / "site/theme/templates/masthead.mustache",
             "<header class=\"masthead\"><p>Eigen kop</p>{{> languages}}</header>\n");
  write_text(book / "site/theme/assets/extra.css", "p{margin:0}\n");
  write_text(book / "site/theme/assets/brand.css", ":root{--brand:#003366}\n");
  write_text(book / "site/theme/i18n/nl.yaml", "next: Verderop\n");
  const std::string print = read_text(repository() / "themes/default/print.yaml");
  const std::size_t size = print.find("page: A4");
  ASSERT_NE(size, std::string::npos);
  write_text(book / "site/theme/print.yaml", std::string(print).replace(size, 8, "page: Letter"));

  const ProgramResult built = run_drieluik({"build"}, book);
  EXPECT_EQ(built.code, 0) << built.err;
  const std::string page = read_text(book / "build/handbook/nl/frameworks/first-framework.html");
  EXPECT_THAT(page, AllOf(HasSubstr("<p>Eigen kop</p>"), HasSubstr("Verderop"), HasSubstr(">Naar de inhoud</a>"),
                          HasSubstr("class=\"breadcrumb\"")));
  EXPECT_EQ(read_text(book / "build/handbook/assets/extra.css"), "p{margin:0}\n");
  EXPECT_EQ(read_text(book / "build/handbook/assets/brand.css"), ":root{--brand:#003366}\n");
  EXPECT_TRUE(fs::exists(book / "build/handbook/assets/style.css"));
  const ProgramResult info =
      run_program({"pdfinfo", (book / "build/handbook/nl/frameworks/first-framework.pdf").string()});
  EXPECT_THAT(info.out, HasSubstr("612 x 792 pts (letter)"));

  write_text(book / "site/theme/templates/masthead.mustache", "{{#open}}");
  const ProgramResult broken = run_drieluik({"check"}, book);
  EXPECT_EQ(broken.code, 1);
  EXPECT_THAT(broken.err, HasSubstr("site/theme/templates/masthead.mustache:1:"));
}

TEST(SiteTheme, WarnsOfWhatNothingUses) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_drieluik({"new", "handbook", "boek"}, folder.path()).code, 0);
  const fs::path book = folder.path() / "boek";
  write_text(book / "site/theme/prnt.yaml", "page: A4\n");
  write_text(book / "site/theme/asset/extra.css", "p{margin:0}\n");
  write_text(book / "site/theme/other/extra.txt", "\n");
  write_text(book / "site/theme/fonts/OFL.txt", "\n");
  write_text(book / "site/theme/i18n/nl.yaml", "nextt: Verderop\nours: Van ons\nzzzzzzzz: Niets\n");
  write_text(book / "site/theme/templates/mark.mustache", "{{words.ours}}\n  {{> nopart}}\n");
  const ProgramResult checked = run_drieluik({"check"}, book);
  EXPECT_EQ(checked.code, 0);
  EXPECT_EQ(
      checked.err,
      "drieluik: warning[unused-theme-file]: “site/theme/asset” is not used\n"
      "  hint: did you mean “assets”?\n"
      "drieluik: warning[unused-theme-file]: “site/theme/other” is not used\n"
      "  hint: a theme holds print.yaml, templates/, assets/, i18n/ and the files that print.yaml names\n"
      "drieluik: warning[unused-theme-file]: “site/theme/prnt.yaml” is not used\n"
      "  hint: did you mean “print.yaml”?\n"
      "site/theme/i18n/nl.yaml:1:1: warning[unused-word]: no page has a text with the key “nextt”\n"
      "  1 | nextt: Verderop\n"
      "    | ^^^^^\n"
      "  hint: did you mean “next”?\n"
      "site/theme/i18n/nl.yaml:3:1: warning[unused-word]: no page has a text with the key “zzzzzzzz”\n"
      "  3 | zzzzzzzz: Niets\n"
      "    | ^^^^^^^^\n"
      "  hint: take it out, or use it in a template: {{words.zzzzzzzz}}\n"
      "site/theme/templates/mark.mustache:2:7: warning[missing-partial]: there is no template “nopart”: nothing stands "
      "here\n"
      "  2 |   {{> nopart}}\n"
      "    |       ^^^^^^\n"
      "  hint: the templates are: back-matter, form-end, form-tools, front-door, head, languages, mark, masthead, "
      "not-found, on-this-page, page, parts, search, sidebar-entries, sidebar-part, theme-switch\n");
}

}  // namespace
}  // namespace drieluik
