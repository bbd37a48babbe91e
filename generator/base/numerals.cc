#include "base/numerals.h"

#include <string_view>
#include <utility>

namespace drieluik {

std::string roman(std::size_t number) {
  static constexpr std::pair<std::size_t, std::string_view> kSigns[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  if (number == 0 || number > 3999) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

std::string capital_roman(std::size_t number) {
  std::string out = roman(number);
  for (char& c : out) {
    if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::string letters(std::size_t number, char first) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) out.insert(out.begin(), static_cast<char>(first + (number - 1) % 26));
  return out;
}

}  // namespace drieluik
