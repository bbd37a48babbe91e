#include "base/numerals.h"

#include <gtest/gtest.h>

#include <string_view>

namespace drieluik {
namespace {

struct Row {
  std::size_t number;
  std::string_view roman, capital, letters;
};

constexpr Row kRows[] = {
    {1, "i", "I", "A"},
    {4, "iv", "IV", "D"},
    {9, "ix", "IX", "I"},
    {14, "xiv", "XIV", "N"},
    {26, "xxvi", "XXVI", "Z"},
    {27, "xxvii", "XXVII", "AA"},
    {40, "xl", "XL", "AN"},
    {99, "xcix", "XCIX", "CU"},
    {444, "cdxliv", "CDXLIV", "QB"},
    {703, "dcciii", "DCCIII", "AAA"},
    {3999, "mmmcmxcix", "MMMCMXCIX", "EWU"},
    {4000, "4000", "4000", "EWV"},
};

TEST(Numerals, WriteNumbersInOtherSigns) {
  for (const Row& row : kRows) {
    EXPECT_EQ(roman(row.number), row.roman);
    EXPECT_EQ(capital_roman(row.number), row.capital);
    EXPECT_EQ(letters(row.number), row.letters);
  }
  EXPECT_EQ(roman(0), "0");
  EXPECT_EQ(letters(0), "");
  EXPECT_EQ(letters(28, 'a'), "ab");
}

}  // namespace
}  // namespace drieluik
