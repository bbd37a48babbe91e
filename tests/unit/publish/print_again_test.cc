// Clients printed again: what is there and unchanged is not made again, and what is made anew is as from nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/invented_cohort.h"
#include "support/places.h"
#include "support/program.h"
#include "support/traced_program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PrintAgain : public testing::Test {
 protected:
  static constexpr std::size_t kClients = 6;

  void SetUp() override {
    fs::create_directory(at("book"));
    copy_handbook(at("book"));
    fs::remove_all(at("book/content/clients"));
    for (const auto& [path, record] : invented_records(kClients)) write_text(at("clients") / path, record);
  }

  fs::path at(const std::string& path) const { return folder_.path() / path; }
  std::vector<std::string> command(const std::string& out, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {
        "print", "dossier",       "--source", at("book").string(), "--clients", at("clients").string(),
        "--out", at(out).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }
  ProgramResult print(const std::string& out, const std::vector<std::string>& more = {}) const {
    return run_drieluik(command(out, more));
  }

  // A file that is written anew is another file.
  std::map<std::string, ino_t> files(const std::string& out) const {
    std::map<std::string, ino_t> found;
    if (!fs::exists(at(out))) return found;
    for (const auto& entry : fs::recursive_directory_iterator(at(out))) {
      struct stat status {};
      if (entry.is_regular_file() && stat(entry.path().c_str(), &status) == 0) {
        found.emplace(fs::relative(entry.path(), at(out)).string(), status.st_ino);
      }
    }
    return found;
  }

  // Those of `before` that are another file now.
  std::set<std::string> made_anew(const std::map<std::string, ino_t>& before, const std::string& out) const {
    const auto now = files(out);
    std::set<std::string> made;
    for (const auto& [path, number] : before) {
      if (now.at(path) != number) made.insert(path);
    }
    return made;
  }

  TemporaryFolder folder_;
};

struct Change {
  const char* name;
  std::function<void(const fs::path& folder)> make;
  std::vector<std::string> options;
  std::set<std::string> made;  // "*": every file
};

void append_to(const fs::path& path, const std::string& text) { write_text(path, read_text(path) + text); }

