#include "publish/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Watch : public testing::Test {
 protected:
  Watch() {
    write_text(book_ / "pages/a.md", "a");
    fs::create_directories(book_ / ".git");
    watch_.add(book_);
  }
  std::vector<Path> after(const std::function<void()>& change) {
    change();
    EXPECT_TRUE(watch_.wait(-1));
    EXPECT_FALSE(watch_.has_news());
    return watch_.changed();
  }

  TemporaryFolder folder_;
  const fs::path book_ = folder_.path() / "book", a_ = book_ / "pages/a.md", b_ = book_ / "pages/b.md";
  FolderWatch watch_;
};

TEST_F(Watch, SaysWhichFilesAnEditorSaved) {
  EXPECT_THAT(after([&] { write_text(a_, "b"); }), ElementsAre(a_));
  EXPECT_THAT(after([&] {
                write_text(b_, "b");
                write_text(a_, "c");
              }),
              ElementsAre(a_, b_));
  EXPECT_THAT(after([&] { fs::remove(b_); }), ElementsAre(b_));
  // By way of a file beside it.
  EXPECT_THAT(after([&] {
                write_text(book_ / "pages/a.md.new", "d");
                fs::rename(book_ / "pages/a.md.new", a_);
              }),
              ElementsAre(a_, book_ / "pages/a.md.new"));
  // With a copy of before, and a try whether the folder can be written to.
  EXPECT_THAT(after([&] {
                write_text(book_ / "pages/4913", "");
                fs::remove(book_ / "pages/4913");
                fs::rename(a_, book_ / "pages/a.md~");
                write_text(a_, "e");
                fs::remove(book_ / "pages/a.md~");
              }),
              Contains(a_));
  EXPECT_THAT(after([&] {
                write_text(book_ / "pages/.a.md.swp", "");
                write_text(a_, "f");
              }),
              ElementsAre(a_));
}

TEST_F(Watch, SaysOfHiddenFilesOnlyThatThereIsNews) {
  EXPECT_THAT(after([&] { write_text(book_ / ".hidden", ""); }), IsEmpty());
  write_text(book_ / ".git/index", "");
  EXPECT_FALSE(watch_.has_news());
}

TEST_F(Watch, SaysOfFoldersThatAnythingMayHaveChanged) {
  EXPECT_THAT(after([&] { write_text(book_ / "new/c.md", ""); }), Contains(book_));
  EXPECT_THAT(after([&] { write_text(book_ / "new/c.md", "c"); }), ElementsAre(book_ / "new/c.md"));
  EXPECT_THAT(after([&] { fs::rename(book_ / "new", book_ / "moved"); }), Contains(book_));
  EXPECT_THAT(after([&] { write_text(book_ / "moved/c.md", "d"); }), ElementsAre(book_ / "moved/c.md"));
  EXPECT_THAT(after([&] { fs::remove_all(book_ / "moved"); }), Contains(book_));
}

TEST_F(Watch, StaysWithAFolderThatGoesAndComesBack) {
  const fs::path away = folder_.path() / "away";
  fs::copy(book_, away, fs::copy_options::recursive);
  EXPECT_THAT(after([&] { fs::remove_all(book_); }), Contains(book_));
  EXPECT_THAT(after([&] { fs::copy(away, book_, fs::copy_options::recursive); }), Contains(book_));
  EXPECT_THAT(after([&] { write_text(a_, "b"); }), ElementsAre(a_));
  EXPECT_THAT(after([&] {
                fs::rename(book_, folder_.path() / "old");
                fs::rename(away, book_);
              }),
              Contains(book_));
  EXPECT_THAT(after([&] { write_text(a_, "c"); }), ElementsAre(a_));
  // Another one beside it is none of ours.
  write_text(folder_.path() / "other.md", "");
  fs::create_directories(folder_.path() / "build");
  EXPECT_THAT(after([] {}), IsEmpty());
}

TEST_F(Watch, WaitsForAFolderThatIsNotThereYet) {
  watch_.add(folder_.path() / "later");
  EXPECT_THAT(after([&] { fs::create_directories(folder_.path() / "later"); }), Contains(folder_.path() / "later"));
  EXPECT_THAT(after([&] { write_text(folder_.path() / "later/x.md", ""); }),
              ElementsAre(folder_.path() / "later/x.md"));
}

TEST_F(Watch, NamesFilesByThePathThatWasAdded) {
  fs::create_directory_symlink(book_, folder_.path() / "link");
  FolderWatch watch;
  watch.add(folder_.path() / "book/../link");
  write_text(a_, "b");
  ASSERT_TRUE(watch.wait(-1));
  EXPECT_THAT(watch.changed(), ElementsAre(folder_.path() / "link/pages/a.md"));
}

}  // namespace
}  // namespace drieluik
