#include "publish/last_build.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

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
    remember_build(files, "out", "key", "warning: x\n", noted.notes(".", kFolders),
                   {{"index.html", "<p>"}, {"nl/a.html", "a"}});
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
  remember_build(built.files, "out", "key", "", std::nullopt, {});
  EXPECT_FALSE(built.files.files().contains("out/.drieluik/build"));
}

// ---- The program: after any edits, a build gives what a build from nothing gives ----

class Editor {
 public:
  Editor(fs::path folder, unsigned seed) : folder_(std::move(folder)), random_(seed) {}

  // One edit, as people make them; what it was.
  std::string edit() {
    std::vector<fs::path> files;
    for (const char* part : {"content", "site", "themes/default"}) {
      for (const auto& entry : fs::recursive_directory_iterator(folder_ / part)) {
        const fs::path extension = entry.path().extension();
        const bool is_text =
            extension == ".md" || extension == ".yaml" || extension == ".css" || extension == ".mustache";
        if (entry.is_regular_file() && is_text) files.push_back(entry.path());
      }
    }
    std::sort(files.begin(), files.end());
    const fs::path& file = files[random_() % files.size()];
    const std::string text = read_text(file);
    take_back_ = [file, text] { write_text(file, text); };
    switch (random_() % 8) {
      case 0:  // undo all that was done to it
        if (!originals_.contains(file)) return "nothing";
        write_text(file, originals_.at(file));
        return "undo " + file.string();
      case 1:
        originals_.try_emplace(file, text);
        fs::remove(file);
        return "remove " + file.string();
      case 2: {
        if (removed().empty()) return "nothing";
        const auto [path, bytes] = removed().front();
        take_back_ = [path = path] { fs::remove(path); };
        write_text(path, bytes);
        return "bring back " + path.string();
      }
      case 3: {
        const fs::path added = folder_ / "content/pages" / ("p" + std::to_string(random_() % 5) + ".nl.md");
        fs::create_directories(added.parent_path());
        take_back_ = [added] { fs::remove(added); };
        write_text(added, "# Pagina " + std::to_string(random_() % 100) + "\n\nEen zin.\n");
        return "add " + added.string();
      }
      default: {
        originals_.try_emplace(file, text);
        std::string changed = text;
        const std::size_t end = changed.find("\n\n", random_() % (changed.size() + 1));
        const std::string word = "bewerkt" + std::to_string(random_() % 1000);
        if (file.extension() == ".md" && end != std::string::npos && end > changed.find("---\n", 4)) {
          changed.insert(end, " " + word);
        } else if (file.extension() == ".md") {
          changed += "\n## " + word + "\n\nEen alinea.\n";
        } else if (file.extension() == ".yaml") {
          changed += "# " + word + "\n";
        } else {
          changed += "\n";
        }
        write_text(file, changed);
        return "change " + file.string();
      }
    }
  }

  void take_back() { take_back_(); }

 private:
  std::vector<std::pair<fs::path, std::string>> removed() const {
    std::vector<std::pair<fs::path, std::string>> gone;
    for (const auto& [path, bytes] : originals_) {
      if (!fs::exists(path)) gone.emplace_back(path, bytes);
    }
    return gone;
  }

  fs::path folder_;
  std::mt19937 random_;
  std::map<fs::path, std::string> originals_;
  std::function<void()> take_back_;
};

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
