// The program that checks PDFs tells which rule is broken, by which object, on which page; and what other programs
// remark of a PDF is noticed.
#include "support/check_pdf.h"

#include <gmock/gmock.h>

#include <set>

#include "conformance/mutants.h"
#include "support/pdf_model/structure.h"
#include "support/pdf_model/values.h"
#include "support/pdf_readers.h"
#include "support/program.h"

namespace drieluik {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

struct Told {
  void (*change)(PdfEdit& edit);
  const char* line;
};

const Told kTold[] = {
    {[](PdfEdit& e) { e.catalogue().removeKey("/MarkInfo"); },
     "6.2-1 at catalogue: MarkInfo says that the document is marked"},
    {[](PdfEdit& e) { e.append_content("0 0 m 9 9 l S"); },
     "7.1-3 at page 1: stream [0-9]+ 0: S: all that is painted is real content or an artifact"},
    {[](PdfEdit& e) { e.element("H2").replaceKey("/S", QPDFObjectHandle::newName("/H4")); },
     "7.4.2-1 at page 1: H4 [0-9]+ 0: headings begin with H1 and skip no level"},
    {[](PdfEdit& e) { e.annotation("/Link").removeKey("/Contents"); },
     "7.18.5-2 at page [0-9]+: Link [0-9]+ 0: a link is described in its Contents"},
    {[](PdfEdit& e) { e.page().removeKey("/Tabs"); },
     "7.18.3-1 at page 1: Link [0-9]+ 0: on a page with annotations the tabulator follows the structure"},
    {[](PdfEdit& e) {
       pdf::items_of(e.font().getKey("/DescendantFonts"))[0].getKey("/FontDescriptor").removeKey("/FontFile2");
     },
     "7.21.4.1-1 at page 1: stream [0-9]+ 0: font [A-Z]+\\+[A-Za-z-]+ [0-9]+ 0: fonts that paint are embedded"},
};

class CheckPdf : public testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& pdf) {
    write_text(folder_.path() / name, pdf);
    return folder_.path() / name;
  }
  ProgramResult run(const std::vector<std::string>& arguments) {
    std::vector<std::string> command = {DRIELUIK_CHECK_PDF};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_program(command, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(CheckPdf, TellsRuleObjectAndPage) {
  for (const Told& told : kTold) {
    SCOPED_TRACE(told.line);
    PdfEdit edit(real_sheet());
    told.change(edit);
    const ProgramResult result = run({write("broken.pdf", edit.write()).string()});
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.out, ContainsRegex(std::string("/broken.pdf: ") + told.line + "\n"));
  }
}

TEST_F(CheckPdf, LooksIntoFolders) {
  write("a/sound.pdf", real_contract());
  const ProgramResult sound = run({"a"});
  EXPECT_EQ(sound.code, 0) << sound.out << sound.err;
  EXPECT_EQ(sound.out, "1 PDFs checked, 0 faults\n");
  write("a/b/none.pdf", "no PDF");
  const ProgramResult broken = run({"a"});
  EXPECT_EQ(broken.code, 1);
  EXPECT_THAT(broken.out, AllOf(HasSubstr("a/b/none.pdf: unreadable at "), HasSubstr("2 PDFs checked, 1 faults\n")));
}

TEST_F(CheckPdf, HasToHaveSomethingToCheck) {
  std::filesystem::create_directory(folder_.path() / "empty");
  EXPECT_EQ(run({"empty"}).code, 2);
  EXPECT_EQ(run({}).code, 2);
}

TEST_F(CheckPdf, OpensWhatIsEncrypted) {
  PdfEdit edit(real_contract());
  edit.encrypt(/*for_accessibility=*/true);
  const auto pdf = write("encrypted.pdf", edit.write());
  // What claims PDF/A may not be encrypted.
  EXPECT_THAT(names_of(check_pdf(pdf)), testing::ElementsAre("PDF/A 6.1.3-2"));
}

struct Remarked {
  std::vector<const char*> rules;
  void (*change)(PdfEdit& edit);
};

const Remarked kRemarked[] = {
    {{"reader-fonts"},
     [](PdfEdit& e) { e.add_resource("/Font", "/F9", e.make("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")); }},
    {{"reader-poppler", "reader-mupdf"}, [](PdfEdit& e) { e.append_content("/None Do"); }},
    {{"reader-structure"}, [](PdfEdit& e) { e.element("P").replaceKey("/S", QPDFObjectHandle::newInteger(1)); }},
    {{"reader-words"},
     [](PdfEdit& e) {
       const auto page = pdf::integer_of(e.page(), "/StructParents");
       QPDFObjectHandle owners = pdf::read_structure(e.file()).parents.at(*page);
       for (int i = 0; i < owners.getArrayNItems(); ++i) owners.setArrayItem(i, owners.getArrayItem(0));
     }},
    {{"reader-qpdf"}, [](PdfEdit& e) { e.replace_bytes("endstream", "endstraem"); }},
    {{"reader-pdfjs"}, [](PdfEdit& e) { e.append_content("/None gs"); }},
};

TEST_F(CheckPdf, NoticesWhatOtherProgramsRemark) {
  EXPECT_THAT(find_remarks({write("sound.pdf", real_sheet())}).front(), IsEmpty());
  std::set<std::string> rules;
  for (const RuleLine& line : reader_rules()) rules.insert(line.rule);
  for (const Remarked& remarked : kRemarked) {
    PdfEdit edit(real_sheet());
    remarked.change(edit);
    const auto found = names_of(find_remarks({write("remarked.pdf", edit.write())}).front());
    for (const char* rule : remarked.rules) {
      EXPECT_THAT(found, Contains(rule));
      rules.erase(rule);
    }
  }
  EXPECT_THAT(rules, IsEmpty());
}

}  // namespace
}  // namespace drieluik
