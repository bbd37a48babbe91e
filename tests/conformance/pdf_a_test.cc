// The checker of PDF/A-3a: every check finds its breach, and every PDF of ours that claims to conform passes.
#include "support/pdf_a.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <set>

#include "conformance/archive_mutants.h"

namespace drieluik {
namespace {

using testing::IsEmpty;

struct Subject {
  const char* name;
  std::span<const Mutant> (*mutants)();
};

void PrintTo(const Subject& subject, std::ostream* out) { *out << subject.name; }

const Subject kSubjects[] = {
    {"File", archive_file_mutants},
    {"Graphics", archive_graphics_mutants},
    {"Annotations", archive_annotation_mutants},
    {"Metadata", archive_metadata_mutants},
    {"Attachments", archive_attachment_mutants},
};

void claim(PdfEdit& edit) {
  edit.replace_metadata("xmlns:pdfuaid=", "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=");
  edit.replace_metadata("<pdfuaid:part>",
                        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>");
}

TEST(PdfA, EveryRuleHasItsMutant) {
  std::set<std::string> rules;
  for (const RuleLine& line : archive_rules()) EXPECT_TRUE(rules.insert(line.rule).second) << line.rule;
  std::printf("%zu rules of PDF/A-3a are checked\n", rules.size());
  for (const Subject& subject : kSubjects) {
    for (const Mutant& mutant : subject.mutants()) {
      for (const std::string& rule : mutant.rules) rules.erase(rule);
    }
  }
  EXPECT_THAT(rules, IsEmpty());
}

class ArchiveMutants : public testing::TestWithParam<Subject> {};

TEST_P(ArchiveMutants, BreakTheirRuleAndNoOther) {
  for (const Mutant& mutant : GetParam().mutants()) {
    SCOPED_TRACE(testing::PrintToString(mutant.rules));
    PdfEdit variety(mutant.original());
    if (!claims_archive(mutant.original())) claim(variety);
    if (mutant.vary != nullptr) mutant.vary(variety);
    const std::string original = variety.write();
    EXPECT_THAT(find_broken_archive_rules(original), IsEmpty());
    PdfEdit edit(original);
    mutant.change(edit);
    const std::string changed = edit.write();
    EXPECT_EQ(broken_archive_rules(changed), mutant.rules)
        << testing::PrintToString(find_broken_archive_rules(changed));
  }
}

INSTANTIATE_TEST_SUITE_P(PdfA, ArchiveMutants, testing::ValuesIn(kSubjects),
                         [](const auto& param) { return param.param.name; });

// Whether it keeps to what it claims is checked by Folder.KeepsAllRules.
TEST(PdfA, IsClaimedByEveryRealPdf) {
  for (const auto& [name, bytes] : real_pdfs()) EXPECT_TRUE(claims_archive(bytes)) << name;
}

}  // namespace
}  // namespace drieluik
