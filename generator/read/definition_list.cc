#include "read/definition_list.h"

#include <iterator>
#include <utility>

namespace drieluik {
namespace {

constexpr std::string_view kSign = ": ";

bool begins_meaning(const std::vector<Markup>& inlines, std::size_t at) {
  return at > 0 && inlines[at - 1].kind == MarkupKind::soft_break && inlines[at].kind == MarkupKind::text &&
         inlines[at].text.starts_with(kSign);
}

void take_sign_off(Markup& text) {
  const std::size_t size = std::min(text.text.find_first_not_of(' ', kSign.size()), text.text.size());
  if (text.span.text() == text.text) text.span.begin += static_cast<std::uint32_t>(size);
  text.text.erase(0, size);
}

}  // namespace

void find_definitions(std::vector<Markup>& blocks) {
  std::vector<Markup> inlines = std::move(blocks.back().children);
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 1; i < inlines.size(); ++i) {
    if (begins_meaning(inlines, i)) starts.push_back(i);
  }
  if (starts.size() == 1) {
    blocks.back().children = std::move(inlines);
    return;
  }
  const Span place = blocks.back().span;
  if (blocks.size() > 1 && blocks[blocks.size() - 2].kind == MarkupKind::definition_list) {
    blocks.pop_back();
    blocks.back().span.end = place.end;
  } else {
    blocks.back().kind = MarkupKind::definition_list;
  }
  starts.push_back(inlines.size() + 1);
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    Markup& part = blocks.back().children.emplace_back();
    part.kind = i == 0 ? MarkupKind::definition_term : MarkupKind::definition;
    part.span = place;
    if (i > 0) take_sign_off(inlines[starts[i]]);
    // Without the line break before the next one.
    const auto first = std::next(inlines.begin(), static_cast<std::ptrdiff_t>(starts[i]));
    const auto last = std::next(inlines.begin(), static_cast<std::ptrdiff_t>(starts[i + 1] - 1));
    part.children.assign(std::make_move_iterator(first), std::make_move_iterator(last));
  }
}

}  // namespace drieluik
