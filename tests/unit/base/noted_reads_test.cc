#include "base/noted_reads.h"

#include <gtest/gtest.h>

#include <functional>

#include "support/memory_file_system.h"

namespace drieluik {
namespace {

const std::vector<Path> kFolders = {"book/content", "book/site"};

MemoryFileSystem some_files() {
  return MemoryFileSystem(
      {{"book/content/a.md", "A"}, {"book/content/x/b.md", "B"}, {"fonts/f.ttf", "F"}, {"program", "1"}});
}

std::optional<std::string> notes_of_a_run(const FileReader& files, const Path& also = "fonts/f.ttf") {
  const NotedReads noted(files);
  std::string bytes;
  std::vector<FolderEntry> entries;
  EXPECT_FALSE(noted.read("book/content/a.md", bytes));
  EXPECT_FALSE(noted.list("book/content", entries));
  EXPECT_FALSE(noted.read(also, bytes));
  EXPECT_EQ(noted.kind("themes/default"), FileKind::none);
  noted.note_file("program");
  return noted.notes("book", kFolders);
}

struct Change {
  const char* path;
  const char* bytes;  // nullptr: the file is removed
  bool is_same;
};

TEST(NotedReads, TellWhetherARunWouldReadTheSame) {
  for (const Change& one : {Change{"book/content/a.md", "A", true},
                            {"book/content/a.md", "X", false},
                            {"book/content/x/b.md", nullptr, false},
                            {"book/content/x/c.md", "", false},
                            {"book/site/site.yaml", "", false},
                            {"book/build/handbook/index.html", "", true},
                            {"fonts/f.ttf", "X", false},
                            {"fonts/f.ttf", nullptr, false},
                            {"fonts/g.ttf", "", true},
                            {"themes/default/print.yaml", "", false},
                            {"program", "2", false}}) {
    MemoryFileSystem files = some_files();
    const std::optional<std::string> notes = notes_of_a_run(files);
    ASSERT_TRUE(notes);
    ASSERT_FALSE(one.bytes ? files.write(one.path, one.bytes, Access::everyone) : files.remove(one.path));
    EXPECT_EQ(reads_the_same(files, *notes, kFolders), one.is_same) << one.path;
  }
}

TEST(NotedReads, KnowALargeProgram) {
  for (const std::size_t size : {0U, 65535U, 65536U, 200'000U}) {
    MemoryFileSystem files = some_files();
    ASSERT_FALSE(files.write("program", std::string(size, 'x'), Access::everyone));
    const std::optional<std::string> notes = notes_of_a_run(files);
    EXPECT_TRUE(reads_the_same(files, *notes, kFolders)) << size;
    ASSERT_FALSE(files.write("program", std::string(size + 1, 'x'), Access::everyone));
    EXPECT_FALSE(reads_the_same(files, *notes, kFolders)) << size;
  }
}

TEST(NotedReads, NameNoFileOfTheSource) {
  MemoryFileSystem files = some_files();
  EXPECT_EQ(notes_of_a_run(files)->find("a.md"), std::string::npos);
  ASSERT_FALSE(files.write("book/secret.png", "", Access::everyone));
  EXPECT_FALSE(notes_of_a_run(files, "book/secret.png"));
}

TEST(NotedReads, AreNotReadBackWhenTheyAreNoNotes) {
  const MemoryFileSystem files = some_files();
  const std::string notes = *notes_of_a_run(files);
  for (const std::string& bad :
       {std::string(), std::string("x\n"), notes.substr(1), notes + "r\t1\n", notes + "rr\t1\tx\n"}) {
    EXPECT_FALSE(reads_the_same(files, bad, kFolders)) << bad;
  }
}

}  // namespace
}  // namespace drieluik
