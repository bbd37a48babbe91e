// Cohorts as their users meet them: a folder or a table of many invented clients.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/invented_cohort.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

ProgramResult drieluik(std::vector<std::string> arguments) { return run_drieluik(std::move(arguments), DRIELUIK_ROOT); }

std::string text_of(const fs::path& pdf) { return run_program({"pdftotext", "-layout", pdf.string(), "-"}).out; }

class CohortSummarySheet : public testing::Test {
 protected:
  std::string at(const std::string& path) const { return (folder_.path() / path).string(); }
  void write_clients(std::size_t clients) {
    for (const auto& [path, record] : invented_records(clients)) write_text(folder_.path() / "clients" / path, record);
  }
  ProgramResult print(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"print", "summary"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return drieluik(std::move(arguments));
  }

  TemporaryFolder folder_;
};

TEST_F(CohortSummarySheet, IsPrintedInEveryLanguageForTheOwnerAlone) {
  write_clients(30);
  const ProgramResult result = print({"--clients", at("clients"), "--out", at("out")});
  ASSERT_EQ(result.code, 0) << result.err;
  std::vector<std::string> names;
  for (const auto& [name, bytes] : read_tree(at("out"))) names.push_back(name);
  EXPECT_THAT(names, testing::ElementsAre("summary.en.pdf", "summary.nl.pdf"));
  EXPECT_EQ(fs::status(at("out/summary.nl.pdf")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const std::string text = text_of(at("out/summary.nl.pdf"));
  for (const char* part : {"Coaching in cijfers", "1 november 2026 tot en met 28 juni 2027", "Gemiddelde T-score",
                           "Cliënten met 1 doel ", "Driehoekscontract", "Eindevaluatie"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
  for (const char* secret : {"client-", "Bouke", "Bakkersma", "De Duin", "Een doel van", "Zichtbaar"}) {
    EXPECT_THAT(text, Not(HasSubstr(secret)));
  }
  EXPECT_EQ(run_program({"pdfdetach", "-list", at("out/summary.nl.pdf")}).out, "0 embedded files\n");
}

TEST_F(CohortSummarySheet, IsTheSameOnAnyNumberOfThreads) {
  write_clients(150);
  for (const char* jobs : {"1", "2", "7"}) {
    ASSERT_EQ(print({"--clients", at("clients"), "--out", at(jobs), "--jobs", jobs}).code, 0);
    EXPECT_EQ(read_tree(at(jobs)), read_tree(at("1")));
  }
}

TEST_F(CohortSummarySheet, ReportsFaultsAndCountsWhatItLeftOut) {
  write_clients(9);
  write_text(at("clients/client-0001/4-more.yaml"), "form: session-evaluation\nlanguage: nl\ndate: 2027-02-31\n");
  // More scores than the contract has goals.
  write_text(at("clients/client-0001/5-more.yaml"),
             "form: session-evaluation\nlanguage: nl\ndate: 2027-02-28\nsession: 4\ngoals: [{score: \"0\"}, {score: "
             "\"0\"}]\n");
  const ProgramResult result = print({"--clients", at("clients"), "--out", at("out"), "--lang", "en"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("4-more.yaml:3:7: error[no-such-date]"), HasSubstr("5-more.yaml:5:8: error")));
  EXPECT_THAT(text_of(at("out/summary.en.pdf")), HasSubstr("2 records had a fault and are not counted."));
}

TEST_F(CohortSummarySheet, IsMadeOfATableToo) {
  InventedTable table = invented_table(20);
  table.cell(4, "date") = "31-11-2026";
  write_text(at("clients.csv"), as_dutch_excel(table));
  const ProgramResult result = print({"--clients", at("clients.csv"), "--out", at("out"), "--lang", "nl"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(text_of(at("out/summary.nl.pdf")),
              AllOf(HasSubstr("1 dossier had een fout en is niet meegeteld."), HasSubstr("Er zijn nog geen scores.")));
}

TEST_F(CohortSummarySheet, IsOfAllClientsAndNothingElse) {
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{},
                                             {"--client", "content/clients/amina-el-idrissi"},
                                             {"--clients", "content/clients", "--shard", "1/2"},
                                             {"--clients", "content/clients", "--fillable"}}) {
    const ProgramResult result = print(more);
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("a summary is of all clients"));
  }
}

TEST_F(CohortSummarySheet, TakesNoMoreMemoryForMoreClients) {
  const auto peak_of = [&](std::size_t clients) {
    write_text(at("clients.csv"), as_dutch_excel(invented_table(clients)));
    const ProgramResult result = print({"--clients", at("clients.csv"), "--out", at("out"), "--lang", "nl"});
    EXPECT_EQ(result.code, 0) << result.err;
    return result.peak_mib;
  };
  const double few = peak_of(1'000), many = peak_of(40'000);
  EXPECT_LT(many - few, 12);  // the table has 14 MB
}

}  // namespace
}  // namespace drieluik
