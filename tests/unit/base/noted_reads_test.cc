#include "base/noted_reads.h"

#include <gtest/gtest.h>

#include <functional>

#include "support/memory_file_system.h"

namespace drieluik {
namespace {

// Files with times that say whether they changed; an empty one: it was written a moment ago.
class TimedFiles final : public FileReader {
 public:
  MemoryFileSystem files;
  std::map<std::string, std::string> stamps;
  mutable int reads = 0;

  std::error_code read(const Path& path, std::string& bytes) const override {
    ++reads;
    return files.read(path, bytes);
  }
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override {
    return files.list(folder, entries);
  }
  FileKind kind(const Path& path) const override { return files.kind(path); }
  std::string stamp(const Path& path) const override {
    const auto found = stamps.find(path.string());
    return found == stamps.end() ? std::string() : found->second;
  }
};

std::string notes_of_a_run(const TimedFiles& files) {
  const NotedReads noted(files);
  std::string bytes;
  std::vector<FolderEntry> entries;
  EXPECT_FALSE(noted.read("content/a.md", bytes));
  EXPECT_TRUE(noted.read("content/none.md", bytes));
  EXPECT_FALSE(noted.list("content", entries));
  EXPECT_EQ(noted.kind("site"), FileKind::folder);
  noted.note_file("program");
  return noted.notes();
}

TimedFiles some_files() {
  TimedFiles files;
  files.files =
      MemoryFileSystem({{"content/a.md", "A"}, {"content/b.md", "B"}, {"site/site.yaml", "t"}, {"program", "1"}});
  files.stamps = {{"content/a.md", "1"}, {"program", "1"}};
  return files;
}

struct Change {
  const char* what;
  std::function<void(TimedFiles&)> change;
  bool is_same;
};

TEST(NotedReads, TellWhetherARunWouldReadTheSame) {
  const auto write = [](TimedFiles& files, const char* path, const char* bytes) {
    ASSERT_FALSE(files.files.write(path, bytes, Access::everyone));
    files.stamps[path] += "1";
  };
  const auto remove = [](TimedFiles& files, const char* path) { ASSERT_FALSE(files.files.remove(path)); };
  for (const Change& one : std::initializer_list<Change>{
           {"nothing", [](TimedFiles&) {}, true},
           {"other bytes", [&](TimedFiles& f) { write(f, "content/a.md", "X"); }, false},
           {"the same bytes, written anew", [&](TimedFiles& f) { write(f, "content/a.md", "A"); }, true},
           {"what was not there", [&](TimedFiles& f) { write(f, "content/none.md", ""); }, false},
           {"another file of the folder", [&](TimedFiles& f) { write(f, "content/c.md", ""); }, false},
           {"less in the folder", [&](TimedFiles& f) { remove(f, "content/b.md"); }, false},
           {"bytes that were not read", [&](TimedFiles& f) { write(f, "content/b.md", "X"); }, true},
           {"no folder any more", [&](TimedFiles& f) { remove(f, "site"); }, false},
           {"another program", [&](TimedFiles& f) { write(f, "program", "2"); }, false},
       }) {
    TimedFiles files = some_files();
    const std::string notes = notes_of_a_run(files);
    one.change(files);
    EXPECT_EQ(notes_if_same(files, notes).has_value(), one.is_same) << one.what;
  }
}

TEST(NotedReads, ReadOnlyFilesWhoseTimesSayNothing) {
  TimedFiles files = some_files();
  files.stamps = {{"program", "1"}};
  const std::string notes = notes_of_a_run(files);
  files.stamps["content/a.md"] = "2";
  files.reads = 0;
  const std::optional<std::string> now = notes_if_same(files, notes);
  ASSERT_TRUE(now);
  EXPECT_EQ(files.reads, 2);  // a.md, and none.md, which is not there
  files.reads = 0;
  EXPECT_EQ(notes_if_same(files, *now), now);
  EXPECT_EQ(files.reads, 1);
}

TEST(NotedReads, AreNotReadBackWhenTheyAreNoNotes) {
  const TimedFiles files = some_files();
  for (const char* notes : {"x", "r\t1", "\n", "r\t1 2\t", "r\t\tcontent/a.md\n", "r\t1\tcontent/a\\\\b.md\n"}) {
    EXPECT_FALSE(notes_if_same(files, notes)) << notes;
  }
}

}  // namespace
}  // namespace drieluik
