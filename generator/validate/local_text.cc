#include "validate/local_text.h"

namespace drieluik {

std::string_view LocalText::in(std::string_view language) const {
  for (const auto& [tag, text] : texts_) {
    if (tag == language) return text;
  }
  return texts_.empty() ? std::string_view() : std::string_view(texts_.front().second);
}

}  // namespace drieluik
