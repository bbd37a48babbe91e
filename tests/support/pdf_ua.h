// A checker of PDF/UA-1 over libqpdf's object model: the machine-checkable rules of ISO 14289-1, by the numbers of
// veraPDF's profile, and some of our own ("own-content"). It is written from the profile's list of rules alone.
//
//   EXPECT_THAT(find_broken_rules(pdf), IsEmpty());
#pragma once

#include "support/pdf_rule.h"

namespace drieluik {

// All breaches, rule by rule in the order of the profile. A file that is no PDF breaks "unreadable".
std::vector<BrokenRule> find_broken_rules(std::string_view pdf, const std::string& password = "");
// Their rules alone, each once.
std::vector<std::string> broken_rules(std::string_view pdf, const std::string& password = "");

// The profile's rules that are checked; those that cannot apply, with the reason; our own.
std::vector<RuleLine> checked_rules();
std::vector<RuleLine> absent_rules();
std::vector<RuleLine> own_rules();

}  // namespace drieluik
