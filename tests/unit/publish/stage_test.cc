#include "publish/stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
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

// ---- Files that come one by one ----

struct Staging {
  explicit Staging(MemoryFileSystem& files, Extent extent = Extent::changes)
      : claim(Claim::take(files, "out", diagnostics)), stage(*claim, extent) {}
  bool publish() {
    PublishResult result;
    return stage.publish(result, diagnostics);
  }

  Diagnostics diagnostics;
  std::unique_ptr<Claim> claim;
  Stage stage;
};

TEST(Stage, ShowsNoFileBeforeAllArePublished) {
  MemoryFileSystem files;
  for (const char* text : {"1", "2"}) {
    Staging staging(files);
    const auto shown = [&] { return files.files().contains("out/a.html") ? files.files().at("out/a.html") : "none"; };
    const std::string before = shown();
    EXPECT_EQ(staging.stage.put("a.html", text), fast_hash(text));
    EXPECT_EQ(shown(), before);
    EXPECT_TRUE(staging.stage.contains("a.html"));
    EXPECT_EQ(staging.stage.read("a.html"), text);
    EXPECT_EQ(staging.stage.read("b.html"), "");
    EXPECT_THAT(staging.stage.paths(), ElementsAre("a.html"));
    ASSERT_TRUE(staging.publish());
    EXPECT_EQ(shown(), text);
  }
}

TEST(Stage, LeavesNothingOfWhatIsNotPublished) {
  MemoryFileSystem files;
  for (const bool is_first : {true, false}) {
    if (!is_first) publish_all(files, {{"a.html", "1"}});
    const MemoryFileSystem::Files before = files.files();
    for (const Extent extent : {Extent::changes, Extent::whole}) {
      Staging staging(files, extent);
      staging.stage.put("a.html", "2");
      ASSERT_TRUE(staging.stage.remember("found"));
      EXPECT_NE(files.files(), before);
    }
    EXPECT_EQ(files.files(), before);
  }
}

TEST(Stage, KeepsAFileThatIsStillWhatWasMade) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "1"}, {"b.html", "1"}, {"c.html", "1"}});
  ASSERT_FALSE(files.write("out/b.html", "by hand", Access::everyone));
  const std::size_t before = files.writes();
  Staging staging(files);
  EXPECT_EQ(staging.stage.keep("a.html", fast_hash("1")), "1");
  EXPECT_FALSE(staging.stage.keep("b.html", fast_hash("1")));
  EXPECT_FALSE(staging.stage.keep("d.html", fast_hash("1")));
  EXPECT_EQ(staging.stage.keep("c.html", fast_hash("1")), "1");
  staging.stage.put("c.html", "2");  // it is made anew after all
  ASSERT_TRUE(staging.publish());
  EXPECT_EQ(files.writes() - before, 3u);  // with the list and the journal
  EXPECT_THAT(files.files(), ElementsAre(Pair("out/.drieluik/files", "a.html\nc.html\n"), Pair("out/a.html", "1"),
                                         Pair("out/c.html", "2")));
}

// Wherever the output is staged, and when it has to be staged elsewhere on the way.
TEST(Stage, BringsAlongWhatIsRemembered) {
  struct Case {
    const char* name;
    OutputFiles before;
    Extent extent;
    const char* foreign;  // a file of someone else's
    const char* failing;  // that cannot be written
  };
  const OutputFiles same = {{"a.html", "1"}, {"b.html", "2"}}, other = {{"a.html", "1"}, {"b.html", "1"}};
  const Case cases[] = {
      {"first", {}, Extent::changes, nullptr, nullptr},
      {"changes", other, Extent::changes, nullptr, nullptr},
      {"nothing", same, Extent::changes, nullptr, nullptr},
      {"whole", other, Extent::whole, nullptr, nullptr},
      {"whole, nothing changed", same, Extent::whole, nullptr, nullptr},
      {"whole beside a foreign file", other, Extent::whole, "out/CNAME", nullptr},
      {"no room beside", other, Extent::whole, nullptr, ".out.drieluik/b.html"},
      {"no room beside for what stays", other, Extent::whole, nullptr, ".out.drieluik/a.html"},
  };
  for (const Case& one : cases) {
    MemoryFileSystem files;
    if (!one.before.empty()) publish_all(files, one.before);
    if (one.foreign) {
      ASSERT_FALSE(files.write(one.foreign, "mine", Access::everyone));
    }
    if (one.failing) files.fail_on(one.failing);
    {
      Staging staging(files, one.extent);
      FileDraft* draft = staging.stage.remember("found");
      ASSERT_TRUE(draft) << one.name;
      for (const auto& [path, bytes] : same) {
        EXPECT_FALSE(draft->append(path)) << one.name;
        staging.stage.put(path, bytes);
      }
      ASSERT_TRUE(staging.publish()) << one.name;
      std::string part;
      EXPECT_FALSE(draft->read(6, 100, part)) << one.name;
      EXPECT_EQ(part, "b.html") << one.name;
    }
    MemoryFileSystem::Files wanted = {{"out/.drieluik/files", "a.html\nb.html\n"},
                                      {"out/.drieluik/found", "a.htmlb.html"},
                                      {"out/a.html", "1"},
                                      {"out/b.html", "2"}};
    if (one.foreign) wanted[one.foreign] = "mine";
    EXPECT_EQ(files.files(), wanted) << one.name;
  }
}

TEST(Stage, LeavesAForeignFileThatCameMeanwhile) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "1"}});
  {
    Staging staging(files, Extent::whole);
    ASSERT_TRUE(staging.stage.remember("found"));
    staging.stage.put("a.html", "2");
    ASSERT_FALSE(files.write("out/CNAME", "mine", Access::everyone));
    ASSERT_TRUE(staging.publish());
  }
  EXPECT_THAT(files.files(), ElementsAre(Pair("out/.drieluik/files", "a.html\n"), Pair("out/.drieluik/found", ""),
                                         Pair("out/CNAME", "mine"), Pair("out/a.html", "2")));
}

TEST(Stage, RemembersNothingWhenItCannotBePublished) {
  MemoryFileSystem files;
  publish_all(files, {{"a.html", "1"}});
  const MemoryFileSystem::Files before = files.files();
  files.fail_on("out/.drieluik/stage/.drieluik/journal");
  {
    Staging staging(files);
    ASSERT_TRUE(staging.stage.remember("found"));
    staging.stage.put("a.html", "2");
    ASSERT_FALSE(staging.publish());
  }
  EXPECT_EQ(files.files(), before);
}

}  // namespace
}  // namespace drieluik
