#include "support/pdf_ua.h"

#include <algorithm>
#include <exception>

#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

std::vector<UaRule> all_rules() {
  std::vector<UaRule> rules;
  for (const auto part : {ua_document_rules(), ua_content_rules(), ua_structure_rules(), ua_table_rules(),
                          ua_annotation_rules(), ua_font_rules()}) {
    rules.insert(rules.end(), part.begin(), part.end());
  }
  // "7.2-3" before "7.2-10", and "7.2-43" before "7.10-1": number by number.
  const auto numbers = [](std::string_view rule) {
    std::vector<int> out(1);
    for (const char c : rule) {
      if (c < '0' || c > '9') {
        out.push_back(0);
      } else {
        out.back() = out.back() * 10 + (c - '0');
      }
    }
    return out;
  };
  std::sort(rules.begin(), rules.end(),
            [&](const UaRule& a, const UaRule& b) { return numbers(a.rule) < numbers(b.rule); });
  return rules;
}

}  // namespace

std::vector<BrokenRule> find_broken_rules(std::string_view pdf) {
  std::vector<BrokenRule> broken;
  try {
    const UaDocument document = read_ua_document(pdf);
    for (const UaRule& rule : all_rules()) {
      rule.check(document, [&](std::string where) { broken.push_back({std::string(rule.rule), std::move(where)}); });
    }
  } catch (const std::exception& error) {
    broken.push_back({"unreadable", error.what()});
  }
  return broken;
}

std::vector<std::string> broken_rules(std::string_view pdf) {
  std::vector<std::string> rules;
  for (const BrokenRule& broken : find_broken_rules(pdf)) {
    if (rules.empty() || rules.back() != broken.rule) rules.push_back(broken.rule);
  }
  return rules;
}

std::vector<std::string> checked_rules() {
  std::vector<std::string> rules;
  for (const UaRule& rule : all_rules()) rules.emplace_back(rule.rule);
  return rules;
}

}  // namespace drieluik
