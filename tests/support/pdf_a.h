// A checker of PDF/A-3a (ISO 19005-3): what stands in the way of keeping a document for long. It covers what a document
// of ours can have; structure and fonts are asked about the same by PDF/UA-1 (see pdf_ua.h), which has to hold as well.
// The rules bear the clause of the standard and a number of our own.
#pragma once

#include "support/pdf_ua.h"

namespace drieluik {

// Whether its XMP says that it conforms to some part of PDF/A.
bool claims_archive(std::string_view pdf, const std::string& password = "");

std::vector<BrokenRule> find_broken_archive_rules(std::string_view pdf, const std::string& password = "");
// Their rules alone, each once.
std::vector<std::string> broken_archive_rules(std::string_view pdf, const std::string& password = "");

std::vector<RuleLine> archive_rules();

}  // namespace drieluik
