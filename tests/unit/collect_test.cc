// Filled PDFs on their way back, as those who gather them meet the command: on a copy of the real handbook.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support/pdf_edit.h"
#include "support/pdf_fields.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::map<std::string, std::string> kTyped = {{"date", "22-11-2026"},
                                                   {"organisation.name", "Waterschap De Vliet"},
                                                   {"coachee.name", "Nguyễn Thị Ánh"},
                                                   {"manager.name", "Şükrü: #1"},
                                                   {"coach.name", "Παπαδοπούλου"},
                                                   {"goals.2.goal", "Zegt vaker\n\n  nee"},
                                                   {"goals.2.indicators.2", "ziet ½ uur"}};
constexpr const char* kRecord = R"(form: triangle-contract
language: nl
date: 2026-11-22
organisation:
  name: Waterschap De Vliet
coachee:
  name: Nguyễn Thị Ánh
manager:
  name: "Şükrü: #1"
coach:
  name: Παπαδοπούλου
goals:
  - goal: |-
      Zegt vaker

        nee
    indicators:
      - ziet ½ uur
)";

class Collect : public testing::Test {
 protected:
  void SetUp() override {
    copy_handbook(folder_.path());
    run({"print", "triangle-contract", "--fillable", "--lang", "nl", "--out", "blank"});
    blank_ = read_text(at("blank/triangle-contract.nl.pdf"));
    write_text(at("in/anna.nl.pdf"), fill_fields(blank_, kTyped));
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }
  ProgramResult run(std::vector<std::string> arguments) const {
    return run_drieluik(std::move(arguments), folder_.path());
  }
  ProgramResult collect(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "collect");
    return run(std::move(arguments));
  }
  std::string filled_with(std::map<std::string, std::string> more) const {
    more.insert(kTyped.begin(), kTyped.end());
    return fill_fields(blank_, more);
  }
  std::vector<std::string> collected() const {
    std::vector<std::string> names;
    for (const auto& [name, text] : read_tree(at("build/collect"))) names.push_back(name);
    return names;
  }

  TemporaryFolder folder_;
  std::string blank_;
};

TEST_F(Collect, WritesARecordThatCanBePrinted) {
  const ProgramResult result = collect({"in/anna.nl.pdf"});
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out, "1 record in build/collect\n");
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(read_text(at("build/collect/anna.yaml")), kRecord);
  EXPECT_EQ(fs::status(at("build/collect")).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(at("build/collect/anna.yaml")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run({"print", "triangle-contract", "--client", "build/collect/anna.yaml", "--out", "again"}).err, "");
}

