#include "render/theme.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/memory_file_system.h"

namespace drieluik {
namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.severity == Severity::error) all.emplace_back(diagnostic.message->code);
  }
  return all;
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
  const Theme theme = load_theme(files, "t", sources, diagnostics);
  ASSERT_EQ(theme.templates.size(), 4u);
  EXPECT_EQ(theme.templates.at("page").render(TemplateData(TemplateData::Map{{"title", "A & B"}})), "<p>A &amp; B</p>");
  EXPECT_EQ(theme.words_of("nl")["next"], "Volgende");
  EXPECT_EQ(theme.words_of("fr")["next"], "Next");
  EXPECT_EQ(theme.assets, (std::map<std::string, std::string, std::less<>>{{"style.css", "p{}"}}));
}

TEST(Theme, ReportsWhatIsMissing) {
  MemoryFileSystem::Files some = theme_files();
  some.erase("t/templates/not-found.mustache");
  some.erase("t/print.yaml");
  some["t/templates/page.mustache"] = "{{#open}}";
  const MemoryFileSystem files(std::move(some));
  SourceMap sources;
  Diagnostics diagnostics;
  load_theme(files, "t", sources, diagnostics);
  const std::vector<std::string> found = codes(diagnostics);
  for (const char* code : {"template-unclosed-section", "missing-template", "missing-theme-file"}) {
    EXPECT_EQ(std::count(found.begin(), found.end(), code), 1) << code;
  }
}

TEST(Theme, ReportsThatThereIsNone) {
  const MemoryFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  load_theme(files, "t", sources, diagnostics);
  EXPECT_TRUE(diagnostics.has_errors());
}

}  // namespace
}  // namespace drieluik
