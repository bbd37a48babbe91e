#include "publish/stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_file_system.h"

namespace drieluik {
namespace {

using testing::ElementsAre;
using testing::Pair;

PublishResult publish_all(MemoryFileSystem& files, const OutputFiles& output, bool succeeds = true) {
  PublishResult result;
  Diagnostics diagnostics;
  EXPECT_EQ(publish(files, "out", output, result, diagnostics), succeeds);
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
  EXPECT_EQ(files.writes() - before, 1u);
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
  files.fail_on("out/a.html");
  publish_all(files, {{"a.html", "new"}}, false);
  EXPECT_EQ(files.files().at("out/a.html"), "old");
}

}  // namespace
}  // namespace drieluik
