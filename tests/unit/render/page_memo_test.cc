#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <sstream>

#include "base/noted_reads.h"
#include "base/printer.h"
#include "render/page_memo_file.h"
#include "render/site.h"
#include "resolve/library_memo.h"
#include "resolve/selection.h"
#include "support/editor.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

struct Memo {
  LibraryMemo library;
  PageMemo pages;
  OutputFiles files;  // of the last build
};

struct Site {
  OutputFiles files;
  std::string told;
  bool is_sound = false;
};

// As `serve` builds it. What the checkpoint throws comes out.
Site build(
    const Path& folder, bool has_press, Edition edition, Memo* memo, const Checkpoint& checkpoint = [] {}) {
  DiskFileSystem disk;
  const NotedReads files(disk);
  SourceMap sources;
  Diagnostics diagnostics;
  Library library =
      load_library(files, folder, sources, diagnostics, {.memo = memo ? &memo->library : nullptr, .jobs = 2});
  const Theme theme = load_theme(files, {folder / "themes/default"}, sources, diagnostics);
  Site site;
  if (!diagnostics.has_errors()) {
    leave_out(library);
    if (memo) {
      // As it comes back from the disk.
      memo->pages = read_page_memo(write_page_memo(memo->pages));
    }
    MemoryOutput output([&](std::string_view path) -> const std::string* {
      if (!memo) return nullptr;
      const auto file = memo->files.find(path);
      return file == memo->files.end() ? nullptr : &file->second;
    });
    const SiteContext context(library, theme,
                              {.edition = edition,
                               .languages = library.site.languages,
                               .pdf = true,
                               .jobs = 2,
                               .checkpoint = checkpoint,
                               .pages_alone = !has_press,
                               .has_fonts = has_press});
    EXPECT_TRUE(render_site(context, files, folder, output, diagnostics, memo ? &memo->pages : nullptr));
    site.files = output.take();
    if (memo) memo->files = site.files;
  }
  site.is_sound = !diagnostics.has_errors();
  diagnostics.sort();
  std::ostringstream told;
  print(told, diagnostics, {});
  site.told = told.str();
  return site;
}

std::map<std::string, std::uint64_t> made_from(const PageMemo& memo) {
  std::map<std::string, std::uint64_t> hashes;
  memo.visit([&](const std::string& path, std::uint64_t hash, const MadePage&) { hashes[path] = hash; });
  return hashes;
}

// The first file that is not the same in both; empty: all are.
std::string difference(const OutputFiles& a, const OutputFiles& b) {
  for (const auto& [path, bytes] : a) {
    const auto other = b.find(path);
    if (other == b.end() || other->second != bytes) return path;
  }
  for (const auto& [path, bytes] : b) {
    if (!a.contains(path)) return path;
  }
  return {};
}

void expect_no_difference(int edits, int least_sound, bool has_press, Edition edition, unsigned seed) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  Editor editor(folder.path(), seed);
  Memo memo;
  int sound = 0;
  for (int i = 0; i < edits; ++i) {
    const std::string edit = editor.edit();
    const Site kept = build(folder.path(), has_press, edition, &memo);
    const Site fresh = build(folder.path(), has_press, edition, nullptr);
    ASSERT_EQ(kept.told, fresh.told) << i << " " << edit;
    ASSERT_EQ(kept.is_sound, fresh.is_sound) << i << " " << edit;
    if (!fresh.is_sound) {
      editor.take_back();
      continue;
    }
    ++sound;
    ASSERT_EQ(difference(kept.files, fresh.files), "") << i << " " << edit;
  }
  EXPECT_GT(sound, least_sound);
}

TEST(PageMemo, MakesNoDifferenceToPagesAfterAHundredRandomEdits) {
  expect_no_difference(100, 65, false, Edition::student, 1);
}

TEST(PageMemo, MakesNoDifferenceForTeachers) { expect_no_difference(60, 35, false, Edition::teacher, 2); }

