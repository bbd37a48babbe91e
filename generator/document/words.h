// The interface texts of one language, from the theme's i18n/LANG.yaml: "next", "month-1", "field-required".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "read/value.h"

namespace drieluik {

class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> words) : words_(std::move(words)) {}

  // The key itself when there is no such text: check_words has reported it.
  std::string_view operator[](std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

Words check_words(const Value& value, Diagnostics& diagnostics);

// "22 november 2026" in Dutch, "22 November 2026" in English.
std::string date_in_words(std::string_view iso_date, const Words& words);

}  // namespace drieluik
