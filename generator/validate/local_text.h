// A text in several languages: {nl: …, en: …}.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drieluik {

class LocalText {
 public:
  LocalText() = default;
  explicit LocalText(std::vector<std::pair<std::string, std::string>> texts) : texts_(std::move(texts)) {}

  // The text in `language`, else in the first language that has one.
  std::string_view in(std::string_view language) const;
  std::string_view language_in(std::string_view language) const;  // of the text that in() gives
  bool empty() const { return texts_.empty(); }
  const std::vector<std::pair<std::string, std::string>>& all() const { return texts_; }

 private:
  const std::pair<std::string, std::string>* find(std::string_view language) const;

  std::vector<std::pair<std::string, std::string>> texts_;
};

}  // namespace drieluik
