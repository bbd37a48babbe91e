#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "resolve/library.h"

namespace drieluik {
namespace {

void append_plain_text(const Markup& markup, std::string& out) {
  switch (markup.kind) {
    case MarkupKind::text:
    case MarkupKind::code:
    case MarkupKind::code_block:
      out += markup.text;
      break;
    case MarkupKind::soft_break:
    case MarkupKind::line_break:
      out += ' ';
      break;
    default:
      for (const Markup& child : markup.children) append_plain_text(child, out);
  }
}

constexpr std::size_t kLongestAnchor = 200;  // each line of a link to it says it again

struct Seen {
  std::set<std::string> anchors;
  std::map<std::string, int> counts;  // of each anchor without a number: up to where numbers are taken
};

void collect_anchors(const Markup& markup, Seen& seen, std::vector<std::string>& anchors) {
  if (markup.kind == MarkupKind::heading) {
    std::string anchor = slug(markup.details->title.empty() ? plain_text(markup) : markup.details->title);
    anchor.resize(std::min(anchor.size(), kLongestAnchor));
    if (anchor.empty()) anchor = "section";
    int& count = seen.counts.try_emplace(anchor, 1).first->second;
    std::string unique = anchor;
    while (!seen.anchors.insert(unique).second) unique = anchor + "-" + std::to_string(++count);
    anchors.push_back(std::move(unique));
    return;
  }
  for (const Markup& child : markup.children) collect_anchors(child, seen, anchors);
}

}  // namespace

std::string plain_text(const Markup& markup) {
  std::string out;
  append_plain_text(markup, out);
  return out;
}

std::string image_file(std::string_view folder, std::string_view address) {
  return (Path(folder) / Path(address)).lexically_normal().generic_string();
}

std::vector<std::string> heading_anchors(const Markup& body) {
  Seen seen;
  std::vector<std::string> anchors;
  collect_anchors(body, seen, anchors);
  return anchors;
}

}  // namespace drieluik
