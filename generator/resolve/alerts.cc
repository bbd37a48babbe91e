#include "resolve/alerts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "resolve/library.h"

namespace drieluik {
namespace {

// The directive for a line that begins with "[!tip]"; empty when it begins with no kind that one of both has.
std::string_view name_of_alert(std::string_view line) {
  constexpr std::pair<std::string_view, std::string_view> kAlerts[] = {
      {"note", "note"},       {"important", "note"},  {"info", "note"},       {"abstract", "note"},
      {"summary", "note"},    {"tldr", "note"},       {"todo", "note"},       {"success", "note"},
      {"check", "note"},      {"done", "note"},       {"question", "note"},   {"help", "note"},
      {"faq", "note"},        {"quote", "note"},      {"cite", "note"},       {"tip", "tip"},
      {"hint", "tip"},        {"warning", "warning"}, {"caution", "warning"}, {"attention", "warning"},
      {"danger", "warning"},  {"error", "warning"},   {"failure", "warning"}, {"fail", "warning"},
      {"missing", "warning"}, {"bug", "warning"},     {"example", "example"}};
  const std::size_t close = line.find(']');
  if (!line.starts_with("[!") || close == std::string_view::npos) return {};
  const bool is_alone = close + 1 == line.size();
  if (!is_alone && std::string_view(" -+").find(line[close + 1]) == std::string_view::npos) return {};
  const std::string kind = lower_ascii(line.substr(2, close - 2));
  const auto* const alert =
      std::find_if(std::begin(kAlerts), std::end(kAlerts), [&](const auto& one) { return one.first == kind; });
  return alert == std::end(kAlerts) ? std::string_view() : alert->second;
}

bool is_break(const Markup& node) { return node.kind == MarkupKind::soft_break || node.kind == MarkupKind::line_break; }

// What stands behind ">" on its first line; empty when that does not begin with text.
std::string first_line_of(const Markup& quote) {
  std::string line;
  if (quote.children.empty() || quote.children.front().kind != MarkupKind::paragraph) return line;
  const std::vector<Markup>& words = quote.children.front().children;
  if (words.empty() || words.front().kind != MarkupKind::text || !words.front().text.starts_with('[')) return line;
  for (auto word = words.begin(); word != words.end() && !is_break(*word); ++word) line += plain_text(*word);
  return line;
}

}  // namespace

bool has_alerts(const std::vector<Markup>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Markup& block) {
    const bool has_blocks = block.kind != MarkupKind::paragraph && block.kind != MarkupKind::heading &&
                            block.kind != MarkupKind::table && block.kind != MarkupKind::code_block;
    const bool is_alert = block.kind == MarkupKind::block_quote && !name_of_alert(first_line_of(block)).empty();
    return is_alert || (has_blocks && has_alerts(block.children));
  });
}

// "> [!NOTE]", as GitHub writes it; "> [!danger]- Title", as Obsidian does.
bool take_alert(Markup& quote) {
  const std::string first_line = first_line_of(quote);
  const std::string_view name = name_of_alert(first_line);
  if (name.empty()) return false;
  std::string_view title = std::string_view(first_line).substr(first_line.find(']') + 1);
  if (title.starts_with('-') || title.starts_with('+')) title.remove_prefix(1);
  title = trim(title);
  std::vector<Markup>& words = quote.children.front().children;
  if (!title.empty()) quote.details.edit().arguments.push_back({"title", std::string(title), words.front().span});
  const auto end = std::find_if(words.begin(), words.end(), is_break);
  words.erase(words.begin(), end == words.end() ? end : end + 1);
  if (words.empty()) quote.children.erase(quote.children.begin());
  quote.kind = MarkupKind::directive;
  quote.text = name;
  return true;
}

}  // namespace drieluik
