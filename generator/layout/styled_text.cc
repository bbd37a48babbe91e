#include "layout/styled_text.h"

namespace drieluik {

void StyledText::add(std::string_view piece, StyledSpan span) {
  if (piece.empty()) return;
  span.begin = static_cast<std::uint32_t>(text.size());
  text += piece;
  span.end = static_cast<std::uint32_t>(text.size());
  spans.push_back(std::move(span));
}

}  // namespace drieluik