TEST_F(Collect, NeverReplacesAnotherRecordWithoutForce) {
  ASSERT_EQ(collect({"in/anna.nl.pdf"}).code, 0);
  const auto time = fs::last_write_time(at("build/collect/anna.yaml"));
  EXPECT_EQ(collect({"in/anna.nl.pdf"}).code, 0);
  EXPECT_EQ(fs::last_write_time(at("build/collect/anna.yaml")), time);

  // The same record, written otherwise and with a comment, is left alone.
  const std::string own =
      "# gebeld op dinsdag\n" + std::regex_replace(kRecord, std::regex("date: (.*)\n"), "date: \"$1\"\n\n");
  write_text(at("build/collect/anna.yaml"), own);
  EXPECT_EQ(collect({"in/anna.nl.pdf"}).code, 0);
  EXPECT_EQ(read_text(at("build/collect/anna.yaml")), own);

  const std::string other = std::regex_replace(kRecord, std::regex("vaker"), "nooit");
  write_text(at("build/collect/anna.yaml"), other);
  const ProgramResult refused = collect({"in/anna.nl.pdf"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(refused.err,
            "in/anna.nl.pdf: error[other-record-there]: “build/collect/anna.yaml” holds another record already\n"
            "  hint: nothing was written: compare the two, and replace it with --force\n");
  EXPECT_EQ(read_text(at("build/collect/anna.yaml")), other);

  EXPECT_EQ(collect({"in/anna.nl.pdf", "--force"}).code, 0);
  EXPECT_EQ(read_text(at("build/collect/anna.yaml")), kRecord);
}

TEST_F(Collect, WritesFaultsTooAndTellsThemFieldByField) {
  write_text(at("in/fout.pdf"), filled_with({{"timing.start", "31-02-2027"},
                                             {"timing.deadline", "morgen"},
                                             {"timing.sessions", "acht"},
                                             {"fee.amount", "1.500"},
                                             {"fee.paid_by", "coachee"},
                                             {"coachee.name", ""}}));
  const ProgramResult result = collect({"in/fout.pdf"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, "1 record in build/collect\n");
  EXPECT_EQ(result.err,
            R"(in/fout.pdf: warning[thousands-sign]: “fee.amount” (Total amount, without VAT): “…” was read as …
  hint: mend the record if a fraction is meant
build/collect/fout.yaml:1:1: error[missing]: “coachee.name” (Name) is missing
  hint: write a value behind “name:”
build/collect/fout.yaml:18:10: error[no-such-date]: “timing.start” (Start date): the date … does not exist
  hint: that month has 28 days
build/collect/fout.yaml:19:13: error[not-a-date]: “timing.deadline” (Deadline) is not a date
  hint: write year-month-day, such as 2026-11-22
build/collect/fout.yaml:20:13: error[not-a-number]: “timing.sessions” (Number of sessions) is not a number
  hint: write digits only, with a point for decimals: 8 or 1.5
)");
  EXPECT_THAT(read_text(at("build/collect/fout.yaml")),
              HasSubstr("timing:\n  start: \"2027-02-31\"\n  deadline: morgen\n  sessions: acht\n"
                        "fee:\n  amount: 1500\n  paid_by: coachee\n"));
}

TEST_F(Collect, LaysTheFieldsOverTheAttachedRecord) {
  ASSERT_EQ(run({"print", "triangle-contract", "--client", "content/clients/amina-el-idrissi", "--fillable"}).code, 0);
  const std::string printed = read_text(at("build/print/amina-el-idrissi/triangle-contract.nl.pdf"));
  write_text(
      at("in/terug.pdf"),
      fill_fields(printed, {{"goals.1.indicators.2", ""}, {"goals.3.weight", "2,5"}, {"fee.paid_by", "shared"}}));
  EXPECT_EQ(collect({"in/terug.pdf"}).err, "");
  EXPECT_THAT(collected(), ElementsAre("amina-el-idrissi.yaml"));
  std::string expected = read_text(at("content/clients/amina-el-idrissi/2026-11-24-triangle-contract.yaml"));
  expected = std::regex_replace(expected, std::regex("#.*\n"), "");
  expected = std::regex_replace(expected, std::regex("\n\n(\\w)"), "\n$1");
  expected = std::regex_replace(expected, std::regex("\n      - Griet hoort van mij.*"), "");
  expected = std::regex_replace(expected, std::regex("weight: 1\\.5"), "weight: 2.5");
  expected = std::regex_replace(expected, std::regex("paid_by: organisation"), "paid_by: shared");
  EXPECT_EQ(read_text(at("build/collect/amina-el-idrissi.yaml")), expected);
}

TEST_F(Collect, KnowsWhoseRecordItIs) {
  for (const char* client : {"anna", "bo"}) write_text(at("clients") / client / "plan.yaml", kRecord);
  write_text(at("clients/bo/later.yaml"), kRecord);
  ASSERT_EQ(run({"print", "triangle-contract", "--clients", "clients", "--fillable"}).code, 0);
  const ProgramResult result = collect(
      {"build/print/anna/triangle-contract.nl.pdf", "build/print/bo/later.nl.pdf", "build/print/bo/plan.nl.pdf"});
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(collected(), ElementsAre("anna.yaml", "bo-plan.yaml", "bo.yaml"));
  EXPECT_THAT(collect({"build/print/bo/plan.nl.pdf", "build/print/bo/plan.nl.pdf", "--out", "twice"}).err,
              HasSubstr("error[same-client]: the record of “bo” was written already"));
}

TEST_F(Collect, StopsAtNoBadFile) {
  write_text(at("in/geen.pdf"), "form: triangle-contract\n");
  write_text(at("in/foto.jpg"), "\xff\xd8");
  write_text(at("in/dubbel/anna.pdf"), filled_with({{"occasion", "anders"}}));
  write_text(at("in/..x.pdf"), filled_with({}));
  const ProgramResult result = collect({"in/geen.pdf", "in/foto.jpg", "in/weg.pdf", "in/anna.nl.pdf",
                                        "in/dubbel/anna.pdf", "in/..x.pdf", "--force", "--jobs", "2"});
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.out, "1 record in build/collect\n");
  EXPECT_EQ(result.err, R"(in/geen.pdf: error[not-a-pdf]: this file is not a PDF
  hint: give the PDF that was filled in, saved by the program that it was filled in with
in/foto.jpg: error[not-collectable]: this is neither a PDF nor a client record
  hint: give filled PDFs, or records whose names end in .yaml
drieluik: error[unreadable-file]: “in/weg.pdf” cannot be read: No such file or directory
  hint: look whether the file is there and whether you may read it
in/dubbel/anna.pdf: error[same-client]: the record of “anna” was written already, from “in/anna.nl.pdf”
  hint: nothing was written for this one: collect it by itself into another folder with --out, and compare the two
in/..x.pdf: error[bad-record-name]: this file's name cannot be the name of a client
  hint: rename it: letters, digits, spaces and hyphens, at most 100, and no point at the start
)");
  EXPECT_THAT(collected(), ElementsAre("anna.yaml"));
  EXPECT_EQ(read_text(at("build/collect/anna.yaml")), kRecord);
}

TEST_F(Collect, NamesPdfsOfOtherVersionsAndTexts) {
  const std::string yaml = read_text(at("content/forms/triangle-contract.yaml"));
  const auto warning_with = [&](const char* version) {
    write_text(at("content/forms/triangle-contract.yaml"),
               std::regex_replace(yaml, std::regex("version: \"1.0\""), std::string("version: \"") + version + "\""));
    const ProgramResult result = collect({"in/anna.nl.pdf"});
    EXPECT_EQ(result.code, 0);
    return result.err.substr(0, result.err.find('\n'));
  };
  EXPECT_EQ(warning_with("1.10"),
            "in/anna.nl.pdf: warning[other-version]: this PDF is of version 1.0 of the form "
            "“triangle-contract”, which is older than the present 1.10");
  EXPECT_EQ(warning_with("0.9"),
            "in/anna.nl.pdf: warning[other-version]: this PDF is of version 1.0 of the form "
            "“triangle-contract”, which is newer than the 0.9 of this handbook");
  EXPECT_EQ(warning_with("1.0"), "");
  const fs::path text = at("content/forms/triangle-contract.nl.md");
  write_text(text, read_text(text) + "\nNog een zin.\n");
  EXPECT_EQ(warning_with("1.0"),
            "in/anna.nl.pdf: warning[other-text]: the text of the form “triangle-contract” has "
            "changed since this PDF was printed, and its version 1.0 has not");
}

TEST_F(Collect, KeepsWhatWasTypedInFieldsThatTheFormDoesNotHave) {
  PdfEdit edit(filled_with({}));
  edit.catalogue()
      .getKey("/AcroForm")
      .getKey("/Fields")
      .appendItem(edit.make("<</FT/Tx/T(Notitie)/V(bel \"morgen\"\\rof later)>>"));
  write_text(at("in/extra.pdf"), edit.write());
  const ProgramResult result = collect({"in/extra.pdf"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.err,
            "in/extra.pdf: error[unknown-field]: the form has no answer for the field…\n"
            "  hint: what was typed in it stands as a comment at the end of the record\n");
  EXPECT_EQ(read_text(at("build/collect/extra.yaml")),
            kRecord + std::string("# In de pdf getypt, maar geen antwoord van dit formulier:\n"
                                  "#   \"Notitie\": \"bel \\\"morgen\\\"\\nof later\"\n"));
  EXPECT_EQ(collect({"in/extra.pdf"}).err, result.err);
}

TEST_F(Collect, TellsWhatIsNoFilledForm) {
  ASSERT_EQ(run({"print", "triangle-contract", "--client", "content/clients/amina-el-idrissi"}).code, 0);
  ASSERT_EQ(run({"print", "iceberg-interview", "--lang", "nl"}).code, 0);
  const ProgramResult result =
      collect({"build/print/amina-el-idrissi/triangle-contract.nl.pdf", "build/print/iceberg-interview.nl.pdf"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err,
              HasSubstr("contract.nl.pdf: error[flattened-pdf]: this PDF of the form “triangle-contract” has "
                        "no fields to read\n"));
  EXPECT_THAT(result.err, HasSubstr("interview.nl.pdf: error[not-our-pdf]: this PDF is no form of this handbook\n"));
  EXPECT_FALSE(fs::exists(at("build/collect")));
}

TEST_F(Collect, OpensEncryptedPdfsWithTheirPassword) {
  write_text(at("geheim"), "Café 1\n");
  ASSERT_EQ(run({"print", "triangle-contract", "--client", "content/clients/amina-el-idrissi", "--fillable",
                 "--password-file", "geheim"})
                .code,
            0);
  const std::string pdf = "build/print/amina-el-idrissi/triangle-contract.nl.pdf";
  EXPECT_THAT(collect({pdf}).err, HasSubstr("error[locked-pdf]: this PDF opens with a password only\n"));
  EXPECT_EQ(collect({pdf, "in/anna.nl.pdf", "--password-file", "geheim"}).err, "");
  EXPECT_THAT(collected(), ElementsAre("amina-el-idrissi.yaml", "anna.yaml"));
}

TEST_F(Collect, ChecksAndWritesRecordsToo) {
  write_text(at("in/bram.yaml"),
             std::string("# van de site\ngoals: [{indicators: [ziet ½ uur], goal: \"Zegt vaker\\n\\n  nee\"}]\n") +
                 "coach: {name: Παπαδοπούλου}\nmanager: {name: \"Şükrü: #1\"}\n"
                 "coachee: {name: Nguyễn Thị Ánh}\norganisation: {name: Waterschap De Vliet, address: }\n"
                 "date: 2026-11-22\nlanguage: nl\nform: triangle-contract\n");
  write_text(at("in/fout.yaml"), kRecord + std::string("fee: {amount: veel}\nonbekend: x\n"));
  write_text(at("in/stuk.yaml"), "form: [\n");
  const ProgramResult result = collect({"in/bram.yaml", "in/fout.yaml", "in/stuk.yaml"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, "2 records in build/collect\n");
  EXPECT_EQ(read_text(at("build/collect/bram.yaml")), kRecord);
  EXPECT_EQ(read_text(at("build/collect/fout.yaml")), kRecord + std::string("fee:\n  amount: veel\nonbekend: x\n"));
  EXPECT_THAT(result.err, HasSubstr("in/fout.yaml:19:15: error[not-a-number]: “fee.amount”"));
  EXPECT_THAT(result.err, HasSubstr("in/fout.yaml:20:1: error[unknown-key]: unknown key\n"));
  EXPECT_THAT(result.err, HasSubstr("in/stuk.yaml:1:7: error["));
}

TEST_F(Collect, SaysTheSameInDutch) {
  write_text(at("in/stuk.pdf"), "%PDF-1.7\n");
  const ProgramResult result = run_program(
      {"env", "LC_ALL=nl_NL.UTF-8", program_file(), "collect", "in/stuk.pdf", "in/anna.nl.pdf"}, folder_.path());
  EXPECT_EQ(result.out, "1 dossier in build/collect\n");
  EXPECT_EQ(result.err,
            "in/stuk.pdf: fout[damaged-pdf]: deze pdf is beschadigd en niet te lezen\n"
            "  hint: vraag hem nog eens op; hij is misschien onderweg afgebroken\n");
}

TEST_F(Collect, WritesTheSameWhateverTheNumberOfThreads) {
  std::vector<std::string> arguments;
  for (int i = 0; i < 70; ++i) {
    arguments.push_back("in/" + std::to_string(i) + ".pdf");
    write_text(at(arguments.back()), filled_with({{"occasion", "nummer " + std::to_string(i)}, {"timing.start", "x"}}));
  }
  const auto with_jobs = [&](const std::string& jobs) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"--jobs", jobs});
    const std::string told = collect(all).err;
    auto files = read_tree(at("build/collect"));
    fs::remove_all(at("build/collect"));
    EXPECT_EQ(files.size(), 70u);
    return std::pair(told, files);
  };
  EXPECT_EQ(with_jobs("1"), with_jobs("3"));
}

}  // namespace
}  // namespace drieluik
