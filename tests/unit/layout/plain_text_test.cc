#include "layout/plain_text.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>

#include <memory>
#include <random>
#include <string>

#include "layout/break_opportunities.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

constexpr const char* kParts[] = {"a",  "Wel", "de", "é", "ŵ",  "7",         "12",       " ",      " ",      " ",
                                  "  ", ",",   ".",  ":", ";",  "!",         "?",        "(",      ")",      "-",
                                  "'",  "’",   "“",  "”", "\"", "&",         "@",        "*",      "\u00a0", "–",
                                  "€",  "%",   "/",  "[", "ß",  "driehoeks", "contract", "\u00ad", "ש"};

std::string random_text(std::mt19937& random) {
  std::string text;
  for (std::size_t count = 1 + random() % 9; count > 0; --count) text += kParts[random() % std::size(kParts)];
  return text;
}

std::string dump(const Itemised& itemised) {
  std::string out = std::to_string(itemised.base_level) + ":";
  for (const TextItem& item : itemised.items) {
    out += " " + std::to_string(item.begin) + "-" + std::to_string(item.end) + " span " + std::to_string(item.span) +
           " font " + std::to_string(item.font) + " level " + std::to_string(item.level) + " script " +
           std::to_string(item.script) + ";";
  }
  return out;
}

// Where the short way has an answer, it is the long way's; and it has one for nearly all sentences.
TEST(PlainText, BreaksWhereIcuDoes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  ASSERT_TRUE(U_SUCCESS(status));
  std::mt19937 random(1);
  int answered = 0;
  for (int i = 0; i < 300'000; ++i) {
    const std::string text = random_text(random);
    std::vector<std::uint32_t> plain, expected;
    if (!find_plain_breaks(text, plain)) continue;
    ++answered;
    find_breaks(text, *iterator, expected);
    ASSERT_EQ(plain, expected) << "“" << text << "”";
  }
  EXPECT_GT(answered, 10'000);
  std::vector<std::uint32_t> breaks;
  for (const char* sentence :
       {"De coach deelt daarvan niets met de leidinggevende, tenzij de deelnemer (vooraf) “ja” zegt.",
        "Opent elk overleg met een agenda en een doel; vat besluiten samen: e-mail of niet?", "Zoë’s team van 12.",
        "Het tarief is € 175,00 per uur (nummer DK-2026-00001)."}) {
    EXPECT_TRUE(find_plain_breaks(sentence, breaks)) << sentence;
  }
}

TEST(PlainText, ItemisesAsTheLongWayDoes) {
  const TestLayout layout;
  std::mt19937 random(2);
  int answered = 0;
  for (int i = 0; i < 20'000; ++i) {
    StyledText text;
    const TextRole roles[] = {body_role(layout.style), label_role(layout.style), title_role(layout.style)};
    for (std::size_t spans = 1 + random() % 3; spans > 0; --spans) {
      text.add(random_text(random), {.role = roles[random() % 3]});
      if (random() % 5 == 0) text.add(kObject, {.role = roles[0], .object_width = 50});
    }
    const auto end = static_cast<std::uint32_t>(text.text.size());
    const std::optional<Itemised> plain = itemise_plain(text, 0, end, *layout.fonts);
    if (!plain) continue;
    ++answered;
    const Itemised expected =
        itemise_any(text, 0, end, BaseDirection::ltr, *layout.fonts, [](const StyledText&, std::uint32_t) {});
    ASSERT_EQ(dump(*plain), dump(expected)) << "“" << text.text << "”";
  }
  EXPECT_GT(answered, 5'000);
}

}  // namespace
}  // namespace drieluik
