// The words of a text as the search compares them, and what they have in common. The site's search.js makes the same of
// what a reader types.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace drieluik {

// The letters and digits of a word, small and without accents: "Mediërend" gives "medierend".
std::string bare_letters(std::string_view text);

// Calls `visit` with each run of letters and digits, as bare_letters() gives it; soft hyphens count for nothing.
void each_search_word(std::string_view text, const std::function<void(std::string_view word)>& visit);

// Words of a question that do not say what it is about, as bare_letters() gives them, with spaces between: "wat is
// een". Of a language that has none here, nothing.
std::string_view function_words(std::string_view language);

// What the forms of a word have in common, by Snowball: "werkbladen" and "werkblad" give "werkblad". Of one thread.
class Stemmer {
 public:
  // Of a language that Snowball does not know, a word is its own stem.
  explicit Stemmer(std::string_view language);
  std::string stem(std::string_view word) const;

 private:
  struct Free {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Free> stemmer_;
};

}  // namespace drieluik
