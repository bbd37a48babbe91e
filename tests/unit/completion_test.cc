// The manual page and the completions, against the tables of the command line and in the shells that are there.
#include "completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "manual.h"
#include "option_rows.h"
#include "support/shell.h"

namespace drieluik {
namespace {

using testing::HasSubstr;

std::string completion(Shell shell) {
  std::ostringstream out;
  print_completion(out, shell, Speech::english);
  return out.str();
}

std::string manual() {
  std::ostringstream out;
  print_manual(out);
  return out.str();
}

// In bash's own words, after `drieluik`; what it offers, one a line.
std::string offered(std::string_view words) {
  return run_on_file("bash -c 'source {}; compopt() { :; }; COMP_WORDS=(drieluik " + std::string(words) +
                         "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _drieluik; printf \"%s\\n\" \"${COMPREPLY[@]}\"'",
                     completion(Shell::bash))
      .output;
}

bool has(const char* program) { return run_on_file("command -v " + std::string(program), "").status == 0; }

struct Told {
  const char* name;
  std::string text;
  std::string before_option;
};

TEST(ManualAndCompletions, HaveEveryCommandAndOption) {
  for (const Told& told : {Told{"man", manual(), "\\-\\-"}, Told{"bash", completion(Shell::bash), "--"},
                           Told{"zsh", completion(Shell::zsh), "--"}, Told{"fish", completion(Shell::fish), "-l "}}) {
    for (const CommandRow& command : command_rows()) EXPECT_THAT(told.text, HasSubstr(command.name)) << told.name;
    for (const auto rows : {option_rows(), program_option_rows()}) {
      for (const OptionRow& option : rows) {
        std::string name(option.name);
        if (told.name == std::string("man")) {
          for (std::size_t at = 0; (at = name.find('-', at)) != std::string::npos; at += 2) name.insert(at, "\\");
        }
        EXPECT_THAT(told.text, HasSubstr(told.before_option + name)) << told.name;
      }
    }
  }
}

struct Offered {
  const char* words;  // the last is not finished
  const char* offer;
};

class Bash : public testing::TestWithParam<Offered> {};

TEST_P(Bash, Completes) { EXPECT_EQ(offered(GetParam().words), GetParam().offer); }

INSTANTIATE_TEST_SUITE_P(Lines, Bash,
                         testing::Values(Offered{"bu", "build\n"}, Offered{"--comp", "--completion\n"},
                                         Offered{"--completion \"\"", "bash\nzsh\nfish\n"},
                                         Offered{"build --ed", "--edition\n"},
                                         Offered{"build --edition t", "teacher\n"},
                                         Offered{"build --edition = t", "teacher\n"},
                                         Offered{"build --edition =", "student\nteacher\n"},
                                         Offered{"print do", "dossier\n"}, Offered{"print --source /us", "/usr\n"},
                                         Offered{"new \"\"", "handbook\nframework\nexercise\nform\nclient\n"},
                                         Offered{"collect /etc/hostnam", "/etc/hostname\n"},
                                         Offered{"build --jobs \"\"", "\n"}, Offered{"--version bu", "\n"}));

struct Reader {
  const char* program;
  const char* command;
  std::string (*text)();
  const char* output;
};

class Reads : public testing::TestWithParam<Reader> {};

TEST_P(Reads, WithoutAComplaint) {
  if (!has(GetParam().program)) GTEST_SKIP() << GetParam().program << " is not installed";
  const ShellResult result = run_on_file(GetParam().command, GetParam().text());
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, GetParam().output);
}

INSTANTIATE_TEST_SUITE_P(
    Programs, Reads,
    testing::Values(Reader{"bash", "bash -n {}", [] { return completion(Shell::bash); }, ""},
                    Reader{"zsh", "zsh -n {}", [] { return completion(Shell::zsh); }, ""},
                    Reader{"fish", "fish --no-config -c 'source {}; complete -C \"drieluik build --edition t\"'",
                           [] { return completion(Shell::fish); }, "teacher\tfor whom (default: student)\n"},
                    Reader{"man", "LC_ALL=C.UTF-8 man --warnings -l {} >/dev/null", manual, ""},
                    Reader{"mandoc", "mandoc -T lint -W warning {} | grep -v 'missing date'; true", manual, ""}));

}  // namespace
}  // namespace drieluik
