#include "render/pdf.h"

#include <gmock/gmock.h>

#include "support/paper_sketch.h"
#include "support/pdf_text.h"
#include "support/shell.h"

namespace drieluik {
namespace {

using testing::HasSubstr;

PdfOptions test_options(bool compress) {
  PdfOptions options;
  options.compress = compress;
  options.producer = "Drieluik test";
  options.date = "2026-11-22";
  options.form_id = "triangle-contract";
  options.form_version = "1";
  options.text_hash = "0123456789ab";
  options.attachment_name = "anna.yaml";
  options.attachment = "form: triangle-contract\n";
  return options;
}

TEST(Pdf, IsReadAlikeCompressedOrNot) {
  Paper paper = sketch_paper();
  sketch_text(paper, Tag::heading1, 0, "Contract AVAVA fi", {.size = 18, .font = 1});
  sketch_text(paper, Tag::paragraph, 0, "Nguyễn Щербакова (a\\b)", {.y = 80});
  const FontSubsets subsets(sketch_fonts());
  for (const bool compress : {false, true}) {
    const std::string pdf = write_pdf(paper, subsets, test_options(compress));
    const ShellResult check = run_on_file("qpdf --check {}", pdf);
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_EQ(pdf_text(pdf), "Contract AVAVA fi\nNguyễn Щербакова (a\\b)\n\n");
    EXPECT_THAT(run_on_file("pdfinfo -struct-text {}", pdf).output,
                HasSubstr("Document\n  H1 (block)\n    \"Contract AVAVA fi\"\n"
                          "  P (block)\n    \"Nguyễn Щербакова (a\\b)\"\n"));
  }
}

}  // namespace
}  // namespace drieluik
