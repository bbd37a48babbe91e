// What is left of an output when publishing goes wrong, at each change that it makes on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/printer.h"
#include "publish/stage.h"
#include "support/faulty_file_system.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

// Files with their bytes and folders with none, by path; without what Drieluik remembers.
Tree tree_of(const fs::path& folder) {
  Tree tree;
  if (!fs::exists(folder)) return tree;
  for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator(); ++it) {
    const std::string name = it->path().lexically_relative(folder).generic_string();
    if (name == ".drieluik") {
      it.disable_recursion_pending();
    } else {
      tree[name + (it->is_directory() ? "/" : "")] = it->is_directory() ? "" : read_text(it->path());
    }
  }
  return tree;
}

struct Publication {
  bool succeeds = false;
  std::string said;
};

Publication publish_to(FileSystem& files, const fs::path& out, const OutputFiles& output, Extent extent) {
  Publication done;
  Diagnostics diagnostics;
  PublishResult result;
  {
    const std::unique_ptr<Claim> claim = Claim::take(files, out, diagnostics);
    done.succeeds = claim && publish(*claim, output, extent, result, diagnostics);
  }
  std::ostringstream said;
  print(said, diagnostics, {});
  done.said = said.str();
  return done;
}

struct Case {
  const char* name;
  OutputFiles before, after;
  Extent extent = Extent::changes;
  const char* foreign = nullptr;  // a file of someone else's
  bool in_one_step = false;       // the output is the old or the new one, whatever happens
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

const OutputFiles kBefore = {{"a.html", "1"}, {"b.html", "1"}, {"nl/c.html", "1"}, {"nl/gone/d.html", "1"}};
const OutputFiles kAfter = {{"a.html", "2"}, {"b.html", "1"}, {"en/new/f.html", "2"}, {"nl/c.html", "two"}};

const std::vector<Case> kCases = {
    {"First", {}, kAfter, Extent::changes, nullptr, true},
    {"Changes", kBefore, kAfter},
    {"ChangesBesideAForeignFile", kBefore, kAfter, Extent::changes, "nl/gone/CNAME"},
    {"FileForFolder", {{"a/b/c", "1"}, {"a/b/d", "1"}, {"x", "1"}}, {{"a", "2"}, {"x", "1"}}},
    {"FolderForFile", {{"a", "1"}, {"x", "1"}}, {{"a/b/c", "2"}, {"a/d", "2"}, {"x", "1"}}},
    {"Whole", kBefore, kAfter, Extent::whole, nullptr, true},
    {"WholeBesideAForeignFile", kBefore, kAfter, Extent::whole, "CNAME"},
};

class PublishFaults : public testing::TestWithParam<Case> {
 protected:
  // The output before, and what it is to be.
  void prepare() {
    folder_.emplace();
    out_ = folder_->path() / "site";
    const Case& one = GetParam();
    if (!one.before.empty()) {
      ASSERT_TRUE(publish_to(disk_, out_, one.before, Extent::changes).succeeds);
    }
    before_ = tree_with(one.before);
    after_ = tree_with(one.after);
    if (!one.foreign) return;
    write_text(out_ / one.foreign, "mine");
  }

  Tree tree_with(OutputFiles files) const {
    if (GetParam().foreign) files[GetParam().foreign] = "mine";
    Tree tree(files.begin(), files.end());
    for (const auto& [name, bytes] : files) {
      for (fs::path above = fs::path(name).parent_path(); !above.empty(); above = above.parent_path()) {
        tree[above.string() + "/"] = "";
      }
    }
    return tree;
  }

  static bool holds(const Tree& tree, const std::pair<const std::string, std::string>& file) {
    const auto found = tree.find(file.first);
    return found != tree.end() && found->second == file.second;
  }

  // Each file is as it was or as it is to be, and one that stays what it was is there.
  void expect_whole_files() const {
    const Tree present = tree_of(out_);
    for (const auto& file : present) EXPECT_TRUE(holds(before_, file) || holds(after_, file)) << file.first;
    for (const auto& file : before_) {
      EXPECT_TRUE(!after_.contains(file.first) || present.contains(file.first)) << file.first;
    }
    EXPECT_TRUE(!GetParam().in_one_step || present == before_ || present == after_);
  }

  // The next build finishes, whatever it is to make, and nothing is left behind.
  void expect_recovery() {
    for (const auto& [output, tree] : {std::pair(GetParam().after, after_), std::pair(kBefore, tree_with(kBefore))}) {
      const Publication next = publish_to(disk_, out_, output, Extent::changes);
      EXPECT_TRUE(next.succeeds) << next.said;
      EXPECT_EQ(tree_of(out_), tree);
      EXPECT_THAT(entries(out_ / ".drieluik"), testing::ElementsAre("files", "lock"));
      EXPECT_THAT(entries(folder_->path()), testing::ElementsAre("site"));
    }
  }

