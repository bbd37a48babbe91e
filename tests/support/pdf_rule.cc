#include "support/pdf_rule.h"

#include <exception>
#include <ostream>

namespace drieluik {

void PrintTo(const BrokenRule& broken, std::ostream* out) { *out << broken.rule << " at " << broken.where; }

std::vector<BrokenRule> find_broken(const std::vector<pdf::Rule>& rules, std::string_view bytes,
                                    const std::string& password) {
  std::vector<BrokenRule> broken;
  try {
    const pdf::Document document = pdf::read_document(bytes, password);
    for (const pdf::Rule& rule : rules) {
      rule.check(document, [&](std::string where) { broken.push_back({std::string(rule.id), std::move(where)}); });
    }
  } catch (const std::exception& error) {
    broken.push_back({"unreadable", error.what()});
  }
  return broken;
}

std::vector<std::string> names_of(const std::vector<BrokenRule>& broken) {
  std::vector<std::string> rules;
  for (const BrokenRule& one : broken) {
    if (rules.empty() || rules.back() != one.rule) rules.push_back(one.rule);
  }
  return rules;
}

std::vector<RuleLine> lines_of(std::span<const pdf::Rule> rules) {
  std::vector<RuleLine> lines;
  for (const pdf::Rule& rule : rules) lines.push_back({std::string(rule.id), std::string(rule.says)});
  return lines;
}

}  // namespace drieluik
