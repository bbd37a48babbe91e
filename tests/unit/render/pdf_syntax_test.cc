#include "render/pdf_syntax.h"

#include <gtest/gtest.h>

#include <cmath>

namespace drieluik {
namespace {

TEST(PdfSyntax, WritesNumbersShortly) {
  const struct {
    double value;
    int decimals;
    std::string_view expected;
  } kCases[] = {
      {0, 2, "0"},      {12, 2, "12"},      {12.5, 2, "12.5"}, {12.345, 2, "12.35"},  {-0.25, 2, "-0.25"},
      {-0.001, 2, "0"}, {0.05, 2, "0.05"},  {1.999, 2, "2"},   {1 / 3.0, 3, "0.333"}, {-841.889, 2, "-841.89"},
      {NAN, 2, "0"},    {INFINITY, 2, "0"}, {100, 0, "100"},
  };
  for (const auto& [value, decimals, expected] : kCases) {
    std::string out;
    append_fixed(out, value, decimals);
    EXPECT_EQ(out, expected) << value;
  }
}

TEST(PdfSyntax, EscapesNamesAndTexts) {
  const struct {
    void (*append)(std::string&, std::string_view);
    std::string_view text, expected;
  } kCases[] = {
      {append_name, "application/yaml", "/application#2Fyaml"},
      {append_name, "een naam#(é)", "/een#20naam#23#28#C3#A9#29"},
      {append_literal, "a(b)\\c\r\n", "(a\\(b\\)\\\\c\\r\\n)"},
      {append_text, "", "()"},
      {append_text, "contract (1)", "(contract \\(1\\))"},
      {append_text, "één", "<FEFF00E900E9006E>"},
      {append_text, "😀", "<FEFFD83DDE00>"},
      {append_text, "\x7f", "<FEFF007F>"},
      {append_date, "2026-11-22", "(D:20261122000000Z)"},
      {append_hex, "\xff\n", "FF0A"},
  };
  for (const auto& [append, text, expected] : kCases) {
    std::string out;
    append(out, text);
    EXPECT_EQ(out, expected);
  }
}

}  // namespace
}  // namespace drieluik
