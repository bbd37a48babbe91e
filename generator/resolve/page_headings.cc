#include "resolve/page_headings.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "resolve/library.h"
#include "resolve/page_files.h"

namespace drieluik {
namespace {

bool is_anchor(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c == '-' || c == '_' || c == '.' || c == ':' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
}

// "Install {#install}": takes the end off and keeps the anchor as the heading's title.
void take_own_anchor(Markup& heading) {
  if (heading.children.empty() || heading.children.back().kind != MarkupKind::text) return;
  std::string& text = heading.children.back().text;
  const std::size_t open = text.rfind("{#");
  if (open == std::string::npos || !text.ends_with('}')) return;
  const std::string anchor = text.substr(open + 2, text.size() - open - 3);
  if (!is_anchor(anchor)) return;
  heading.details.edit().title = anchor;
  text.resize(std::min(text.find_last_not_of(' ', open == 0 ? 0 : open - 1) + 1, open));
}

void visit_headings(Markup& node, auto&& visit) {
  if (node.kind == MarkupKind::heading) return visit(node);
  for (Markup& child : node.children) visit_headings(child, visit);
}

void take_title(Text& page, std::string_view name) {
  std::vector<Markup>& blocks = page.body.edit().children;
  const auto first =
      std::find_if(blocks.begin(), blocks.end(), [](const Markup& block) { return block.kind == MarkupKind::heading; });
  if (first != blocks.end() && first->level == 1) {
    const std::string heading(trim(plain_text(*first)));
    if (!heading.empty() && (page.title.empty() || slug(page.title) == slug(heading))) {
      page.title = heading;
      blocks.erase(first);
    }
  }
  if (page.title.empty()) page.title = title_of_name(name);
}

// Letters and digits alone: what programs agree on when they make an anchor of a heading.
std::string squashed(std::string_view text) {
  std::string out = slug(text);
  std::erase(out, '-');
  return out;
}

}  // namespace

void settle_headings(Text& page, std::string_view name) {
  visit_headings(page.body.edit(), take_own_anchor);
  take_title(page, name);
  std::vector<int> above;  // levels as they were written, of the headings that the next one may stand below
  visit_headings(page.body.edit(), [&](Markup& heading) {
    constexpr std::size_t kDeepest = 6;
    while (!above.empty() && above.back() >= heading.level) above.pop_back();
    above.push_back(heading.level);
    heading.level = static_cast<std::uint8_t>(std::min(above.size() + 1, kDeepest));
  });
}

LooseAnchors::LooseAnchors(const Markup& body) {
  for (const std::string& anchor : heading_anchors(body)) {
    anchors_.emplace(anchor, anchor);
    anchors_.emplace(squashed(anchor), anchor);
  }
}

std::string LooseAnchors::find(std::string_view fragment) const {
  const std::string decoded = percent_decoded(fragment);
  if (const auto same = anchors_.find(decoded); same != anchors_.end()) return same->second;
  const std::string small = slug(decoded);
  // The second heading of a name is -1 elsewhere, and -2 here.
  const std::size_t hyphen = small.rfind('-');
  if (hyphen != std::string::npos && is_digits(small.substr(hyphen + 1)) && small.size() - hyphen < 5) {
    const std::string second = small.substr(0, hyphen + 1) + std::to_string(std::stoi(small.substr(hyphen + 1)) + 1);
    if (const auto found = anchors_.find(squashed(second)); found != anchors_.end()) return found->second;
  }
  const auto found = anchors_.find(squashed(small));
  return found == anchors_.end() ? std::string() : found->second;
}

}  // namespace drieluik
