// The program killed at any system call, two at a time, and on a disk that is full.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <map>
#include <numeric>
#include <random>

#include "base/hash.h"
#include "support/case_file.h"
#include "support/places.h"
#include "support/program.h"
#include "support/traced_program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Tree = std::map<std::string, std::string>;

// So many of a run's system calls are tried, by chance; all of them with DRIELUIK_ALL_CALLS=1.
constexpr std::size_t kTries = 24;

class OldAndNewBuild : public testing::Test {
 protected:
  void SetUp() override {
    const CaseFile base = read_cases(repository() / "tests/suite/base.handbook");
    for (const auto& [path, text] : base.cases.at(0).files) write_text(at("source") / path, text);
    fs::create_directories(at("source/themes"));
    edit("vier");
  }

  // Changes pages, adds one and takes one away.
  void edit(const std::string& word) {
    write_text(
        at("source/content/exercises/oefening.nl.md"),
        "---\ntitle: Oefening\nsummary: Een.\naim: Oefenen.\nduration: 20\ngroup: twee\nframeworks: [grow]\n---\n" +
            word + "\n");
    fs::remove_all(at("source/content/pages"));
    write_text(at("source/content/pages") / (word + ".nl.md"), "---\ntitle: Bladzijde\n---\nTekst.\n");
  }

  fs::path at(const std::string& path) const { return folder_.path() / path; }

  std::vector<std::string> build(bool is_whole = false, const std::string& out = "out") const {
    std::vector<std::string> arguments = {program_file(),        "build", "--no-pdf",      "--jobs", "1", "--source",
                                          at("source").string(), "--out", at(out).string()};
    if (is_whole) arguments.push_back("--force");
    return arguments;
  }
  Tree tree(const std::string& out = "out") const {
    Tree files;
    if (!fs::exists(at(out))) return files;
    for (auto& [path, bytes] : read_tree(at(out))) files.emplace(path, std::to_string(fast_hash(bytes)));
    return files;
  }

  // What a build from nothing gives.
  Tree built_anew() {
    EXPECT_EQ(run_program(build(false, "anew")).code, 0);
    Tree built = tree("anew");
    fs::remove_all(at("anew"));
    return built;
  }

  void reset_output() {
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
      if (entry.path().filename() != "source" && entry.path().filename() != "old") fs::remove_all(entry.path());
    }
    if (fs::exists(at("old"))) fs::copy(at("old"), at("out"), fs::copy_options::recursive);
  }

  // Some of the numbers from 1 to `count`, with the last ones, where things take their places.
  static std::vector<std::size_t> some_of(std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), 1);
    if (std::getenv("DRIELUIK_ALL_CALLS")) return all;
    const unsigned seed = std::random_device()();
    std::cout << "seed " << seed << " for " << count << " calls\n";
    std::shuffle(all.begin(), all.end(), std::mt19937(seed));
    all.resize(std::min(count, kTries));
    for (std::size_t last = count > 5 ? count - 5 : 1; last <= count; ++last) all.push_back(last);
    return all;
  }

  // Kills a build, and looks whether files are whole and the next build finishes.
  void kill_everywhere(bool is_whole, bool in_one_step) {
    const Tree before = tree("old"), after = built_anew();
    reset_output();
    const TracedRun whole = run_traced(build(is_whole), ".", 0, {});
    ASSERT_EQ(whole.code, 0);
    ASSERT_EQ(tree(), after);
    for (const std::size_t call : some_of(whole.changes)) {
      reset_output();
      const TracedRun run = run_traced(build(is_whole), ".", call, [](int program) { kill(program, SIGKILL); });
      SCOPED_TRACE("killed before its change " + std::to_string(call) + ", a " + run.last);
      ASSERT_EQ(run.code, 128 + SIGKILL);
      const Tree present = tree();
      EXPECT_TRUE(!in_one_step || present == before || present == after);
      for (const auto& file : present) {
        EXPECT_TRUE(holds(before, file) || holds(after, file)) << file.first;
      }
      const ProgramResult next = run_program(build());
      EXPECT_EQ(next.code, 0) << next.err;
      EXPECT_EQ(tree(), after);
      expect_no_leftovers();
      if (HasFailure()) return;
    }
  }

  static bool holds(const Tree& tree, const Tree::value_type& file) {
    const auto found = tree.find(file.first);
    return found != tree.end() && found->second == file.second;
  }

  void expect_no_leftovers() const {
    EXPECT_FALSE(fs::exists(at(".out.drieluik")));
    for (const auto& entry : fs::recursive_directory_iterator(at("out/.drieluik"))) {
      EXPECT_THAT(entry.path().filename().string(), testing::AnyOf("build", "files", "found", "lock", "pages"));
    }
  }

  void make_old_output() {
    ASSERT_EQ(run_program(build(false, "old")).code, 0);
    edit("zes");
  }

  TemporaryFolder folder_;
};

class KilledBuild : public OldAndNewBuild {
 protected:
  void SetUp() override {
    if (!can_trace()) GTEST_SKIP() << "no program may be traced here";
    OldAndNewBuild::SetUp();
  }
};

TEST_F(KilledBuild, LeavesNothingOrAllOfAFirstBuild) { kill_everywhere(false, true); }

