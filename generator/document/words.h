// The interface texts of one language, from the theme's i18n/LANG.yaml: "next", "month-1", "required".
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "read/value.h"

namespace drieluik {

class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> words, std::string language = "")
      : words_(std::move(words)), language_(std::move(language)) {}

  // The key itself when there is no such text: check_words has reported it.
  std::string_view operator[](std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return words_; }
  // Takes the texts of `other` that these lack.
  void fill_from(const Words& other) { words_.insert(other.words_.begin(), other.words_.end()); }
  // Likewise, of words in another language.
  void borrow_from(const Words& other);
  // Of the text with that key; empty where these are of no language.
  std::string_view language_of(std::string_view key) const;

 private:
  std::map<std::string, std::string, std::less<>> words_;
  std::string language_;
  std::string lender_;  // the language of `borrowed_`
  std::set<std::string, std::less<>> borrowed_;
};

// Reports what is no text. A theme may have texts of its own for its templates, so an unknown key is no fault.
Words check_words(const Value& value, Diagnostics& diagnostics);
// Warns of texts that the program needs and that are not there. `place` is that of the language's file.
void check_needed(const Words& words, Span place, Diagnostics& diagnostics);

// "{n} minuten" with {"n", "45"} is "45 minuten". Names that are not given stay as they are.
std::string fill_pattern(std::string_view pattern,
                         std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// "45 minuten", "2 uur", "2 uur 30 minuten".
std::string duration_in_words(int minutes, const Words& words);

// "22 november 2026" in Dutch, "22 November 2026" in English. What is no date stays as it is.
std::string date_in_words(std::string_view iso_date, const Words& words);

}  // namespace drieluik
