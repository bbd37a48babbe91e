// What the programs that people read and print with remark of a PDF, as rules that it keeps or breaks: qpdf, poppler,
// mupdf, and pdf.js, which has to read the words by the structure as libqpdf does.
#pragma once

#include <filesystem>

#include "support/pdf_rule.h"

namespace drieluik {

// For each file what it breaks: one that some program cannot read breaks that program's rule. Where is what the program
// said. Many at once, since pdf.js takes half a second to begin.
std::vector<std::vector<BrokenRule>> find_remarks(const std::vector<std::filesystem::path>& pdfs,
                                                  const std::string& password = "");
std::vector<RuleLine> reader_rules();

}  // namespace drieluik
