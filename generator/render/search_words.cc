#include "render/search_words.h"

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr char32_t kSoftHyphen = 0xad, kFinalSigma = 0x3c2, kSigma = 0x3c3;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

// By byte: the small letter or the digit that it is in a word; 0: none.
constexpr std::array<char, 256> kSmall = [] {
  std::array<char, 256> small{};
  for (char c = '0'; c <= '9'; ++c) small[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    small[static_cast<unsigned char>(c)] = c;
    small[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return small;
}();

char small(char c) { return kSmall[static_cast<unsigned char>(c)]; }

bool is_letter_or_digit(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_part_of_word(char32_t c) {
  if (c < 128) return small(static_cast<char>(c)) != '\0';
  return c == kSoftHyphen || (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

}  // namespace

std::string bare_letters(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  if (U_SUCCESS(status)) letters = decomposer->normalize(letters, status);
  std::string out;
  for (int i = 0; i < letters.length();) {
    const UChar32 c = letters.char32At(i);
    i += U16_LENGTH(c);
    // Marks fall away, and the spaces and signs that a few letters are made of.
    if (!is_letter_or_digit(static_cast<char32_t>(c))) continue;
    const auto lower = static_cast<char32_t>(u_tolower(c));
    append_utf8(out, lower == kFinalSigma ? kSigma : lower);
  }
  return out;
}

void each_search_word(std::string_view text, const std::function<void(std::string_view)>& visit) {
  std::array<char, 64> letters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at, size = 0;
    for (char c = '\0'; end < text.size() && size < letters.size() && (c = small(text[end])) != '\0'; ++end)
      letters[size++] = c;
    const bool is_plain = end == text.size() || (size < letters.size() && static_cast<unsigned char>(text[end]) < 128);
    if (is_plain) {
      if (size > 0) visit({letters.data(), size});
      at = end + 1;
      continue;
    }
    std::size_t next = end;
    while (next < text.size() && is_part_of_word(next_code_point(text, next))) end = next;
    const std::string word = bare_letters(text.substr(at, end - at));
    if (!word.empty()) visit(word);
    at = next;
  }
}

std::string_view function_words(std::string_view language) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"nl",
       "aan als bij dan dat de deze die dit doe doen door een en er ga had heb hebben heeft het hij hoe "
       "hun ik in is je jij jou jouw kan kun kunnen maar me mee met mij mijn moet moeten mogen naar "
       "niet nog nu of om ons onze op over te ten ter tot u uit van voor waar waarom was wat we welk "
       "welke wie wij wil willen wordt worden ze zich zij zijn zo zou betekent bedoeld"},
      {"en",
       "a about am an and are as at be been but by can could do does for from had has have how i if in "
       "is it its may me mean means meant must my of on or our shall she should so than that the their "
       "them then there these they this those to us was we were what when where which who whom whose "
       "why will with would you your"}};
  const std::string_view base = language.substr(0, language.find('-'));
  const auto* const found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const auto& one) { return one.first == base; });
  return found == std::end(kWords) ? std::string_view() : found->second;
}

void Stemmer::Free::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(std::string(language.substr(0, language.find('-'))).c_str(), nullptr)) {}

std::string Stemmer::stem(std::string_view word) const {
  if (!stemmer_) return std::string(word);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace drieluik
