#include "publish/stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_file_system.h"

namespace drieluik {
namespace {

using testing::ElementsAre;
using testing::Pair;

PublishResult publish_all(MemoryFileSystem& files, const OutputFiles& output, bool succeeds = true,
                          Extent extent = Extent::changes) {
  PublishResult result;
  Diagnostics diagnostics;
  const std::unique_ptr<Claim> claim = Claim::take(files, "out", diagnostics);
  EXPECT_EQ(claim && publish(*claim, output, extent, result, diagnostics), succeeds);
  EXPECT_EQ(diagnostics.has_errors(), !succeeds);
  return result;
}

TEST(Publish, MovesAFirstBuildIntoItsPlace) {
  MemoryFileSystem files;
  const PublishResult result = publish_all(files, {{"index.html", "a"}, {"nl/index.html", "b"}});
  EXPECT_EQ(result.written, 2u);
  EXPECT_THAT(files.files(), ElementsAre(Pair("out/.drieluik/files", "index.html\nnl/index.html\n"),
                                         Pair("out/index.html", "a"), Pair("out/nl/index.html", "b")));
}

TEST(Publish, WritesOnlyWhatChanged) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "1"}, {"b.html", "2"}});
  const std::size_t before = files.writes();
  const PublishResult result = publish_all(files, {{"a.html", "1"}, {"b.html", "3"}});
  EXPECT_EQ(result.written, 1u);
  EXPECT_EQ(result.unchanged, 1u);
  EXPECT_EQ(files.writes() - before, 2u);  // with the journal
}

TEST(Publish, WritesNothingWhenNothingChanged) {
  for (const Extent extent : {Extent::changes, Extent::whole}) {
    MemoryFileSystem files;
    publish_all(files, {{"a.html", "1"}});
    const std::size_t before = files.writes();
    publish_all(files, {{"a.html", "1"}}, true, extent);
    EXPECT_EQ(files.writes(), before);
  }
}

TEST(Publish, RemovesWhatItMadeAndNothingElse) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "1"}, {"b.html", "2"}});
  ASSERT_FALSE(files.write("out/CNAME", "example.org", Access::everyone));
  EXPECT_EQ(publish_all(files, {{"a.html", "1"}}).removed, 1u);
  EXPECT_THAT(files.files(), ElementsAre(Pair("out/.drieluik/files", "a.html\n"), Pair("out/CNAME", "example.org"),
                                         Pair("out/a.html", "1")));
}

TEST(Publish, NeverRemovesWhatAForeignListNames) {
  MemoryFileSystem files({{"out/.drieluik/files", "../keep.txt\n/etc/passwd\na.html\n"}, {"keep.txt", "mine"}});
  publish_all(files, {{"b.html", "1"}});
  EXPECT_TRUE(files.files().contains("keep.txt"));
}

TEST(Publish, LeavesTheOldFileWhenTheDiskIsFull) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "old"}});
  files.fail_on("out/.drieluik/stage/b.html");
  const MemoryFileSystem::Files before = files.files();
  publish_all(files, {{"a.html", "new"}, {"b.html", "new"}}, false);
  EXPECT_EQ(files.files(), before);
}

TEST(Publish, RefusesAnOutputThatAnotherBuildHolds) {
  MemoryFileSystem files;
  Diagnostics diagnostics;
  for (const bool is_first : {true, false}) {
    const std::unique_ptr<Claim> claim = Claim::take(files, "out", diagnostics);
    publish_all(files, {{"a.html", "1"}}, false);
    PublishResult result;
    EXPECT_TRUE(claim && publish(*claim, {{"a.html", is_first ? "2" : "3"}}, Extent::changes, result, diagnostics));
  }
  EXPECT_EQ(files.files().at("out/a.html"), "3");
}

TEST(Publish, FinishesWhatAJournalSaysWithinTheOutputAlone) {
  MemoryFileSystem files({{"keep.txt", "mine"},
                          {"out/.drieluik/files", "old.html\n"},
                          {"out/.drieluik/journal",
                           "+new.html\n+../keep.txt\n+../more.txt\n+/etc/passwd\n-old.html\n-../keep.txt\nnonsense\n"},
                          {"out/.drieluik/stage/new.html", "new"},
                          {"out/.drieluik/keep.txt", "stolen"},
                          {"out/.drieluik/more.txt", "stolen"},
                          {"out/old.html", "old"}});
  Diagnostics diagnostics;
  ASSERT_TRUE(Claim::take(files, "out", diagnostics));
  EXPECT_THAT(files.files(), ElementsAre(Pair("keep.txt", "mine"), Pair("out/.drieluik/files", "old.html\n"),
                                         Pair("out/.drieluik/keep.txt", "stolen"),
                                         Pair("out/.drieluik/more.txt", "stolen"), Pair("out/new.html", "new")));
}

TEST(Publish, ForgetsAStageWithoutAJournal) {
  MemoryFileSystem files(
      {{"out/.drieluik/stage/a.html", "half"}, {".out.drieluik/a.html", "half"}, {"out/a.html", "1"}});
  publish_all(files, {{"a.html", "1"}});
  EXPECT_THAT(files.files(), ElementsAre(Pair("out/.drieluik/files", "a.html\n"), Pair("out/a.html", "1")));
}

TEST(Publish, RefusesNamesThatItsListCannotHold) {
  MemoryFileSystem files;
  publish_all(files, {{"a\nCNAME", "1"}}, false);
  EXPECT_THAT(files.files(), testing::IsEmpty());
}

}  // namespace
}  // namespace drieluik
