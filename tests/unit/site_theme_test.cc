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
  EXPECT_TRUE(fs::exists(book / "build/handbook/assets/style.css"));
  const ProgramResult info =
      run_program({"pdfinfo", (book / "build/handbook/nl/frameworks/first-framework.pdf").string()});
  EXPECT_THAT(info.out, HasSubstr("612 x 792 pts (letter)"));

  write_text(book / "site/theme/templates/masthead.mustache", "{{#open}}");
  const ProgramResult broken = run_drieluik({"check"}, book);
  EXPECT_EQ(broken.code, 1);
  EXPECT_THAT(broken.err, HasSubstr("site/theme/templates/masthead.mustache:1:"));
}

}  // namespace
}  // namespace drieluik