TEST(PageMemo, MakesNoDifferenceToPdfsAndSearch) { expect_no_difference(12, 6, true, Edition::student, 3); }

// A directive goes for what stands in it: then the numbers of all behind it are others.
TEST(PageMemo, MakesNoDifferenceWhenASentenceUndoesATable) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  const auto page = [&](const std::string& name, const std::string& id, const std::string& sentence) {
    write_text(folder.path() / "content/pages" / name,
               "---\ntitle: " + id + "\n---\n\n:::table " + id +
                   " caption=\"Met bijschrift\"\n| a | b |\n|---|---|\n| 1 | 2 |\n" + sentence + ":::\n");
  };
  page("10-een.nl.md", "een", "");
  page("20-twee.nl.md", "twee", "");
  Memo memo;
  const Site before = build(folder.path(), false, Edition::student, &memo);
  page("10-een.nl.md", "een", "\nEen zin.\n\n");
  const Site kept = build(folder.path(), false, Edition::student, &memo);
  const Site fresh = build(folder.path(), false, Edition::student, nullptr);
  EXPECT_NE(before.files.at("nl/pages/20-twee.html"), fresh.files.at("nl/pages/20-twee.html"));
  EXPECT_EQ(difference(kept.files, fresh.files), "");
}

TEST(PageMemo, MakesNoDifferenceWhenWhatAPageLeadsToComesAndGoes) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  const fs::path pages = folder.path() / "content/pages";
  const auto write = [&](const char* name, const std::string& text) { return [=] { write_text(pages / name, text); }; };
  const auto move = [&](const char* from, const char* to) { return [=] { fs::rename(pages / from, pages / to); }; };
  const auto remove = [&](const char* name) { return [=] { fs::remove_all(pages / name); }; };
  const struct {
    const char* name;
    std::function<void()> edit;
  } steps[] = {
      {"a page",
       write("a.md", "[data](data.csv) ![x](x.svg) [b](sub/b.md#kop) [c](sub/c.md) [@iemand2020]\n\n## Kop {#own}\n")},
      {"another", write("sub/b.md", "# B\n\n## Kop\n\n[back](../a.md#own)\n")},
      {"a file comes", write("data.csv", "1,2\n")},
      {"an image comes", write("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")},
      {"a page comes", write("sub/c.md", "# C\n")},
      {"a heading goes", write("sub/b.md", "# B\n\n## Ander\n")},
      {"the file goes", remove("data.csv")},
      {"the image goes", remove("x.svg")},
      {"a broken image", write("x.svg/y.png", "no PNG")},
      {"a summary comes", write("SUMMARY.md", "# Summary\n\n- [B](sub/b.md)\n- [A](a.md)\n")},
      {"a folder moves", move("sub", "other")},
      {"a page of another language", write("q.md", "---\ntitle: Q\nlang: en\n---\n\nText.\n")},
      {"the summary goes", remove("SUMMARY.md")},
      {"all in a folder", move("other/b.md", "b.md")},
      {"a folder goes", remove("other")},
  };
  Memo memo;
  for (const auto& step : steps) {
    step.edit();
    const Site kept = build(folder.path(), false, Edition::student, &memo);
    const Site fresh = build(folder.path(), false, Edition::student, nullptr);
    EXPECT_EQ(kept.told, fresh.told) << step.name;
    EXPECT_TRUE(fresh.is_sound) << step.name;
    EXPECT_EQ(difference(kept.files, fresh.files), "") << step.name;
    // What is written down says nothing of pages that are gone.
    for (const auto& [path, hash] : made_from(read_page_memo(write_page_memo(memo.pages)))) {
      EXPECT_TRUE(fresh.files.contains(path)) << step.name << ": " << path;
    }
  }
}

