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

void collect_anchors(const Markup& markup, std::set<std::string>& seen, std::vector<std::string>& anchors) {
  if (markup.kind == MarkupKind::heading) {
    std::string anchor = slug(plain_text(markup));
    if (anchor.empty()) anchor = "section";
    std::string unique = anchor;
    for (int count = 2; !seen.insert(unique).second; ++count) unique = anchor + "-" + std::to_string(count);
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
  std::set<std::string> seen;
  std::vector<std::string> anchors;
  collect_anchors(body, seen, anchors);
  return anchors;
}

}  // namespace drieluik
