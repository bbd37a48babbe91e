// PDFs of this repository's handbook, made by the built program: once for each test program, or once for all in the
// folder that the variable DRIELUIK_PDFS names (drieluik_print_all).
#pragma once

#include <map>
#include <string>

namespace drieluik {

// By the file that they are written to: all that `build` makes ("site/nl/forms/triangle-contract.pdf",
// "site/nl/handbook.pdf"), the handbooks of the teacher edition ("teacher/nl/handbook.pdf"), the dossiers of the sample
// clients in all languages, flat ("print/amina-el-idrissi/triangle-contract.nl.pdf") and with fields ("both/…"), and
// all forms as `print` makes them without a client ("blank/…", "fillable/…"). Under "linde/" some of them again, in the
// house style of the repository's second theme.
const std::map<std::string, std::string>& real_pdfs();

bool has_record(const std::string& name);  // whether a client filled it in

const std::string& real_contract();  // filled, with its record attached
const std::string& real_form();      // blank, with fields
const std::string& real_sheet();     // with tables, lists and a link

}  // namespace drieluik