TEST(PageMemo, MakesNoDifferenceAfterBuildsThatWereCancelled) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  Editor editor(folder.path(), 4);
  Memo memo;
  int cancelled = 0, sound = 0;
  for (const int steps : {0, 7, 60, 150, 300, 500, 900, 100'000}) {
    std::string edit = editor.edit();
    Site fresh = build(folder.path(), true, Edition::student, nullptr);
    while (!fresh.is_sound) {
      editor.take_back();
      edit = editor.edit();
      fresh = build(folder.path(), true, Edition::student, nullptr);
    }
    std::atomic<int> left = steps;
    try {
      build(folder.path(), true, Edition::student, &memo, [&] {
        if (left-- <= 0) throw Cancelled{};
      });
    } catch (const Cancelled&) {
      ++cancelled;
    }
    const Site kept = build(folder.path(), true, Edition::student, &memo);
    EXPECT_EQ(kept.told, fresh.told) << steps << " " << edit;
    EXPECT_EQ(difference(kept.files, fresh.files), "") << steps << " " << edit;
    ++sound;
  }
  EXPECT_GE(cancelled, 5);
  EXPECT_LT(cancelled, sound);
}

TEST(PageMemo, ComesBackFromItsFileUnlessThatIsDamaged) {
  PageMemo memo;
  MadePage page{.html = 1, .pdf = 2, .fillable = 3, .glyphs = {{{4, "fi"}, {5, ""}}, {}}, .fonts = 6};
  page.found_as = memo.archive->put("bytes");
  page.files.edit().images = {"content/a b.png"};
  page.language = "nl";
  memo.keep("nl/a.html", 7, std::make_shared<const MadePage>(page));
  const std::string bytes = write_page_memo(memo);
  EXPECT_EQ(write_page_memo(read_page_memo(bytes)), bytes);
  EXPECT_EQ(made_from(read_page_memo(bytes)), (std::map<std::string, std::uint64_t>{{"nl/a.html", 7}}));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_TRUE(made_from(read_page_memo(damaged)).empty()) << i;
    EXPECT_TRUE(made_from(read_page_memo(bytes.substr(0, i))).empty()) << i;
  }
}

TEST(PageMemo, KeepsWhatAnEditDoesNotTouch) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  Memo memo;
  build(folder.path(), false, Edition::student, &memo);
  struct Case {
    const char *file, *text, *by;
    std::vector<std::string> made_anew;  // of these pages
    std::vector<std::string> kept;
  };
  const Case cases[] = {
      {"content/frameworks/grow.nl.md",
       "Je hebt drie kwartier",
       "Je hebt een half uur",
       {"nl/frameworks/grow.html"},
       {"nl/frameworks/iceberg.html", "nl/index.html", "en/forms/triangle-contract.html"}},
      {"content/frameworks/grow.nl.md",
       "title: GROW",
       "title: GROEI",
       {"nl/frameworks/grow.html", "nl/frameworks/iceberg.html", "nl/index.html"},
       {}},
      {"content/frameworks/grow.nl.md",
       "## Wat het is",
       "## Wat het doet",
       {"nl/frameworks/grow.html", "nl/frameworks/iceberg.html"},
       {}},
  };
  for (const Case& edit : cases) {
    const std::map<std::string, std::uint64_t> before = made_from(memo.pages);
    const Path file = folder.path() / edit.file;
    std::string text = read_text(file);
    ASSERT_NE(text.find(edit.text), std::string::npos) << edit.text;
    text.replace(text.find(edit.text), std::string_view(edit.text).size(), edit.by);
    write_text(file, text);
    build(folder.path(), false, Edition::student, &memo);
    const std::map<std::string, std::uint64_t> after = made_from(memo.pages);
    for (const std::string& path : edit.made_anew) EXPECT_NE(after.at(path), before.at(path)) << path;
    for (const std::string& path : edit.kept) EXPECT_EQ(after.at(path), before.at(path)) << path;
  }
}

}  // namespace
}  // namespace drieluik
