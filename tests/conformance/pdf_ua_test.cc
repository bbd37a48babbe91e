// The checker of PDF/UA-1: every rule of the profile is checked or said not to apply, every check finds its breach, and
// every PDF of ours passes.
#include "support/pdf_ua.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <set>
#include <sstream>

#include "conformance/mutants.h"
#include "render/pdf.h"
#include "support/paper_sketch.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;

// The page where there is one, and the object; or what there is only one of.
constexpr const char* kPlace =
    "(page [0-9]+: )?[A-Za-z0-9]+ [0-9]+ 0.*|(header|trailer|catalogue|outline|form|optional content|XMP.*|test.pdf.*)";

std::set<std::string> names_of(const std::vector<RuleLine>& lines) {
  std::set<std::string> names;
  for (const RuleLine& line : lines) EXPECT_TRUE(names.insert(line.rule).second) << line.rule << " is there twice";
  return names;
}

// The first column of the list of rules, without its two lines of heading.
std::set<std::string> rules_of_the_profile() {
  std::set<std::string> rules;
  std::istringstream lines(read_text(repository() / "tests/conformance/pdfua-1-rules.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != '#') rules.insert(line);
  }
  return rules;
}

TEST(PdfUa, EveryRuleOfTheProfileIsCheckedOrCannotApply) {
  const std::set<std::string> checked = names_of(checked_rules()), absent = names_of(absent_rules());
  std::set<std::string> both = checked;
  for (const std::string& rule : absent) EXPECT_TRUE(both.insert(rule).second) << rule << " is in both lists";
  EXPECT_EQ(both, rules_of_the_profile());
  std::printf("%zu rules of PDF/UA-1 are checked, and %zu of our own; %zu cannot apply:\n", checked.size(),
              own_rules().size(), absent.size());
  for (const RuleLine& line : absent_rules()) std::printf("  %s: %s\n", line.rule.c_str(), line.says.c_str());
}

struct Subject {
  const char* name;
  std::span<const Mutant> (*mutants)();
};

const Subject kSubjects[] = {
    {"Document", document_mutants}, {"Metadata", metadata_mutants},       {"Language", language_mutants},
    {"Content", content_mutants},   {"Structure", structure_mutants},     {"Lists", list_mutants},
    {"Tables", table_mutants},      {"Annotations", annotation_mutants},  {"Forms", form_mutants},
    {"Fonts", font_mutants},        {"SimpleFonts", simple_font_mutants}, {"Own", own_mutants},
};

void PrintTo(const Subject& subject, std::ostream* out) { *out << subject.name; }

TEST(PdfUa, EveryRuleHasItsMutant) {
  std::set<std::string> rules = names_of(checked_rules());
  rules.merge(names_of(absent_rules()));
  rules.merge(names_of(own_rules()));
  for (const Subject& subject : kSubjects) {
    for (const Mutant& mutant : subject.mutants()) {
      for (const std::string& rule : mutant.rules) rules.erase(rule);
    }
  }
  EXPECT_THAT(rules, IsEmpty());
}

class Mutants : public testing::TestWithParam<Subject> {};

TEST_P(Mutants, BreakTheirRuleAndNoOther) {
  for (const Mutant& mutant : GetParam().mutants()) {
    SCOPED_TRACE(testing::PrintToString(mutant.rules));
    std::string original = mutant.original();
    if (mutant.vary != nullptr) {
      PdfEdit variety(original);
      mutant.vary(variety);
      original = variety.write();
    }
    EXPECT_THAT(find_broken_rules(original), IsEmpty());
    PdfEdit edit(original);
    mutant.change(edit);
    const std::string changed = edit.write();
    const std::vector<BrokenRule> broken = find_broken_rules(changed);
    EXPECT_EQ(names_of(broken), mutant.rules) << testing::PrintToString(broken);
    for (const BrokenRule& one : broken) EXPECT_THAT(one.where, MatchesRegex(kPlace)) << one.rule;
  }
}

INSTANTIATE_TEST_SUITE_P(PdfUa, Mutants, testing::ValuesIn(kSubjects),
                         [](const auto& param) { return param.param.name; });

// As we write them, all are checked by Folder.KeepsAllRules.
TEST(PdfUa, FormsThatLibqpdfWroteAnewKeepTheRules) {
  int forms = 0;
  for (const auto& [name, bytes] : real_pdfs()) {
    if (!name.starts_with("fillable/") && !name.starts_with("both/")) continue;
    EXPECT_THAT(find_broken_rules(PdfEdit(bytes).write()), IsEmpty()) << name;
    ++forms;
  }
  EXPECT_GT(forms, 50);
}

TEST(PdfUa, ASketchOfEverythingKeepsTheRules) {
  for (const bool compress : {false, true}) {
    PdfOptions options;
    options.compress = compress;
    options.producer = "Drieluik test";
    options.attachment_name = "anna.yaml";
    options.attachment = "form: triangle-contract\n";
    EXPECT_THAT(find_broken_rules(sketch_pdf(sketch_everything(), FontSubsets(sketch_fonts()), options)), IsEmpty());
  }
}

TEST(PdfUa, EncryptionThatIsOpenToAidsKeepsTheRules) {
  PdfEdit edit(real_contract());
  edit.encrypt(/*for_accessibility=*/true);
  EXPECT_THAT(find_broken_rules(edit.write()), IsEmpty());
}

TEST(PdfUa, SaysWhatIsNoPdf) { EXPECT_THAT(broken_rules("no PDF"), ElementsAre("unreadable")); }

}  // namespace
}  // namespace drieluik
