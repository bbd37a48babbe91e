#include "support/check_pdf.h"

#include <map>

#include "support/pdf_a.h"
#include "support/pdf_readers.h"
#include "support/program.h"

namespace drieluik {
namespace {

constexpr const char* kArchive = "PDF/A ";
constexpr const char* kUnreadable = "unreadable";

std::map<std::string, std::string> all_rules() {
  std::map<std::string, std::string> rules = {{kUnreadable, "the file is a PDF"}};
  for (const auto& lines : {checked_rules(), absent_rules(), own_rules(), reader_rules()}) {
    for (const RuleLine& line : lines) rules.emplace(line.rule, line.says);
  }
  for (const RuleLine& line : archive_rules()) rules.emplace(kArchive + line.rule, line.says);
  return rules;
}

std::vector<BrokenRule> find_rules_broken_by(const std::string& bytes, const std::string& password) {
  std::vector<BrokenRule> broken = find_broken_rules(bytes, password);
  if (!broken.empty() && broken.front().rule == kUnreadable) return broken;
  if (!claims_archive(bytes, password)) return broken;
  for (BrokenRule& one : find_broken_archive_rules(bytes, password)) {
    broken.push_back({kArchive + one.rule, std::move(one.where)});
  }
  return broken;
}

}  // namespace

std::vector<std::vector<BrokenRule>> check_pdfs(const std::vector<std::filesystem::path>& pdfs,
                                                const std::string& password) {
  std::vector<std::vector<BrokenRule>> broken(pdfs.size());
  std::vector<std::filesystem::path> readable;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    broken[i] = find_rules_broken_by(read_text(pdfs[i]), password);
    if (!broken[i].empty() && broken[i].front().rule == kUnreadable) continue;
    readable.push_back(pdfs[i]);
    places.push_back(i);
  }
  const auto remarks = find_remarks(readable, password);
  for (std::size_t i = 0; i < readable.size(); ++i) {
    broken[places[i]].insert(broken[places[i]].end(), remarks[i].begin(), remarks[i].end());
  }
  return broken;
}

std::vector<BrokenRule> check_pdf(const std::filesystem::path& pdf, const std::string& password) {
  return check_pdfs({pdf}, password).front();
}

std::string describe(const BrokenRule& broken) {
  const auto rules = all_rules();
  const auto rule = rules.find(broken.rule);
  return broken.rule + " at " + broken.where + (rule == rules.end() ? "" : ": " + rule->second);
}

}  // namespace drieluik
