#include "resolve/reread.h"

#include <gtest/gtest.h>

#include "resolve/outline.h"
#include "support/memory_file_system.h"

namespace drieluik {
namespace {

const MemoryFileSystem::Files kBook = {
    {"site/site.yaml", "title: {nl: Boek}\nlanguages: [nl]\n"},
    {"site/home.nl.md", "---\ntitle: Boek\nsummary: Kort.\n---\n\nWelkom.\n"},
    {"content/frameworks/grow.nl.md",
     "---\ntitle: GROW\nsummary: Kort.\n---\n\nEen zin over [anders](ref:anders).\n\n## Stappen\n\nVier.\n"},
    {"content/frameworks/anders.nl.md", "---\ntitle: Anders\nsummary: Kort.\n---\n\nEen zin.\n"},
    {"content/frameworks/beeld/index.nl.md", "---\ntitle: Beeld\nsummary: Kort.\n---\n\nEen zin.\n"},
    {"content/pages/a.md", "# A\n\nZie [b](b.md) en [c](deel/c.md).\n"},
    {"content/pages/b.md", "# B\n\n## Kop\n\nEen zin.\n"},
    {"content/pages/deel/c.md", "# C\n\nEen zin.\n"},
};

struct LoadedBook {
  MemoryFileSystem files{kBook};
  SourceMap sources;
  LibraryMemo memo;
  Diagnostics diagnostics;
  const Path folder;
  Library library = load_library(files, folder, sources, diagnostics, {.memo = &memo});
  Rereader rereader{files, folder, sources, memo, library};
};

TEST(Rereader, TakesOverAllButWhereATextStands) {
  const std::string grow = kBook.at("content/frameworks/grow.nl.md");
  const auto grow_with = [&](std::string_view part, std::string_view by) {
    return std::string(grow).replace(grow.find(part), part.size(), by);
  };
  const struct {
    const char *what, *path;
    std::string text;
    bool is_taken_over, is_elsewhere = false, has_other_names = false;
  } cases[] = {
      {"a sentence", "content/frameworks/grow.nl.md", grow_with("Vier.", "Vijf."), true},
      {"a link", "content/frameworks/grow.nl.md", grow_with("Vier.", "[Vier](ref:beeld)."), true},
      {"in a folder of its own", "content/frameworks/beeld/index.nl.md",
       "---\ntitle: Beeld\nsummary: Kort.\n---\n\nTwee zinnen.\n", true},
      {"of the home page", "site/home.nl.md", "---\ntitle: Boek\nsummary: Kort.\n---\n\nDag.\n", true},
      {"of a page", "content/pages/b.md", "# B\n\n## Kop\n\nTwee zinnen, [a](a.md).\n", true},
      {"of a page in a folder", "content/pages/deel/c.md", "# C\n\nZie [kop](../b.md#kop).\n", true},
      {"nothing", "content/pages/b.md", kBook.at("content/pages/b.md"), true},
      {"a dead link of a page, which is a warning", "content/pages/b.md", "# B\n\n## Kop\n\n[x](x.md)\n", true},
      {"a dead reference", "content/frameworks/grow.nl.md", grow_with("ref:anders", "ref:ander"), false},
      {"a heading", "content/frameworks/grow.nl.md", grow_with("## Stappen", "## Vier stappen"), true, true},
      {"a heading of a page", "content/pages/b.md", "# B\n\n## Andere kop\n\nEen zin.\n", true, true},
      {"front matter", "content/frameworks/grow.nl.md", grow_with("title: GROW", "title: Groei"), true, true, true},
      {"an order", "content/frameworks/grow.nl.md", grow_with("title: GROW", "title: GROW\norder: 2"), false},
      {"a tag", "content/frameworks/grow.nl.md", grow_with("title: GROW", "title: GROW\ntags: [a]"), false},
      {"a directive", "content/frameworks/grow.nl.md", grow_with("Vier.", ":::tip\nVier.\n:::"), true, true},
      {"a title that is a heading", "content/pages/b.md", "# Bee\n\n## Kop\n\nEen zin.\n", true, true, true},
      {"a draft", "content/pages/b.md", "---\ndraft: true\n---\n\n# B\n\n## Kop\n", false},
      {"a definition", "site/site.yaml", "title: {nl: Boekje}\nlanguages: [nl]\n", false},
      {"a new page", "content/pages/d.md", "# D\n", false},
      {"a folder", "content/pages/deel", "", false},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.what);
    LoadedBook book;
    ASSERT_TRUE(book.diagnostics.empty());
    if (!one.text.empty()) {
      ASSERT_FALSE(book.files.write(one.path, one.text, Access::everyone));
    }
    const Reread reread = book.rereader.reread(one.path);
    EXPECT_EQ(reread.text != nullptr, one.is_taken_over);
    EXPECT_EQ(reread.is_elsewhere, one.is_elsewhere);
    EXPECT_EQ(reread.has_other_names, one.has_other_names);
    if (reread.text) {
      EXPECT_EQ(reread.text->source->text.view(), one.text);
    }
  }
}

TEST(Rereader, LeavesATextAsItWasWhenItsFileIsGone) {
  LoadedBook book;
  ASSERT_FALSE(book.files.remove("content/pages/b.md"));
  EXPECT_EQ(book.rereader.reread("content/pages/b.md").text, nullptr);
  EXPECT_NE(book.library.text("b", "nl"), nullptr);
}

// As everything that was made of a library does.
TEST(Rereader, KeepsAliveWhatPointsIntoTheTextOfBefore) {
  LoadedBook book;
  const Text& grow = *book.library.text("grow", "nl");
  const std::string_view title = grow.title;
  const std::shared_ptr<const Markup> tree = grow.body.tree();
  for (const char* sentence : {"Een.", "Twee.", "Drie."}) {
    ASSERT_FALSE(book.files.write(
        "content/frameworks/grow.nl.md",
        "---\ntitle: GROW\nsummary: Kort.\n---\n\n" + std::string(sentence) + "\n\n## Stappen\n", Access::everyone));
    ASSERT_EQ(book.rereader.reread("content/frameworks/grow.nl.md").text, &grow);
    EXPECT_EQ(plain_text(*grow.body.tree()), std::string(sentence) + "Stappen");
  }
  EXPECT_EQ(title, "GROW");
  EXPECT_EQ(plain_text(*tree), "Een zin over anders.StappenVier.");
}

}  // namespace
}  // namespace drieluik
