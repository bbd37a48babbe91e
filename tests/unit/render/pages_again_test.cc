#include "render/pages_again.h"

#include <gtest/gtest.h>

#include "render/site.h"
#include "resolve/reread.h"
#include "resolve/selection.h"
#include "support/editor.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

// A site in memory, with its pages alone.
struct BuiltSite {
  BuiltSite(const Path& its_folder, LibraryMemo& memo, Edition edition)
      : folder(its_folder), rereader(disk, folder, sources, memo, library) {
    library = load_library(files, folder, sources, diagnostics, {.memo = &memo, .jobs = 2});
    theme = load_theme(files, {folder / "themes/default"}, sources, diagnostics);
    if (diagnostics.has_errors()) return;
    leave_out(library);
    context.emplace(library, theme,
                    SiteOptions{.edition = edition,
                                .languages = library.site.languages,
                                .jobs = 2,
                                .pages_alone = true,
                                .has_fonts = false});
    MemoryOutput output;
    EXPECT_TRUE(render_site(*context, files, folder, output, diagnostics));
    pages = output.take();
  }

  const Path folder;
  DiskFileSystem disk;
  NotedReads files{disk};
  SourceMap sources;
  Diagnostics diagnostics;
  Library library;
  Theme theme;
  std::optional<SiteContext> context;
  Rereader rereader;
  OutputFiles pages;
};

// These show what stands in all texts: `serve` makes them with the search.
bool is_gathered(std::string_view path) {
  return path.ends_with("/glossary.html") || path.ends_with("/logbook.html") || path.ends_with("/bibliography.html");
}

// What was edited, as Editor::edit() says it.
std::string edited_file(const std::string& edit) { return edit.substr(edit.find('/')); }

void expect_same_pages(Edition edition, unsigned seed, int edits, int least_patched) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  Editor editor(folder.path(), seed);
  LibraryMemo memo;
  auto site = std::make_unique<BuiltSite>(folder.path(), memo, edition);
  int patched = 0;
  for (int i = 0; i < edits; ++i) {
    const std::string edit = i % 4 == 0 ? editor.edit() : editor.edit_text();
    if (edit.find('/') == std::string::npos) continue;
    SCOPED_TRACE(std::to_string(i) + " " + edit);
    const Reread reread = site->rereader.reread(edited_file(edit));
    OutputFiles again;
    if (reread.has_other_names) site->context.emplace(site->library, site->theme, SiteOptions(site->context->options));
    if (reread.text) again = make_pages_again(*site->context, *reread.text).pages;
    for (const auto& [path, html] : again) site->pages[path] = html;
    LibraryMemo none(false);
    auto fresh = std::make_unique<BuiltSite>(folder.path(), none, edition);
    if (reread.text) ++patched;
    for (const auto& [path, html] : fresh->pages) {
      const bool is_meant = reread.text && (again.contains(path) || (!reread.is_elsewhere && !is_gathered(path)));
      ASSERT_TRUE(!is_meant || site->pages[path] == html) << path;
    }
    if (reread.text && !reread.is_elsewhere) {
      ASSERT_FALSE(fresh->diagnostics.has_errors());
      continue;
    }
    if (fresh->diagnostics.has_errors()) editor.take_back();
    site = nullptr;
    site = std::make_unique<BuiltSite>(folder.path(), memo, edition);
  }
  EXPECT_GE(patched, least_patched);
}

// What a link leads to is left out with its page, which a patch finds left out already.
TEST(PagesAgain, KeepTheWordsOfLinksToWhatIsLeftOut) {
  const TemporaryFolder folder;
  std::filesystem::copy(repository() / "themes", folder.path() / "themes", std::filesystem::copy_options::recursive);
  write_text(folder.path() / "site/site.yaml", "title: {nl: Boek}\nlanguages: [nl]\nexclude: {tags: [geheim]}\n");
  write_text(folder.path() / "content/pages/b.md", "---\ntitle: Bladzijde B\ntags: [geheim]\n---\n\n## Kop\n");
  const Path file = folder.path() / "content/pages/a.md";
  const std::string text = "# A\n\nZie [de bladzijde](b.md#kop), [](b.md) en [niets](c.md).\n";
  write_text(file, text);
  LibraryMemo memo, none(false);
  BuiltSite site(folder.path(), memo, Edition::student);
  ASSERT_TRUE(site.context);
  write_text(file, text + "\nNog een zin.\n");
  const Reread reread = site.rereader.reread(file.string());
  ASSERT_TRUE(reread.text);
  EXPECT_EQ(make_pages_again(*site.context, *reread.text).pages.at("nl/pages/a.html"),
            BuiltSite(folder.path(), none, Edition::student).pages.at("nl/pages/a.html"));
}

TEST(PagesAgain, AreThoseOfABuildFromNothing) { expect_same_pages(Edition::student, 11, 120, 50); }

TEST(PagesAgain, AreThoseOfABuildFromNothingForTeachers) { expect_same_pages(Edition::teacher, 12, 40, 15); }

}  // namespace
}  // namespace drieluik
