// A rule that a PDF keeps or breaks, and tables of them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/pdf_model/document.h"

namespace drieluik::pdf {

// Told of each breach, with its place.
using Report = std::function<void(std::string where)>;

struct Rule {
  std::string_view id;    // "7.1-3"
  std::string_view says;  // in one line; of a rule that cannot apply, why it cannot
  void (*check)(const Document& document, const Report& report);
};

}  // namespace drieluik::pdf

namespace drieluik {

struct BrokenRule {
  std::string rule;   // "7.1-3"
  std::string where;  // "page 2: Tj"
};
void PrintTo(const BrokenRule& broken, std::ostream* out);

struct RuleLine {
  std::string rule, says;
};

// All breaches, rule by rule. A file that is no PDF breaks "unreadable".
std::vector<BrokenRule> find_broken(const std::vector<pdf::Rule>& rules, std::string_view bytes,
                                    const std::string& password);
// Their rules, each once.
std::vector<std::string> names_of(const std::vector<BrokenRule>& broken);
std::vector<RuleLine> lines_of(std::span<const pdf::Rule> rules);

}  // namespace drieluik
