// Forms with fields in the hands of other programs: filled in with pdf.js and poppler, signed with poppler and NSS.
// What comes back keeps all rules.
#include <gmock/gmock.h>

#include "support/check_pdf.h"
#include "support/fillers.h"
#include "support/pdf_fields.h"
#include "support/program.h"
#include "support/real_pdfs.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> faults_of(const fs::path& pdf) {
  std::vector<std::string> faults;
  for (const BrokenRule& broken : check_pdf(pdf)) faults.push_back(describe(broken));
  return faults;
}

std::map<std::string, std::string> values_of(std::string_view pdf) {
  std::map<std::string, std::string> values;
  for (const PdfField& field : read_fields(pdf)) {
    if (!field.value.empty()) values.emplace(field.name, field.value);
  }
  return values;
}

const std::map<std::string, std::string> kTyped = {{"organisation.name", "Zoë & Łukasz’ “Çelik” €5 ĳ ﬁ"},
                                                   {"coachee.name", "Nguyễn Thị Ánh"},
                                                   {"manager.name", "Παπαδοπούλου"},
                                                   {"coach.name", "Щербакова Ґ"},
                                                   {"occasion", "Eerste regel\ntweede regel – af"},
                                                   {"goals.1.indicators.2", "ziet ½ uur ≥ 3× per week"},
                                                   {"date", "22-11-2026"},
                                                   {"reporting.2.with_consent", "false"},
                                                   {"fee.paid_by", "coachee"}};

class Fill : public testing::TestWithParam<Filler> {};

TEST_P(Fill, TakesWhatPeopleInTheNetherlandsType) {
  const TemporaryFolder folder;
  const fs::path blank = folder.path() / "blank.pdf", filled = folder.path() / "filled.pdf";
  write_text(blank, real_form());
  fill_with(GetParam(), blank, filled, kTyped);

  EXPECT_EQ(values_of(read_text(filled)), kTyped);
  EXPECT_THAT(faults_of(filled), IsEmpty());
  // It drew the answers with the font that the form has for them: every letter is found, and no other font was added.
  const ProgramResult text = run_program({"pdftotext", filled.string(), "-"});
  EXPECT_EQ(text.err, "");
  for (const char* line : {"Zoë & Łukasz’ “Çelik” €5 ĳ", "Nguyễn Thị Ánh", "Παπαδοπούλου", "Щербакова Ґ",
                           "tweede regel – af", "ziet ½ uur ≥ 3× per week", "22-11-2026"}) {
    EXPECT_THAT(text.out, HasSubstr(line));
  }
  EXPECT_LT(fs::file_size(filled), real_form().size() + 30'000);
}

INSTANTIATE_TEST_SUITE_P(With, Fill, testing::Values(pdf_js(), poppler()),
                         [](const auto& param) { return param.param.name; });

TEST(Sign, BreaksNoRule) {
  const TemporaryFolder folder;
  const auto at = [&](const char* name) { return (folder.path() / name).string(); };
  const std::string keys = "sql:" + at("keys");
  fs::create_directory(at("keys"));
  write_text(at("noise"), std::string(64, 'x'));
  ASSERT_EQ(run_program({"certutil", "-N", "-d", keys, "--empty-password"}).code, 0);
  for (const char* signatory : {"coachee", "coach"}) {
    const ProgramResult made =
        run_program({"certutil", "-S", "-d", keys, "-n", signatory, "-s", std::string("CN=") + signatory, "-x", "-t",
                     "CTu,Cu,Cu", "-m", signatory == std::string("coach") ? "2" : "1", "-z", at("noise")});
    ASSERT_EQ(made.code, 0) << made.err;
  }
  write_text(at("form.pdf"), real_pdfs().at("both/amina-el-idrissi/triangle-contract.nl.pdf"));
  const auto sign = [&](const std::string& signatory, const std::string& from, const std::string& to) {
    run_program({"pdfsig", "-sign", "signatures." + signatory, "-nick", signatory, "-nssdir", keys, from, to});
  };
  sign("coachee", at("form.pdf"), at("once.pdf"));
  sign("coach", at("once.pdf"), at("twice.pdf"));

  const std::string said = run_program({"pdfsig", "-nssdir", keys, at("twice.pdf")}).out;
  for (const char* line : {"Signature Field Name: signatures.coachee\n  - Signer Certificate Common Name: coachee\n",
                           "Signature Field Name: signatures.coach\n  - Signer Certificate Common Name: coach\n"}) {
    const std::size_t found = said.find(line);
    ASSERT_NE(found, std::string::npos) << line << "is not in\n" << said;
    EXPECT_THAT(said.substr(found, said.find("Signature #", found) - found),
                HasSubstr("Signature Validation: Signature is Valid."));
  }
  EXPECT_THAT(said, HasSubstr("Total document signed"));
  EXPECT_THAT(faults_of(at("once.pdf")), IsEmpty());
  EXPECT_THAT(faults_of(at("twice.pdf")), IsEmpty());
  EXPECT_EQ(values_of(read_text(at("twice.pdf"))), values_of(read_text(at("form.pdf"))));
}

}  // namespace
}  // namespace drieluik
