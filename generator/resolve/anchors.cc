#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "read/teachers_text.h"
#include "resolve/library.h"
#include "resolve/numbered.h"

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
  std::vector<std::string> all;       // in the order of the text
  std::set<std::string> of_teachers;  // of headings in `:::teacher`
  std::set<std::string> anchors;
  std::map<std::string, int> counts;  // of each anchor without a number: up to where numbers are taken
};

void collect_anchors(const Markup& markup, Seen& seen, bool for_teachers) {
  if (markup.kind == MarkupKind::heading) {
    std::string anchor = slug(markup.details->title.empty() ? plain_text(markup) : markup.details->title);
    anchor.resize(std::min(anchor.size(), kLongestAnchor));
    if (anchor.empty()) anchor = "section";
    int& count = seen.counts.try_emplace(anchor, 1).first->second;
    std::string unique = anchor;
    while (!seen.anchors.insert(unique).second) unique = anchor + "-" + std::to_string(++count);
    if (for_teachers) seen.of_teachers.insert(unique);
    seen.all.push_back(std::move(unique));
    return;
  }
  for_teachers |= is_for_teachers(markup);
  for (const Markup& child : markup.children) collect_anchors(child, seen, for_teachers);
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
  collect_anchors(body, seen, false);
  return std::move(seen.all);
}

std::set<std::string> teachers_anchors(const Markup& body) {
  Seen seen;
  collect_anchors(body, seen, false);
  std::set<std::string> out = std::move(seen.of_teachers);
  for (const Numbered& block : numbered_blocks(body, true)) out.insert(block.anchor);
  for (const Numbered& block : numbered_blocks(body, false)) out.erase(block.anchor);
  out.erase("");  // tables without an id
  return out;
}

}  // namespace drieluik
