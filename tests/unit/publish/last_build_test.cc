#include "publish/last_build.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "support/editor.h"
#include "support/memory_file_system.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

const std::vector<Path> kFolders = {"content"};

struct Built {
  MemoryFileSystem files{{{"content/a.md", "A"}, {"out/index.html", "<p>"}, {"out/nl/a.html", "a"}}};

  Built() {
    const NotedReads noted(files);
    std::string bytes;
    EXPECT_FALSE(noted.read("content/a.md", bytes));
    const FileHashes made = {{"index.html", fast_hash("<p>")}, {"nl/a.html", fast_hash("a")}};
    remember_build(files, "out", describe_build("key", "warning: x\n", noted.notes(".", kFolders), made));
  }
  bool is_found(std::string_view key = "key") { return find_last_build(files, "out", key, kFolders).has_value(); }
};

TEST(LastBuild, IsFoundWhileNothingChanged) {
  Built built;
  const std::optional<LastBuild> last = find_last_build(built.files, "out", "key", kFolders);
  ASSERT_TRUE(last);
  EXPECT_EQ(last->files, 2u);
  EXPECT_EQ(last->told, "warning: x\n");
  EXPECT_TRUE(built.is_found());
}

TEST(LastBuild, IsNotFoundAfterAnyChange) {
  EXPECT_FALSE(Built().is_found("other options"));
  for (const char* path : {"content/a.md", "out/index.html", "out/nl/a.html", "out/.drieluik/build"}) {
    Built changed;
    ASSERT_FALSE(changed.files.write(path, "other", Access::everyone));
    EXPECT_FALSE(changed.is_found()) << path;
    Built removed;
    ASSERT_FALSE(removed.files.remove(path));
    EXPECT_FALSE(removed.is_found()) << path;
  }
}

TEST(LastBuild, IsForgottenWithoutNotes) {
  Built built;
  remember_build(built.files, "out", describe_build("key", "", std::nullopt, {}));
  EXPECT_FALSE(built.files.files().contains("out/.drieluik/build"));
}

// ---- The program: after any edits, a build gives what a build from nothing gives ----

TEST(LastBuild, MakesNoDifferenceAfterThreeHundredRandomEdits) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_drieluik({"new", "handbook", "boek"}, folder.path()).code, 0);
  const fs::path source = folder.path() / "boek";
  fs::create_directories(source / "themes");
  fs::copy(repository() / "themes/default", source / "themes/default", fs::copy_options::recursive);
  const auto build = [&](const std::string& out) {
    fs::remove_all(source / "build/full");
    return run_drieluik({"build", "--no-pdf", "--out", out}, source);
  };
  Editor editor(source, 2026);
  int built = 0;
  for (int i = 0; i < 300; ++i) {
    const std::string edit = editor.edit();
    const ProgramResult after = build("build/handbook");
    const ProgramResult full = build("build/full");
    ASSERT_EQ(after.code, full.code) << edit << "\n" << after.err;
    ASSERT_EQ(after.err, full.err) << edit;
    if (full.code != 0) {
      editor.take_back();
      continue;
    }
    ++built;
    ASSERT_EQ(read_tree(source / "build/handbook"), read_tree(source / "build/full")) << i << " " << edit;
    if (i % 3 == 0) {
      const ProgramResult again = build("build/handbook");
      ASSERT_NE(again.out.find(" 0 of them new or changed"), std::string::npos) << again.out;
      ASSERT_EQ(again.err, after.err);
    }
  }
  EXPECT_GT(built, 200);
}

}  // namespace
}  // namespace drieluik
