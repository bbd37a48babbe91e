#include "render/pdf_deflate.h"

#include <gmock/gmock.h>
#include <libdeflate.h>

#include <memory>
#include <random>

#include "render/pdf_weights.h"

namespace drieluik {
namespace {

std::string inflated(std::string_view packed, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string out(size + 1, '\0');
  std::size_t found = 0;
  if (libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), out.data(), out.size(), &found) !=
      LIBDEFLATE_SUCCESS) {
    return "(not zlib's format)";
  }
  out.resize(found);
  return out;
}

std::string packed_by(QuickDeflater& deflater, std::string_view bytes) {
  std::string out;
  deflater.append(out, bytes);
  return out;
}

// Bytes of as many kinds as `kinds`.
std::string random_bytes(std::mt19937& random, std::size_t size, unsigned kinds) {
  std::string out;
  while (out.size() < size) out += static_cast<char>(random() % kinds);
  return out;
}

std::string every_byte() {
  std::string out;
  for (int byte = 0; byte < 256; ++byte) out += static_cast<char>(byte);
  return out;
}

std::vector<std::string> streams() {
  std::mt19937 random(5);
  std::vector<std::string> out{"", "a", every_byte(), std::string(70'000, 'x'), "BT\n68.03 736.58 Td\n(\\000)Tj\nET\n"};
  for (const unsigned kinds : {2u, 16u, 256u}) {
    for (const std::size_t size : {3u, 258u, 4'000u, 33'000u, 200'000u})
      out.push_back(random_bytes(random, size, kinds));
  }
  return out;
}

TEST(QuickDeflater, GivesBackWhateverItWasGiven) {
  QuickDeflater texts(text_weights()), pages(page_weights({}));
  for (const std::string& bytes : streams()) {
    EXPECT_EQ(inflated(packed_by(texts, bytes), bytes.size()), bytes) << bytes.size();
    EXPECT_EQ(inflated(packed_by(pages, bytes), bytes.size()), bytes) << bytes.size();
  }
}

TEST(QuickDeflater, WritesTheSameWhateverItWroteBefore) {
  QuickDeflater used(text_weights());
  for (const std::string& bytes : streams()) {
    QuickDeflater fresh(text_weights());
    EXPECT_EQ(packed_by(used, bytes), packed_by(fresh, bytes)) << bytes.size();
  }
}

std::string sixty_lines(std::string (*line)(std::mt19937&)) {
  std::mt19937 random(7);
  std::string out;
  for (int i = 0; i < 60; ++i) out += line(random);
  return out;
}

std::string line_of_record(std::mt19937& random) {
  constexpr std::string_view kSyllables[] = {"af", "de", "ling", "hoofd", "ge", "sprek", "en", "doel", "over", "leg"};
  std::string out = "    - ";
  for (int i = 0; i < 5; ++i) out += kSyllables[random() % std::size(kSyllables)];
  return out + '\n';
}

std::string line_of_operators(std::mt19937& random) {
  const auto number = [&] { return std::to_string(random() % 800) + '.' + std::to_string(random() % 100) + ' '; };
  return number() + number() + "m\n" + number() + number() + "l\nS\n";
}

// Texts of a record and operators of a page take less room with the weights that were counted in such.
TEST(QuickDeflater, IsBetterAtWhatItsWeightsExpect) {
  QuickDeflater texts(text_weights()), pages(page_weights({}));
  const std::string record = sixty_lines(line_of_record), operators = sixty_lines(line_of_operators);
  EXPECT_LT(packed_by(texts, record).size(), packed_by(pages, record).size());
  EXPECT_LT(packed_by(pages, operators).size(), packed_by(texts, operators).size());
}

TEST(PageWeights, FollowTheLettersToTheirGlyphs) {
  FontSubset font;
  font.texts = {"", "e", "q"};
  const FontSubset* const fonts[] = {&font};
  const StreamWeights weights = page_weights(fonts);
  EXPECT_GT(weights.bytes[1], 50 * weights.bytes[2]);
  EXPECT_GT(weights.bytes[0], weights.bytes[2]) << "the upper byte of every code";
}

}  // namespace
}  // namespace drieluik
