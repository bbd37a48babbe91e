// All that a PDF of ours has to keep, in one: PDF/UA-1, our own rules, PDF/A-3a where it claims it, and what other
// programs remark.
#pragma once

#include <filesystem>

#include "support/pdf_rule.h"

namespace drieluik {

// For each file what it breaks. The rules of PDF/A have "PDF/A " before their number.
std::vector<std::vector<BrokenRule>> check_pdfs(const std::vector<std::filesystem::path>& pdfs,
                                                const std::string& password = "");
std::vector<BrokenRule> check_pdf(const std::filesystem::path& pdf, const std::string& password = "");

// "7.18.4-1 at page 2: Widget 33 0: a widget lies in Form"
std::string describe(const BrokenRule& broken);

}  // namespace drieluik