TEST_F(KilledBuild, LeavesEachFileOldOrNewAndTheNextFinishes) {
  make_old_output();
  kill_everywhere(false, false);
}

TEST_F(KilledBuild, LeavesTheOldOrTheNewOutputOfABuildOfEverything) {
  make_old_output();
  kill_everywhere(true, true);
}

// The first build is stopped at each of some calls, and the second one runs meanwhile.
TEST_F(KilledBuild, SecondOneAtTheSameTimeSaysSo) {
  for (const bool is_first : {true, false}) {
    if (!is_first) make_old_output();
    const Tree after = built_anew();
    reset_output();
    const std::size_t calls = run_traced(build(), ".", 0, {}).changes;
    for (const std::size_t call : {std::size_t{6}, calls / 2, calls - 2}) {
      reset_output();
      ProgramResult second;
      const TracedRun first = run_traced(build(), ".", call, [&](int) { second = run_program(build()); });
      EXPECT_EQ(first.code, 0) << call;
      EXPECT_EQ(second.code, 3) << call;
      EXPECT_THAT(second.err,
                  HasSubstr("error[output-busy]: another build is writing into “" + at("out").string() + "”"));
      EXPECT_EQ(tree(), after) << call;
      expect_no_leftovers();
    }
  }
}

// A small disk, with less and less room on it.
class FullDisk : public OldAndNewBuild {
 protected:
  void SetUp() override {
    OldAndNewBuild::SetUp();
    fs::create_directory(at("disk"));
    if (mount("none", at("disk").c_str(), "tmpfs", 0, "size=4m") != 0) {
      GTEST_SKIP() << "only root can mount a small disk";
    }
    is_mounted_ = true;
  }
  void TearDown() override {
    if (is_mounted_) umount(at("disk").c_str());
  }

  void leave_room(std::size_t bytes) {
    fs::remove(at("disk/fill"));
    const std::size_t room = fs::space(at("disk")).available;
    write_text(at("disk/fill"), std::string(room - bytes, 'x'));
    ASSERT_LE(fs::space(at("disk")).available, bytes);
  }

  bool is_mounted_ = false;
};

TEST_F(FullDisk, KeepsTheOldOutput) {
  std::size_t failed = 0;
  for (const bool is_whole : {false, true}) {
    ASSERT_EQ(run_program(build(is_whole, "disk/out")).code, 0);
    edit(is_whole ? "zeven" : "zes");
    const Tree before = tree("disk/out"), after = built_anew();
    for (std::size_t room = 0; room <= 160; room += 16) {
      leave_room(room * 1024);
      const ProgramResult result = run_program(build(is_whole, "disk/out"));
      if (result.code == 0) {
        EXPECT_EQ(tree("disk/out"), after);
        break;
      }
      ++failed;
      EXPECT_EQ(result.code, 3);
      EXPECT_THAT(result.err, HasSubstr("error[cannot-write]"));
      EXPECT_EQ(tree("disk/out"), before) << "with room for " << room << " KiB";
      EXPECT_FALSE(fs::exists(at("disk/out/.drieluik/stage")));
    }
    fs::remove(at("disk/fill"));
    EXPECT_EQ(run_program(build(is_whole, "disk/out")).code, 0);
    EXPECT_EQ(tree("disk/out"), after);
  }
  EXPECT_GT(failed, 2u);
}

TEST_F(FullDisk, HoldsNothingOfAFirstBuild) {
  for (const std::size_t room : {0, 4, 40, 200}) {
    leave_room(room * 1024);
    EXPECT_EQ(run_program(build(false, "disk/out")).code, 3);
    EXPECT_FALSE(fs::exists(at("disk/out")));
    EXPECT_FALSE(fs::exists(at("disk/.out.drieluik")));
  }
}

// As someone who may not write in one folder of the output; root may always, so root becomes somebody else.
TEST_F(OldAndNewBuild, KeepsTheOldOutputWithoutPermission) {
  ASSERT_EQ(run_program(build()).code, 0);
  edit("zes");
  const Tree before = tree();
  std::vector<std::string> arguments = build();
  if (geteuid() == 0) {
    fs::permissions(folder_.path(), fs::perms(0755));
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
      ASSERT_EQ(lchown(entry.path().c_str(), 65534, 65534), 0);
    }
    fs::copy(program_file(), at("drieluik"));
    arguments[0] = at("drieluik").string();
    fs::copy(repository() / "themes/default", at("source/themes/default"), fs::copy_options::recursive);
    arguments.insert(arguments.begin(), {"setpriv", "--reuid=65534", "--clear-groups"});
  }
  for (const char* folder : {"out/nl", "out/nl/exercises", "out/.drieluik"}) {
    fs::permissions(at(folder), fs::perms(0555));
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.code, 3) << folder << result.out;
    EXPECT_THAT(result.err, HasSubstr("error[cannot-write]")) << folder;
    EXPECT_EQ(tree(), before) << folder;
    fs::permissions(at(folder), fs::perms(0755));
  }
  EXPECT_EQ(run_program(arguments).code, 0);
  EXPECT_EQ(tree(), built_anew());
}

}  // namespace
}  // namespace drieluik
