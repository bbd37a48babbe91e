#include "render/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "render/site_scripts.h"
#include "support/memory_file_system.h"
#include "support/pictures.h"

namespace drieluik {
namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.severity == Severity::error) all.emplace_back(diagnostic.message->code);
  }
  return all;
}

std::set<std::string> asset_names(const Theme& theme) {
  std::set<std::string> names;
  for (const auto& [name, bytes] : theme.assets) names.insert(name);
  return names;
}

MemoryFileSystem::Files theme_files() {
  return {{"t/templates/page.mustache", "<p>{{title}}</p>"},
          {"t/templates/sidebar-part.mustache", ""},
          {"t/templates/front-door.mustache", ""},
          {"t/templates/not-found.mustache", ""},
          {"t/templates/notes.txt", "{{"},
          {"t/i18n/en.yaml", "next: Next\n"},
          {"t/i18n/nl.yaml", "next: Volgende\n"},
          {"t/print.yaml", "{}\n"},
          {"t/assets/style.css", "p{}"},
          {"t/assets/.style.css.swp", "x"}};
}

TEST(Theme, HoldsTemplatesWordsAndAssets) {
  const MemoryFileSystem files(theme_files());
  SourceMap sources;
  Diagnostics diagnostics;
  const Theme theme = load_theme(files, {"t"}, sources, diagnostics);
  ASSERT_EQ(theme.templates.size(), 4u);
  EXPECT_EQ(theme.templates.at("page").render(TemplateData(TemplateData::Map{{"title", "A & B"}})), "<p>A &amp; B</p>");
  EXPECT_EQ(theme.words_of("nl")["next"], "Volgende");
  EXPECT_EQ(theme.words_of("fr")["next"], "Next");
  EXPECT_EQ(asset_names(theme), (std::set<std::string>{"form.js", "site.js", "style.css", "theme.js"}));
  EXPECT_EQ(theme.assets.at("style.css"), "p{}");
}

TEST(Theme, ReportsWhatIsMissing) {
  MemoryFileSystem::Files some = theme_files();
  some.erase("t/templates/not-found.mustache");
  some.erase("t/print.yaml");
  some["t/templates/page.mustache"] = "{{#open}}";
  const MemoryFileSystem files(std::move(some));
  SourceMap sources;
  Diagnostics diagnostics;
  load_theme(files, {"t"}, sources, diagnostics);
  const std::vector<std::string> found = codes(diagnostics);
  for (const char* code : {"template-unclosed-section", "missing-template", "missing-theme-file"}) {
    EXPECT_EQ(std::count(found.begin(), found.end(), code), 1) << code;
  }
}

TEST(Theme, TakesWhatItDoesNotHaveFromTheDefault) {
  MemoryFileSystem::Files all = theme_files();
  all["u/i18n/en.yaml"] = "next: Onwards\n";
  all["u/assets/logo.png"] = "x";
  all["u/assets/site.js"] = "own();";
  const MemoryFileSystem files(std::move(all));
  SourceMap sources;
  Diagnostics diagnostics;
  const Theme theme = load_theme(files, {"u", "t"}, sources, diagnostics);
  EXPECT_EQ(theme.templates.size(), 4u);
  EXPECT_EQ(theme.words_of("en")["next"], "Onwards");
  EXPECT_EQ(theme.words_of("nl")["next"], "Volgende");
  EXPECT_EQ(asset_names(theme), (std::set<std::string>{"form.js", "logo.png", "site.js", "style.css", "theme.js"}));
  EXPECT_EQ(theme.assets.at("site.js"), "own();");
}

