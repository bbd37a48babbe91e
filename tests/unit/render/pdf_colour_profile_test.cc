#include "render/pdf_colour_profile.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

unsigned big_endian(std::size_t at, std::size_t width) {
  unsigned value = 0;
  for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<unsigned char>(srgb_profile()[at + i]);
  return value;
}

std::size_t offset_of(std::string_view tag) {
  for (std::size_t row = 132; row < 132 + 12 * big_endian(128, 4); row += 12) {
    if (srgb_profile().substr(row, 4) == tag) return big_endian(row + 4, 4);
  }
  ADD_FAILURE() << "no tag " << tag;
  return 0;
}

TEST(ColourProfile, IsWellFormed) {
  EXPECT_EQ(big_endian(0, 4), srgb_profile().size());
  EXPECT_EQ(srgb_profile().substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(srgb_profile().substr(36, 4), "acsp");
  for (std::size_t row = 132; row < 132 + 12 * big_endian(128, 4); row += 12) {
    EXPECT_EQ(big_endian(row + 4, 4) % 4, 0u);
    EXPECT_LE(big_endian(row + 4, 4) + big_endian(row + 8, 4), srgb_profile().size());
  }
}

TEST(ColourProfile, HasThePrimariesOfSrgbUnderD50) {
  // The colorants that IEC 61966-2-1 gives under Bradford's adaptation.
  const struct {
    std::string_view tag;
    double x, y, z;
  } kCases[] = {{"rXYZ", 0.4360, 0.2225, 0.0139}, {"gXYZ", 0.3851, 0.7169, 0.0971}, {"bXYZ", 0.1431, 0.0606, 0.7139}};
  for (const auto& [tag, x, y, z] : kCases) {
    const std::size_t at = offset_of(tag) + 8;
    EXPECT_NEAR(big_endian(at, 4) / 65536.0, x, 3e-4) << tag;
    EXPECT_NEAR(big_endian(at + 4, 4) / 65536.0, y, 3e-4) << tag;
    EXPECT_NEAR(big_endian(at + 8, 4) / 65536.0, z, 3e-4) << tag;
  }
}

TEST(ColourProfile, HasTheCurveOfSrgb) {
  const std::size_t points = offset_of("rTRC") + 12;
  EXPECT_EQ(big_endian(points, 2), 0u);
  EXPECT_NEAR(big_endian(points + 2 * 128, 2) / 65535.0, 0.21586, 1e-4);  // of 128/255
  EXPECT_EQ(big_endian(points + 2 * 255, 2), 65535u);
}

}  // namespace
}  // namespace drieluik
