#include "validate/local_text.h"

namespace drieluik {

std::string_view LocalText::in(std::string_view language) const {
  const auto* const found = find(language);
  return found ? std::string_view(found->second) : std::string_view();
}

std::string_view LocalText::language_in(std::string_view language) const {
  const auto* const found = find(language);
  return found ? std::string_view(found->first) : std::string_view();
}

const std::pair<std::string, std::string>* LocalText::find(std::string_view language) const {
  for (const auto& text : texts_) {
    if (text.first == language) return &text;
  }
  return texts_.empty() ? nullptr : &texts_.front();
}

}  // namespace drieluik