  static std::vector<std::string> entries(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  DiskFileSystem disk_;
  std::optional<TemporaryFolder> folder_;
  fs::path out_;
  Tree before_, after_;
};

TEST_P(PublishFaults, LeaveOldOrNewFilesAndTheNextBuildFinishes) {
  std::size_t steps = 0;
  for (const Fault fault : {Fault::kill, Fault::once, Fault::full}) {
    for (std::size_t at = 1;; ++at) {
      prepare();
      FaultyFileSystem files(disk_, fault, at);
      const Publication done = publish_to(files, out_, GetParam().after, GetParam().extent);
      if (!files.has_come()) break;
      SCOPED_TRACE("fault " + std::to_string(static_cast<int>(fault)) + " at change " + std::to_string(at) + ": " +
                   done.said);
      ++steps;
      expect_whole_files();
      // Only what fails after all is on the stage can leave a mixture, and it says so.
      const bool is_told = done.said.find("cannot-finish") != std::string::npos;
      if (fault == Fault::kill) {
        EXPECT_TRUE(!done.succeeds || tree_of(out_) == after_);
      } else if (done.succeeds) {
        EXPECT_EQ(tree_of(out_), after_);
      } else if (fault == Fault::full) {
        EXPECT_EQ(tree_of(out_), before_);
      } else if (fault == Fault::once) {
        EXPECT_TRUE(is_told || tree_of(out_) == before_);
      }
      expect_recovery();
      if (HasFailure()) return;
    }
  }
  RecordProperty("steps", std::to_string(steps));
  EXPECT_GT(steps, 20u);
}

INSTANTIATE_TEST_SUITE_P(Cases, PublishFaults, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

class PublishOnDisk : public testing::Test {
 protected:
  Publication publish(const OutputFiles& output, Extent extent = Extent::changes) {
    return publish_to(disk_, out_, output, extent);
  }

  DiskFileSystem disk_;
  TemporaryFolder folder_;
  fs::path out_ = folder_.path() / "site";
};

// Each would write or remove outside the output, or take away what is not Drieluik's.
TEST_F(PublishOnDisk, FollowsNoLinksOutOfTheOutput) {
  const fs::path elsewhere = folder_.path() / "elsewhere";
  ASSERT_TRUE(publish(kBefore).succeeds);
  fs::rename(out_ / "nl", elsewhere);
  fs::create_directory_symlink(elsewhere, out_ / "nl");
  const Tree before = tree_of(elsewhere);
  EXPECT_THAT(publish(kAfter).said, testing::HasSubstr("link-in-output"));
  EXPECT_THAT(publish({{"a.html", "3"}}).said, testing::IsEmpty());
  EXPECT_EQ(tree_of(elsewhere), before);

  fs::remove(out_ / "nl");
  fs::remove(out_ / "a.html");
  fs::create_symlink(elsewhere / "c.html", out_ / "a.html");
  EXPECT_THAT(publish({{"a.html", "1"}}).said, testing::IsEmpty());  // the same bytes
  EXPECT_FALSE(fs::is_symlink(out_ / "a.html"));

  // A killed build had two files for a folder that is a link by now.
  fs::create_directory_symlink(elsewhere, out_ / "away");
  for (const char* name : {"c.html", "d.html"}) write_text(out_ / ".drieluik/stage/away" / name, "5");
  write_text(out_ / ".drieluik/journal", "+away/c.html\n+away/d.html\n-away/c.html\n");
  EXPECT_TRUE(publish({{"a.html", "1"}}).succeeds);
  EXPECT_EQ(tree_of(elsewhere), before);

  fs::rename(out_ / ".drieluik", elsewhere / "memory");
  fs::create_directory_symlink(elsewhere / "memory", out_ / ".drieluik");
  EXPECT_THAT(publish({{"a.html", "4"}}).said, testing::HasSubstr("link-in-output"));
}

TEST_F(PublishOnDisk, LeavesAnOutputThatIsALinkOne) {
  fs::create_directory(folder_.path() / "www");
  fs::create_directory_symlink(folder_.path() / "www", out_);
  for (const Extent extent : {Extent::changes, Extent::whole}) {
    EXPECT_THAT(publish(extent == Extent::whole ? kAfter : kBefore, extent).said, testing::IsEmpty());
    EXPECT_TRUE(fs::is_symlink(out_));
  }
  EXPECT_EQ(read_text(folder_.path() / "www/a.html"), "2");
}

TEST_F(PublishOnDisk, GivesAnEmptyFolderAllAtOnceAndKeepsItsMode) {
  fs::create_directory(out_);
  fs::permissions(out_, fs::perms(0750));
  EXPECT_THAT(publish(kBefore).said, testing::IsEmpty());
  EXPECT_THAT(publish(kAfter, Extent::whole).said, testing::IsEmpty());
  EXPECT_EQ(fs::status(out_).permissions(), fs::perms(0750));
}

TEST_F(PublishOnDisk, TellsBeforeItWritesWhatIsInTheWay) {
  for (const char* foreign : {"nl/c.html/mine", "en"}) {
    ASSERT_TRUE(publish({{"a.html", "1"}}).succeeds);
    write_text(out_ / foreign, "mine");
    const Tree before = tree_of(out_);
    EXPECT_THAT(publish(kAfter).said, testing::HasSubstr("cannot-write"));
    EXPECT_EQ(tree_of(out_), before);
    fs::remove_all(out_);
  }
}

TEST_F(PublishOnDisk, TakesAnyNameOfAFolder) {
  const fs::path before = fs::current_path();
  fs::create_directories(out_ / "below");
  for (const char* name : {".", "below/..", "below/", "./deeper/and/deeper//"}) {
    fs::current_path(out_);
    EXPECT_THAT(publish_to(disk_, name, {{"a.html", name}}, Extent::changes).said, testing::IsEmpty()) << name;
    EXPECT_THAT(publish_to(disk_, name, {{"a.html", "2"}}, Extent::whole).said, testing::IsEmpty()) << name;
    EXPECT_EQ(read_text(fs::path(name) / "a.html"), "2") << name;
  }
  fs::current_path(before);
}

}  // namespace
}  // namespace drieluik
