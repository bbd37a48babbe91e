// A checker of PDF/UA-1 over libqpdf's object model: the machine-checkable rules of ISO 14289-1, by the numbers of
// veraPDF's profile.
//
//   EXPECT_THAT(broken_rules(pdf), IsEmpty());
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

struct BrokenRule {
  std::string rule;   // "7.1-3"
  std::string where;  // "page 2: Tj"
};

// All breaches, rule by rule in the order of the profile. A file that is no PDF breaks "unreadable".
std::vector<BrokenRule> find_broken_rules(std::string_view pdf);
// Their rules alone, each once.
std::vector<std::string> broken_rules(std::string_view pdf);
// The rules that are checked.
std::vector<std::string> checked_rules();

}  // namespace drieluik
