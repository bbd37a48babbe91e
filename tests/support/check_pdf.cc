#include "support/check_pdf.h"

#include <map>

#include "support/pdf_a.h"
#include "support/pdf_readers.h"
#include "support/program.h"

namespace drieluik {
namespace {

constexpr const char* kArchive = "PDF/A ";

std::map<std::string, std::string> all_rules() {
  std::map<std::string, std::string> rules = {{"unreadable", "the file is a PDF"}};
  for (const auto& lines : {checked_rules(), absent_rules(), own_rules(), reader_rules()}) {
    for (const RuleLine& line : lines) rules.emplace(line.rule, line.says);
  }
  for (const RuleLine& line : archive_rules()) rules.emplace(kArchive + line.rule, line.says);
  return rules;
}

}  // namespace

std::vector<BrokenRule> check_pdf(const std::filesystem::path& pdf, const std::string& password) {
  const std::string bytes = read_text(pdf);
  std::vector<BrokenRule> broken = find_broken_rules(bytes, password);
  if (!broken.empty() && broken.front().rule == "unreadable") return broken;
  if (claims_archive(bytes, password)) {
    for (BrokenRule& one : find_broken_archive_rules(bytes, password)) {
      broken.push_back({kArchive + one.rule, std::move(one.where)});
    }
  }
  for (BrokenRule& one : find_remarks(pdf, password)) broken.push_back(std::move(one));
  return broken;
}

std::string describe(const BrokenRule& broken) {
  const auto rules = all_rules();
  const auto rule = rules.find(broken.rule);
  return broken.rule + " at " + broken.where + (rule == rules.end() ? "" : ": " + rule->second);
}

}  // namespace drieluik