TEST_F(PrintAgain, MakesWhatChangedAndNothingElse) {
  const std::string sheet = "client-0002/triangle-contract.nl.pdf";
  const std::vector<Change> changes = {
      {"nothing", [](const fs::path&) {}, {}, {}},
      {"no threads", [](const fs::path&) {}, {"--jobs", "1"}, {}},
      {"a damaged PDF",
       [&](const fs::path& folder) {
         std::string pdf = read_text(folder / "out" / sheet);
         pdf[pdf.size() / 2] ^= 1;
         write_text(folder / "out" / sheet, pdf);
       },
       {},
       {sheet}},
      {"half a PDF", [&](const fs::path& folder) { fs::resize_file(folder / "out" / sheet, 20'000); }, {}, {sheet}},
      {"a PDF that was filled in",
       [&](const fs::path& folder) { append_to(folder / "out" / sheet, "1 0 obj\n<<>>\nendobj\n"); },
       {},
       {sheet}},
      {"a comment in a record",
       [](const fs::path& folder) { append_to(folder / "clients/client-0004/1-triangle-contract.yaml", "# Ja\n"); },
       {},
       {"client-0004/triangle-contract.nl.pdf"}},
      {"the words of a form",
       [](const fs::path& folder) { append_to(folder / "book/content/forms/triangle-contract.nl.md", "\nSlot.\n"); },
       {},
       {"*"}},
      {"the theme",
       [](const fs::path& folder) { append_to(folder / "book/themes/default/print.yaml", "\n# x\n"); },
       {},
       {"*"}},
      {"a picture",
       [](const fs::path& folder) { write_text(folder / "book/content/pictures/new.png", "x"); },
       {},
       {"*"}},
      {"to fill in", [](const fs::path&) {}, {"--fillable"}, {"*"}},
      {"all the same", [](const fs::path&) {}, {"--fillable", "--force"}, {"*"}},
  };
  ASSERT_EQ(print("out").code, 0);
  for (const Change& change : changes) {
    SCOPED_TRACE(change.name);
    change.make(folder_.path());
    const auto before = files("out");
    const ProgramResult again = print("out", change.options);
    ASSERT_EQ(again.code, 0) << again.err;
    std::set<std::string> made = made_anew(before, "out");
    if (made.size() == before.size()) made = {"*"};
    EXPECT_EQ(made, change.made);
    fs::remove_all(at("anew"));
    ASSERT_EQ(print("anew", change.options).code, 0);
    EXPECT_EQ(read_tree(at("out")), read_tree(at("anew")));
  }
}

TEST_F(PrintAgain, SaysHowManyAreNew) {
  EXPECT_THAT(print("out").out, testing::MatchesRegex("[0-9]+ pdf('s)? in .*out\n|[0-9]+ PDFs? in .*out\n"));
  fs::remove(at("out/client-0001/triangle-contract.nl.pdf"));
  EXPECT_THAT(print("out").out, HasSubstr(", 1 of them new\n"));
}

// What was said of a record is said again.
TEST_F(PrintAgain, RepeatsFaults) {
  const fs::path path = at("clients/client-0003/1-triangle-contract.yaml");
  std::string record = read_text(path);
  const std::string known = "Stichting De Duin";
  write_text(path, record.replace(record.find(known), known.size(), "De \xf0\x9f\x8e\x88"));
  const ProgramResult first = print("out"), second = print("out");
  EXPECT_THAT(first.err, HasSubstr("error[missing-glyph]"));
  EXPECT_EQ(second.err, first.err);
}

TEST_F(PrintAgain, EncryptsAnew) {
  write_text(at("password"), "geheim\n");
  fs::permissions(at("password"), fs::perms(0600));
  const std::vector<std::string> more = {"--password-file", at("password").string()};
  ASSERT_EQ(print("out", more).code, 0);
  const auto before = files("out");
  ASSERT_EQ(print("out", more).code, 0);
  EXPECT_EQ(made_anew(before, "out").size(), before.size());
  for (const auto& [path, bytes] : read_tree(at("out"))) EXPECT_EQ(bytes.find("%made-from"), std::string::npos);
}

TEST_F(PrintAgain, GoesOnWhereAKilledRunWas) {
  if (!can_trace()) GTEST_SKIP() << "no program may be traced here";
  ASSERT_EQ(print("whole").code, 0);
  const auto whole = read_tree(at("whole"));
  std::vector<std::string> traced = command("out", {"--jobs", "1"});
  traced.insert(traced.begin(), program_file());
  const std::size_t calls = run_traced(traced, ".", 0, {}).changes;
  for (const std::size_t call : {std::size_t{2}, calls / 3, calls / 2, calls - 1}) {
    fs::remove_all(at("out"));
    ASSERT_EQ(run_traced(traced, ".", call, [](int program) { kill(program, SIGKILL); }).code, 128 + SIGKILL);
    std::map<std::string, ino_t> before = files("out");
    std::erase_if(before, [](const auto& file) { return fs::path(file.first).extension() == ".part"; });
    const ProgramResult next = print("out");
    EXPECT_EQ(next.code, 0) << next.err;
    EXPECT_EQ(made_anew(before, "out"), std::set<std::string>()) << call;
    EXPECT_EQ(read_tree(at("out")), whole) << call;
  }
}

// What is read is the same, whatever it is called.
TEST_F(PrintAgain, DoesNothingWhenTheSourceIsCalledOtherwise) {
  write_text(at("book/content/pages/een.md"), "# Een\n\n[twee](twee.md#kop)\n");
  write_text(at("book/content/pages/twee.md"), "# Twee\n\n## Kop\n\n[een](een.md)\n");
  ASSERT_EQ(print("out").code, 0);
  const std::map<std::string, ino_t> before = files("out");
  for (const char* name : {"book/../book", "book/.", "./book//"}) {
    std::vector<std::string> arguments = command("out");
    arguments[3] = at(name).string();
    EXPECT_EQ(run_drieluik(arguments).code, 0) << name;
    EXPECT_EQ(files("out"), before) << name;
  }
}

}  // namespace
}  // namespace drieluik
