#include "support/pdf_ua.h"

#include <gmock/gmock.h>

#include "render/pdf.h"
#include "support/paper_sketch.h"

namespace drieluik {

void PrintTo(const BrokenRule& broken, std::ostream* out) { *out << broken.rule << " at " << broken.where; }

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string write_everything(bool compress) {
  PdfOptions options;
  options.compress = compress;
  options.producer = "Drieluik test";
  options.attachment_name = "anna.yaml";
  options.attachment = "form: triangle-contract\n";
  return sketch_pdf(sketch_everything(), FontSubsets(sketch_fonts()), options);
}

TEST(PdfUa, EveryRuleHolds) {
  EXPECT_THAT(find_broken_rules(write_everything(false)), IsEmpty());
  EXPECT_THAT(find_broken_rules(write_everything(true)), IsEmpty());
}

TEST(PdfUa, SaysWhatIsNoPdf) { EXPECT_THAT(broken_rules("no PDF"), ElementsAre("unreadable")); }

// One change of a sound document, and the rules that it breaks.
struct Mutant {
  std::string_view from, to;
  std::vector<std::string> rules;
};

const Mutant kMutants[] = {
    {"<pdfuaid:part>1</pdfuaid:part>", "", {"5-1"}},
    {"<pdfuaid:part>1<", "<pdfuaid:part>2<", {"5-2"}},
    {"%PDF-1.7\n", "%PDF-2.0\n", {"6.1-1"}},
    {"/Marked true", "/Marked false", {"6.2-1"}},
    {"/H1<</MCID 0>>BDC", "/H1<</MCID 99>>BDC", {"7.1-3"}},
    {"/Artifact BMC", "/Span BMC", {"7.1-3"}},
    {"/Marked true", "/Marked true/Suspects true", {"7.1-4"}},
    {"/S/H2", "/S/Kop", {"7.1-5"}},
    {"/DisplayDocTitle true", "/DisplayDocTitle false", {"7.1-10"}},
    {"<dc:title>", "<dc:tytle>", {"7.1-9"}},
    {"/Subtype/XML", "/Subtype/XLM", {"7.1-8"}},
    {"/S/THead", "/S/Div", {"7.2-3", "7.2-4"}},
    {"/S/TD/", "/S/P/", {"7.2-10"}},
    {"/S/LBody", "/S/Div", {"7.2-20"}},
    {"/S/LI/", "/S/P/", {"7.2-18", "7.2-19"}},
    {"/S/L/", "/S/Div/", {"7.2-17"}},
    {"/Lang(nl)", "/Lang(nl_NL)", {"7.2-29"}},
    {"/RowSpan 2", "/RowSpan 1", {"7.2-42"}},
    {"/RowSpan 2", "/RowSpan 3", {"7.2-41"}},
    {"/Alt(A triangle)", "/Alt()", {"7.3-1"}},
    {"/S/H2", "/S/H3", {"7.4.2-1"}},
    {"/A<</O/Table/Scope/Column>>", "/A<</O/Table>>", {"7.5-1"}},
    {"/ID(note-1)", "/ID()", {"7.9-1"}},
    {"/UF(anna.yaml)", "", {"7.11-1"}},
    {"/Tabs/S", "/Tabs/R", {"7.18.3-1"}},
    {"/S/Link", "/S/Span", {"7.18.5-1"}},
    {"/Contents(The law)", "/Contents()", {"7.18.1-2", "7.18.5-2"}},
    {"/CIDToGIDMap/Identity", "", {"7.21.3.2-1"}},
    {"/FontFile2", "/FontFileX", {"7.21.4.1-1"}},
    {"/W[0[600 318", "/W[0[600 322", {"7.21.5-1"}},
    {"/ToUnicode", "/ToUnycode", {"7.21.7-1"}},
    {"<0001><005F><0020>", "<0001><005F><0000>", {"7.21.7-2"}},
    {"]TJ", "<0000>]TJ", {"7.21.7-1", "7.21.8-1"}},
};

TEST(PdfUa, EachMutantBreaksItsRule) {
  const std::string sound = write_everything(false);
  for (const Mutant& mutant : kMutants) {
    std::string changed = sound;
    const std::size_t at = changed.find(mutant.from);
    ASSERT_NE(at, std::string::npos) << mutant.from;
    changed.replace(at, mutant.from.size(), mutant.to);
    EXPECT_EQ(broken_rules(changed), mutant.rules) << mutant.from << " -> " << mutant.to;
    for (const std::string& rule : mutant.rules) EXPECT_THAT(checked_rules(), Contains(rule));
  }
}

}  // namespace
}  // namespace drieluik
