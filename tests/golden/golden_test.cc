// Whole outputs of the small handbook of tests/suite/base.handbook: the document tree, the page, and the PDF as
// readable text. With DRIELUIK_ACCEPT=1 they are written anew; read the difference before you commit it.
#include <gmock/gmock.h>

#include <cstdlib>
#include <sstream>

#include "document/build.h"
#include "render/html.h"
#include "render/press.h"
#include "render/theme.h"
#include "resolve/clients.h"
#include "resolve/library.h"
#include "support/case_file.h"
#include "support/dump_document.h"
#include "support/pdf_ua.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = repository();

void expect_golden(const std::string& name, const std::string& found) {
  const fs::path path = kRoot / "tests/golden" / name;
  if (std::getenv("DRIELUIK_ACCEPT")) write_text(path, found);
  EXPECT_EQ(found, read_text(path)) << "see " << path;
}

// Font programs and the colour profile, lines of hexadecimal digits, are not for people to read.
std::string without_font_programs(const std::string& pdf) {
  constexpr std::size_t kShortest = 60;
  std::string out;
  std::istringstream in(pdf);
  for (std::string line; std::getline(in, line);) {
    const bool is_program =
        line.size() >= kShortest && line.find_first_not_of("0123456789abcdefABCDEF>") == std::string::npos;
    out += (is_program ? "…" : line) + "\n";
  }
  return out;
}

class Golden : public testing::Test {
 protected:
  void SetUp() override {
    const CaseFile base = read_cases(kRoot / "tests/suite/base.handbook");
    for (const auto& [path, text] : base.cases.at(0).files) {
      write_text(folder_.path() / path, text);
    }
    write_text(folder_.path() / "amina.yaml",
               "form: contract\nlanguage: nl\ndate: 2026-11-22\ncoachee: {name: Amina *El* <Idrissi>}\n"
               "goals:\n  - goal: Rust in het overleg\n    indicators: [een pauze, een vraag]\n"
               "timing: {start: 2026-12-01, sessions: 8}\nconsent: true\npayer: organisation\n");
    library_ = load_library(files_, folder_.path(), sources_, diagnostics_);
    theme_ = load_theme(files_, {kRoot / "themes/default"}, sources_, diagnostics_);
    ASSERT_TRUE(diagnostics_.empty());
  }

  BuildOptions options() const { return {.language = "nl", .words = &theme_.words_of("nl")}; }

  Document contract() {
    const RecordFile file{.path = folder_.path() / "amina.yaml"};
    const std::optional<ClientRecord> record = load_record(files_, file, library_, sources_, diagnostics_);
    EXPECT_TRUE(record);
    return build_form(library_, *library_.find("contract"), &*record, options());
  }

  Document grow() const { return build_page(library_, *library_.text("grow", "nl"), options()); }

  TemporaryFolder folder_;
  DiskFileSystem files_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  Library library_;
  Theme theme_;
};

TEST_F(Golden, DocumentTrees) {
  expect_golden("grow.tree.txt", dump(grow()));
  expect_golden("contract.tree.txt", dump(contract()));
  expect_golden("contract-blank.tree.txt", dump(build_form(library_, *library_.find("contract"), nullptr, options())));
}

TEST_F(Golden, Pages) {
  const auto page = [&](const Document& document, const std::string& path) {
    return render_page(document, {.language = "nl", .path = path, .translations = {"nl"}, .download = ""}, library_,
                       theme_);
  };
  expect_golden("grow.html", page(grow(), "nl/frameworks/grow.html"));
  expect_golden("contract.html",
                page(build_form(library_, *library_.find("contract"), nullptr, options()), "nl/forms/contract.html"));
}

TEST_F(Golden, Pdf) {
  std::optional<Press> press = Press::open(files_, kRoot, theme_, diagnostics_);
  ASSERT_TRUE(press);
  Compositor compositor;
  const std::string pdf =
      press->print(contract(), {.compress = false, .date = "2026-11-22"}, {}, diagnostics_, compositor);
  EXPECT_THAT(find_broken_rules(pdf), testing::IsEmpty());
  expect_golden("contract.pdf.txt", without_font_programs(pdf));
}

}  // namespace
}  // namespace drieluik
