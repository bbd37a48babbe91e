#include "layout/styled_text.h"

#include <algorithm>

namespace drieluik {

void StyledText::add(std::string_view piece, StyledSpan span) {
  if (piece.empty()) return;
  span.begin = static_cast<std::uint32_t>(text.size());
  text += piece;
  span.end = static_cast<std::uint32_t>(text.size());
  spans.push_back(span);
}

std::uint32_t span_at(const StyledText& text, std::uint32_t offset) {
  const auto span =
      std::partition_point(text.spans.begin(), text.spans.end(), [&](const StyledSpan& x) { return x.end <= offset; });
  return static_cast<std::uint32_t>(span - text.spans.begin());
}

}  // namespace drieluik
