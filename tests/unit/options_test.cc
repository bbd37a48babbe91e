#include "options.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace drieluik {
namespace {

std::optional<Options> parse(std::string_view line, std::string& complaint) {
  const std::vector<std::string_view> words = split_words(line);
  return parse_options(words, Speech::english, complaint);
}

TEST(Options, ReadsWhatTheDesignNames) {
  std::string complaint;
  const auto options =
      parse("print triangle-contract --clients content/clients --out=build/x --lang nl --jobs 3", complaint);
  ASSERT_TRUE(options) << complaint;
  EXPECT_EQ(options->command, Command::print);
  EXPECT_EQ(options->words, std::vector<std::string>{"triangle-contract"});
  EXPECT_EQ(options->clients, Path("content/clients"));
  EXPECT_EQ(options->out, Path("build/x"));
  EXPECT_EQ(options->languages, std::vector<std::string>{"nl"});
  EXPECT_EQ(options->jobs, 3u);
}

TEST(Options, TakesWordsAfterTwoDashes) {
  std::string complaint;
  const auto options = parse("print -- --client", complaint);
  ASSERT_TRUE(options) << complaint;
  EXPECT_EQ(options->words, std::vector<std::string>{"--client"});
}

TEST(Options, TakesThoseOfTheProgramBeforeAnyCommand) {
  std::string complaint;
  EXPECT_TRUE(parse("--man", complaint)->manual);
  EXPECT_TRUE(parse("-h", complaint)->help);
  EXPECT_EQ(parse("--completion zsh", complaint)->completion, Shell::zsh);
  EXPECT_EQ(parse("--completion=fish", complaint)->completion, Shell::fish);
}

struct Wrong {
  const char* line;
  const char* complaint;
};

class WrongOptions : public testing::TestWithParam<Wrong> {};

TEST_P(WrongOptions, SaysWhy) {
  std::string complaint;
  EXPECT_FALSE(parse(GetParam().line, complaint));
  EXPECT_EQ(complaint, GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongOptions,
    testing::Values(Wrong{"", "no command"}, Wrong{"biuld", "there is no command “biuld”; did you mean “build”?"},
                    Wrong{"build --soruce x", "“build” has no option “--soruce”; did you mean “--source”?"},
                    Wrong{"build --client x", "“build” has no option “--client”"},
                    Wrong{"--complete bash", "“drieluik” has no option “--complete”"},
                    Wrong{"--completion tcsh", "“--completion” takes bash|zsh|fish, not “tcsh”"},
                    Wrong{"build -s", "“build” has no option “-s”"}, Wrong{"build --jobs", "“--jobs” needs a value: N"},
                    Wrong{"build --jobs 0", "“--jobs” takes N, not “0”"},
                    Wrong{"build --jobs two", "“--jobs” takes N, not “two”"},
                    Wrong{"build --force=yes", "“--force” takes no value"},
                    Wrong{"build --edition pupil", "“--edition” takes student|teacher, not “pupil”"},
                    Wrong{"build extra", "too many words: drieluik build "},
                    Wrong{"print", "too few words: drieluik print FORM|SHEET|dossier|summary|logbook"},
                    Wrong{"print f --client a --clients b", "give either --client or --clients"},
                    Wrong{"print f --blank --client a", "--blank goes without a client and without --fillable"},
                    Wrong{"print summary --clients a --shard 1/2",
                          "a summary is of all clients: print summary --clients DIR|FILE.csv, without --shard or "
                          "--fillable"},
                    Wrong{"new form a --form b", "--form goes with new client"},
                    Wrong{"new client", "too few words: drieluik new handbook|framework|exercise|form|client ID"}));

}  // namespace
}  // namespace drieluik
