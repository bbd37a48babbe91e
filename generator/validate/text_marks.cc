#include "validate/text_marks.h"

#include <algorithm>

#include "base/text.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// "*so*", not "2 * 3 * 4" and not "so_that_is".
std::string_view find_marked_words(std::string_view text, std::string_view mark) {
  const std::size_t open = text.find(mark);
  if (open == std::string_view::npos) return {};
  const std::size_t first = open + mark.size();
  const std::size_t close = text.find(mark, first + 1);
  if (close == std::string_view::npos) return {};
  const std::size_t end = close + mark.size();
  const bool opens = (open == 0 || !is_of_word(text[open - 1])) && is_of_word(text[first]);
  const bool closes = !is_space(text[close - 1]) && (end == text.size() || !is_of_word(text[end]));
  return opens && closes ? text.substr(open, end - open) : std::string_view();
}

}  // namespace

std::string_view find_marks(std::string_view text) {
  for (const std::string_view mark : {"**", "*", "_", "`"}) {
    const std::string_view found = find_marked_words(text, mark);
    if (!found.empty()) return found;
  }
  if (const std::size_t citation = text.find("[@"); citation != std::string_view::npos) {
    return text.substr(citation, std::min(text.find(']', citation), text.size() - 1) + 1 - citation);
  }
  const std::size_t link = text.find("](");
  const std::size_t open = link == std::string_view::npos ? link : text.rfind('[', link);
  if (open == std::string_view::npos) return {};
  return text.substr(open, std::min(text.find(')', link), text.size() - 1) + 1 - open);
}

void tell_marks(const Answer& answer, Diagnostics& diagnostics) {
  if (const std::string_view marks = find_marks(answer.text); !marks.empty()) {
    diagnostics.warning(answer.span, kPlainText, {marks});
  }
  for (const Answer& item : answer.items) tell_marks(item, diagnostics);
  for (const Answer& member : answer.members) tell_marks(member, diagnostics);
}

}  // namespace drieluik
