// The brand of site.yaml (colour, logo, fonts) on the site and on paper, and the logo of a theme on the site.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/pictures.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kCharis = "/usr/share/fonts/truetype/charis/CharisSIL-Regular.ttf";

// The real handbook with another end of site.yaml.
class Brand : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path root = repository();
    fs::create_directory_symlink(root / "content", book() / "content");
    fs::create_directory_symlink(root / "themes", book() / "themes");
    fs::copy(root / "site", book() / "site", fs::copy_options::recursive);
  }

  fs::path book() const { return folder_.path(); }
  std::string at(const char* path) const { return read_text(book() / "out" / path); }

  void set_brand(const std::string& brand) const {
    std::string site = read_text(repository() / "site/site.yaml");
    const std::size_t old = site.find("brand:");
    site.erase(old, site.find("footer:") - old);
    write_text(book() / "site/site.yaml", site + brand);
  }

  ProgramResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--source", book().string()});
    return run_drieluik(std::move(arguments), book());
  }

  void build() const {
    const ProgramResult built = run({"build", "--no-pdf", "--out", (book() / "out").string()});
    EXPECT_EQ(built.code, 0) << built.err;
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(Brand, OfColourLogoAndFontsStandsOnSiteAndPaper) {
  set_brand(std::string("address: https://huis.example/boek\nbrand:\n  colour: \"#7a2436\"\n"
                        "  logo: {file: huis.png, height: 6, alt: {nl: Huis Ten Berg, en: House of Berg}}\n"
                        "  fonts: {text: {regular: [") +
            kCharis + "]}}\n");
  const std::string logo = four_squares_png(40);
  write_text(book() / "site/huis.png", logo);
  build();
  EXPECT_EQ(at("assets/logo.png"), logo);
  EXPECT_EQ(at("assets/brand.css"), ":root{--brand:#7a2436}\n");
  EXPECT_THAT(
      at("nl/frameworks/grow.html"),
      AllOf(HasSubstr("<link rel=\"icon\" type=\"image/png\" href=\"../../assets/logo.png\">"),
            HasSubstr(
                "<img class=\"logo\" src=\"../../assets/logo.png\" width=\"80\" height=\"80\" alt=\"Huis Ten Berg\">"),
            HasSubstr("<meta property=\"og:image\" content=\"https://huis.example/boek/assets/logo.png\">"),
            Not(HasSubstr("class=\"mark\""))));
  EXPECT_THAT(at("index.html"), HasSubstr("<img class=\"logo\" src=\"assets/logo.png\""));
  EXPECT_THAT(at("404.html"), HasSubstr("<img class=\"logo\" src=\"https://huis.example/boek/assets/logo.png\""));
  const ProgramResult face =
      run_program({"fc-scan", "-f", "%{family}", (book() / "out/assets/fonts/text-regular.ttf").string()});
  EXPECT_THAT(face.out, HasSubstr("Charis"));
  const ProgramResult other =
      run_program({"fc-scan", "-f", "%{family}", (book() / "out/assets/fonts/text-bold.ttf").string()});
  EXPECT_THAT(other.out, HasSubstr("Gentium"));

  const ProgramResult printed =
      run({"print", "ethics-statement", "--lang", "nl", "--out", (book() / "print").string()});
  ASSERT_EQ(printed.code, 0) << printed.err;
  const std::string pdf = (book() / "print/ethics-statement.nl.pdf").string();
  EXPECT_THAT(run_program({"pdffonts", pdf}).out, AllOf(HasSubstr("Charis"), HasSubstr("OpenSans")));
  EXPECT_THAT(run_program({"pdfimages", "-list", pdf}).out, HasSubstr(" 80    80 "));
  EXPECT_THAT(run_program({"pdfinfo", "-struct-text", pdf}).out, HasSubstr("Figure"));
}

TEST_F(Brand, OfAnotherHandbookLiesBesideItsOwnSiteYaml) {
  set_brand("brand:\n  logo: {file: huis.png, height: 6}\n");
  fs::create_directory(book() / "site/huis");
  fs::rename(book() / "site/site.yaml", book() / "site/huis/site.yaml");
  const std::string logo = four_squares_png(40);
  write_text(book() / "site/huis/huis.png", logo);
  const ProgramResult built = run({"build", "--no-pdf", "--site", "huis", "--out", (book() / "out").string()});
  EXPECT_EQ(built.code, 0) << built.err;
  EXPECT_EQ(at("assets/logo.png"), logo);
}

TEST_F(Brand, FontsLieBesideSiteYamlWhateverTheFolderOneStandsIn) {
  fs::create_directory(book() / "site/fonts");
  fs::copy_file(kCharis, book() / "site/fonts/Huis.ttf");
  set_brand("brand: {fonts: {text: {regular: [fonts/Huis.ttf]}}}\n");
  const ProgramResult checked = run_drieluik({"check", "--source", book().string()}, "/");
  EXPECT_EQ(checked.err, "");
  build();
  const ProgramResult face =
      run_program({"fc-scan", "-f", "%{family}", (book() / "out/assets/fonts/text-regular.ttf").string()});
  EXPECT_THAT(face.out, HasSubstr("Charis"));
}

TEST_F(Brand, DrawnLogoIsInlineAndTheIcon) {
  set_brand("brand: {logo: {file: huis.yaml, height: 30, alt: Drieluik}}\n");
  write_text(book() / "site/huis.yaml", "width: 4\nheight: 2\nshapes: [{points: \"0,0 4,0 4,2\", fill: brand}]\n");
  build();
  EXPECT_THAT(
      at("en/frameworks/grow.html"),
      AllOf(HasSubstr("href=\"../../assets/icon.svg\""), Not(HasSubstr("og:image")),
            HasSubstr("<svg class=\"logo\" width=\"4\" height=\"2\" viewBox=\"0 0 4 2\" aria-hidden=\"true\"")));
  EXPECT_THAT(at("assets/icon.svg"), AllOf(HasSubstr("viewBox=\"0 -1 4 4\""), HasSubstr(".fill-brand{fill:#1f5f5b}"),
                                           HasSubstr("<path class=\"fill-brand stroke-none\"")));
  // It is higher than the margin, and printed as high as there is room.
  EXPECT_EQ(run({"print", "ethics-statement", "--lang", "nl", "--out", (book() / "print").string()}).code, 0);
}

TEST_F(Brand, LogoAndColourOfTheThemeStandOnTheSiteToo) {
  set_brand("theme: linde\n");
  build();
  EXPECT_EQ(at("assets/brand.css"), ":root{--brand:#7a2436}\n");
  EXPECT_THAT(at("nl/index.html"), HasSubstr("<svg class=\"logo\""));
  EXPECT_THAT(at("nl/index.html"), HasSubstr("aria-label=\"De Linde, begeleiding en opleiding\""));
  EXPECT_THAT(at("assets/icon.svg"), HasSubstr(".fill-brand{fill:#7a2436}"));
}

TEST_F(Brand, FaultsAreToldAtTheirPlace) {
  const std::pair<const char*, const char*> cases[] = {
      {"brand: {logo: {file: huis.png}}\n", "error[missing-logo]: there is no file huis.png beside site.yaml"},
      {"brand: {logo: {file: huis.gif}}\n", "error[wrong-pattern]: “brand.logo.file”"},
      {"brand: {logo: {file: home.nl.md.png, height: 90}}\n", "error[too-large]: “brand.logo.height”"},
      {"brand: {fonts: {text: {regular: [/nowhere/A.ttf]}}}\n",
       "error[font-file-missing]: the font file /nowhere/A.ttf"},
      {"brand: {fonts: {text: {regulr: [/nowhere/A.ttf]}}}\n", "error[unknown-key]: unknown key “regulr”"},
      {"brand: {logo: {file: huis.yaml}}\ntheme: linde\n", "error[missing-logo]"},
  };
  for (const auto& [brand, fault] : cases) {
    set_brand(brand);
    const ProgramResult built = run({"build", "--no-pdf", "--out", (book() / "out").string()});
    EXPECT_NE(built.code, 0) << brand;
    EXPECT_THAT(built.err, AllOf(HasSubstr(fault), HasSubstr("site/site.yaml:"))) << brand;
    EXPECT_THAT(run({"check"}).err, HasSubstr(fault)) << brand;
  }
}

}  // namespace
}  // namespace drieluik
