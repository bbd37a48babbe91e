#include "support/pdf_ua.h"

#include <algorithm>

#include "support/pdf_ua/rules.h"

namespace drieluik {
namespace {

// "7.2-3" before "7.2-10", and "7.2-43" before "7.10-1": number by number.
std::vector<int> numbers_of(std::string_view rule) {
  std::vector<int> numbers(1);
  for (const char c : rule) {
    if (c < '0' || c > '9') {
      numbers.push_back(0);
    } else {
      numbers.back() = numbers.back() * 10 + (c - '0');
    }
  }
  return numbers;
}

std::vector<pdf::Rule> all_own_rules() {
  std::vector<pdf::Rule> rules;
  for (const auto part : {pdf::ua_own_rules(), pdf::ua_own_reading_rules(), pdf::ua_own_form_rules()}) {
    rules.insert(rules.end(), part.begin(), part.end());
  }
  return rules;
}

std::vector<pdf::Rule> profile_rules() {
  std::vector<pdf::Rule> rules;
  for (const auto part :
       {pdf::ua_document_rules(), pdf::ua_metadata_rules(), pdf::ua_language_rules(), pdf::ua_content_rules(),
        pdf::ua_structure_rules(), pdf::ua_list_rules(), pdf::ua_table_rules(), pdf::ua_annotation_rules(),
        pdf::ua_form_rules(), pdf::ua_font_rules(), pdf::ua_simple_font_rules()}) {
    rules.insert(rules.end(), part.begin(), part.end());
  }
  std::sort(rules.begin(), rules.end(),
            [](const pdf::Rule& a, const pdf::Rule& b) { return numbers_of(a.id) < numbers_of(b.id); });
  return rules;
}

}  // namespace

std::vector<BrokenRule> find_broken_rules(std::string_view bytes, const std::string& password) {
  std::vector<pdf::Rule> rules = profile_rules();
  const auto absent = pdf::ua_absent_rules();
  const auto own = all_own_rules();
  rules.insert(rules.end(), absent.begin(), absent.end());
  rules.insert(rules.end(), own.begin(), own.end());
  return find_broken(rules, bytes, password);
}

std::vector<std::string> broken_rules(std::string_view bytes, const std::string& password) {
  return names_of(find_broken_rules(bytes, password));
}

std::vector<RuleLine> checked_rules() { return lines_of(profile_rules()); }
std::vector<RuleLine> absent_rules() { return lines_of(pdf::ua_absent_rules()); }
std::vector<RuleLine> own_rules() { return lines_of(all_own_rules()); }

}  // namespace drieluik