TEST(SiteScripts, AreSmallTogether) {
  std::size_t all = 0;
  for (const SiteScript& script : site_scripts()) {
    EXPECT_GT(script.text.size(), 500u) << script.name;
    all += script.text.size();
  }
  EXPECT_LT(all, 40'000u);
}

struct LogoCase {
  const char* name;
  const char* print;
  std::string file;   // beside it, called "logo.yaml" or "logo.png"
  const char* found;  // the faults, or the width of the logo in points
};

class ThemeLogo : public testing::TestWithParam<LogoCase> {};

TEST_P(ThemeLogo, IsReadFromBesidePrintYaml) {
  MemoryFileSystem::Files all = theme_files();
  all["t/print.yaml"] = std::string("fonts:\n") +
                        "  text: {regular: [/a.ttf], italic: [/a.ttf], bold: [/a.ttf], bold_italic: [/a.ttf]}\n"
                        "  heading: {regular: [/a.ttf], italic: [/a.ttf], bold: [/a.ttf], bold_italic: [/a.ttf]}\n" +
                        GetParam().print;
  if (!GetParam().file.empty()) {
    all[GetParam().file.starts_with("\x89PNG") ? "t/logo.png" : "t/logo.yaml"] = GetParam().file;
  }
  const MemoryFileSystem files(std::move(all));
  SourceMap sources;
  Diagnostics diagnostics;
  const Theme theme = load_theme(files, {"t"}, sources, diagnostics);
  std::string found;
  for (const std::string& code : codes(diagnostics)) found += (found.empty() ? "" : " ") + code;
  if (found.empty() && theme.print.logo)
    found = std::to_string(static_cast<int>(theme.print.logo->width_for("nl") + 0.5f));
  EXPECT_EQ(found, GetParam().found);
}

constexpr const char* kShown = "logo: {file: logo.yaml, height: 5}\nhead: {first: {left: \"{logo}\"}}\n";
constexpr const char* kSquare = "width: 2\nheight: 1\nshapes: [{points: \"0,0 2,0 2,1\", fill: brand}]\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, ThemeLogo,
    testing::Values(
        LogoCase{"none", "", "", ""}, LogoCase{"shapes", kShown, kSquare, "28"},
        LogoCase{"figure", kShown,
                 "type: pyramid\ntitle: {nl: A}\ndescription: {nl: B}\n"
                 "layers: [{label: {nl: C}}, {label: {nl: D}}]\n",
                 "40"},
        LogoCase{"png", "logo: {file: logo.png, height: 5}\n", four_squares_png(4), "14"},
        LogoCase{"cut_off", "logo: {file: logo.png}\n", four_squares_png(4).substr(0, 60), "broken-picture"},
        LogoCase{"missing", kShown, "", "missing-logo"},
        LogoCase{"no_points", kShown, "width: 2\nheight: 1\nshapes: [{points: \"0,0 2;0 2,1\", fill: brand}]\n",
                 "logo-points"},
        LogoCase{"no_colour", kShown, "width: 2\nheight: 1\nshapes: [{points: \"0,0 2,0 2,1\", fill: red}]\n",
                 "unknown-option"},
        LogoCase{"too_high", "logo: {file: logo.yaml, height: 15}\nhead: {later: {left: \"{logo}\"}}\n", kSquare,
                 "no-room-for-logo"},
        LogoCase{"too_wide", kShown, "width: 40\nheight: 1\nshapes: [{points: \"0,0 2,0 2,1\", fill: brand}]\n",
                 "no-room-for-logo"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(Theme, ReportsThatThereIsNone) {
  const MemoryFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  load_theme(files, {"t"}, sources, diagnostics);
  EXPECT_TRUE(diagnostics.has_errors());
}

struct Search {
  const char* name;
  std::vector<Path> folders;
  std::string fault;  // the code and the last argument
};

class FindTheme : public testing::TestWithParam<Search> {};

TEST_P(FindTheme, LooksInTheHandbookThenInTheProgramThenInTheDefault) {
  const MemoryFileSystem files({{"book/themes/house/print.yaml", ""},
                                {"book/themes/default/i18n/nl.yaml", ""},
                                {"program/themes/default/print.yaml", ""},
                                {"program/themes/house/print.yaml", ""},
                                {"program/themes/letter/print.yaml", ""}});
  Diagnostics diagnostics;
  EXPECT_EQ(find_theme(files, {"book/themes", "program/themes"}, {GetParam().name, {}}, diagnostics),
            GetParam().folders);
  std::string fault;
  for (const Diagnostic& one : diagnostics.list()) {
    fault = std::string(one.message->code) + " " + one.arguments.back().english;
  }
  EXPECT_EQ(fault, GetParam().fault);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FindTheme,
    testing::Values(Search{"default", {"book/themes/default", "program/themes/default"}, ""},
                    Search{"letter", {"program/themes/letter", "book/themes/default", "program/themes/default"}, ""},
                    Search{
                        "house",
                        {"book/themes/house", "program/themes/house", "book/themes/default", "program/themes/default"},
                        ""},
                    Search{"leter", {"book/themes/default", "program/themes/default"}, "unknown-theme letter"},
                    Search{"quite-another",
                           {"book/themes/default", "program/themes/default"},
                           "unknown-theme default, house, letter"}));

}  // namespace
}  // namespace drieluik
