#include "render/pdf_colour_profile.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace drieluik {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;  // by row

constexpr std::uint64_t rounded(double value) {
  const auto down = static_cast<std::uint64_t>(value);
  return value - static_cast<double>(down) < 0.5 ? down : down + 1;
}

constexpr Vector operator*(const Matrix& m, const Vector& v) {
  Vector out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return out;
}

constexpr Matrix operator*(const Matrix& a, const Matrix& b) {
  Matrix out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
  }
  return out;
}

constexpr Matrix diagonal(const Vector& v) { return {{{v[0], 0, 0}, {0, v[1], 0}, {0, 0, v[2]}}}; }

constexpr Matrix inverse(const Matrix& m) {
  const auto minor = [&](std::size_t i, std::size_t j) {  // cyclic indices carry the sign
    const std::size_t a = (i + 1) % 3, b = (i + 2) % 3, c = (j + 1) % 3, d = (j + 2) % 3;
    return m[a][c] * m[b][d] - m[a][d] * m[b][c];
  };
  const double determinant = m[0][0] * minor(0, 0) + m[0][1] * minor(0, 1) + m[0][2] * minor(0, 2);
  Matrix out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[j][i] = minor(i, j) / determinant;
  }
  return out;
}

constexpr Vector from_chromaticity(double x, double y) { return {x / y, 1, (1 - x - y) / y}; }

// The columns are the XYZ of red, green and blue under D50, the white of every profile (ICC.1:2001-04, annex A).
constexpr Matrix srgb_colorants() {
  constexpr Vector kRed = from_chromaticity(0.64, 0.33);
  constexpr Vector kGreen = from_chromaticity(0.30, 0.60);
  constexpr Vector kBlue = from_chromaticity(0.15, 0.06);
  constexpr Vector kD65 = from_chromaticity(0.3127, 0.3290);
  constexpr Vector kD50 = {0.9642, 1, 0.8249};
  constexpr Matrix kBradford = {{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}};
  constexpr Matrix kPrimaries = {
      {{kRed[0], kGreen[0], kBlue[0]}, {kRed[1], kGreen[1], kBlue[1]}, {kRed[2], kGreen[2], kBlue[2]}}};
  const Vector amounts = inverse(kPrimaries) * kD65;
  const Vector from = kBradford * kD65;
  const Vector to = kBradford * kD50;
  const Matrix adaptation =
      inverse(kBradford) * diagonal({to[0] / from[0], to[1] / from[1], to[2] / from[2]}) * kBradford;
  return adaptation * kPrimaries * diagonal(amounts);
}

// By Newton's method: std::pow is not constexpr, and differs between platforms.
constexpr double fifth_root(double value) {
  double root = 1;
  for (int i = 0; i < 60; ++i) root = (4 * root + value / (root * root * root * root)) / 5;
  return root;
}

constexpr double srgb_to_linear(double value) {
  if (value <= 0.04045) return value / 12.92;
  const double base = (value + 0.055) / 1.055;
  return base * base * fifth_root(base * base);  // base to the power 2.4
}

constexpr std::size_t kCurvePoints = 256;
constexpr std::string_view kDescription = "sRGB";
constexpr std::string_view kCopyright = "No copyright, use freely";

// Offsets of what stands in the profile, each a multiple of four.
constexpr std::size_t kTags = 9;
constexpr std::size_t kDescriptionAt = 128 + 4 + 12 * kTags;
constexpr std::size_t kDescriptionSize = 12 + kDescription.size() + 1 + 8 + 3 + 67;
constexpr std::size_t kCopyrightAt = (kDescriptionAt + kDescriptionSize + 3) / 4 * 4;
constexpr std::size_t kCopyrightSize = 8 + kCopyright.size() + 1;
constexpr std::size_t kColoursAt = (kCopyrightAt + kCopyrightSize + 3) / 4 * 4;
constexpr std::size_t kColourSize = 20;
constexpr std::size_t kCurveAt = kColoursAt + 4 * kColourSize;
constexpr std::size_t kCurveSize = 12 + 2 * kCurvePoints;
constexpr std::size_t kSize = kCurveAt + kCurveSize;

struct Profile {
  std::array<char, kSize> bytes{};

  constexpr void put(std::size_t at, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) bytes[at + i] = text[i];
  }
  constexpr void put(std::size_t at, std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<char>(value >> (8 * (width - 1 - i)) & 0xff);
  }
  constexpr void put_fixed(std::size_t at, double value) {  // s15Fixed16
    put(at, rounded(value * 65536), 4);
  }
  constexpr void put_tag(std::size_t index, std::string_view signature, std::size_t at, std::size_t size) {
    const std::size_t row = 132 + 12 * index;
    put(row, signature);
    put(row + 4, at, 4);
    put(row + 8, size, 4);
  }
  constexpr void put_colour(std::size_t index, const Vector& xyz) {
    const std::size_t at = kColoursAt + index * kColourSize;
    put(at, "XYZ ");
    for (std::size_t i = 0; i < 3; ++i) put_fixed(at + 8 + 4 * i, xyz[i]);
  }
};

constexpr Profile make_profile() {
  Profile profile;
  profile.put(0, kSize, 4);
  profile.put(8, 0x02100000, 4);  // version 2.1
  profile.put(12, "mntrRGB XYZ ");
  profile.put(24, 2000, 2);  // a date is required, and no run's own will do
  profile.put(26, 1, 2);
  profile.put(28, 1, 2);
  profile.put(36, "acsp");
  constexpr Vector kWhite = {0.9642, 1, 0.8249};
  for (std::size_t i = 0; i < 3; ++i) profile.put_fixed(68 + 4 * i, kWhite[i]);

  profile.put(128, kTags, 4);
  profile.put_tag(0, "desc", kDescriptionAt, kDescriptionSize);
  profile.put_tag(1, "cprt", kCopyrightAt, kCopyrightSize);
  profile.put_tag(2, "wtpt", kColoursAt, kColourSize);
  profile.put_tag(3, "rXYZ", kColoursAt + kColourSize, kColourSize);
  profile.put_tag(4, "gXYZ", kColoursAt + 2 * kColourSize, kColourSize);
  profile.put_tag(5, "bXYZ", kColoursAt + 3 * kColourSize, kColourSize);
  profile.put_tag(6, "rTRC", kCurveAt, kCurveSize);
  profile.put_tag(7, "gTRC", kCurveAt, kCurveSize);
  profile.put_tag(8, "bTRC", kCurveAt, kCurveSize);

  profile.put(kDescriptionAt, "desc");
  profile.put(kDescriptionAt + 8, kDescription.size() + 1, 4);
  profile.put(kDescriptionAt + 12, kDescription);
  profile.put(kCopyrightAt, "text");
  profile.put(kCopyrightAt + 8, kCopyright);

  const Matrix colorants = srgb_colorants();
  profile.put_colour(0, kWhite);
  for (std::size_t i = 0; i < 3; ++i) profile.put_colour(i + 1, {colorants[0][i], colorants[1][i], colorants[2][i]});

  profile.put(kCurveAt, "curv");
  profile.put(kCurveAt + 8, kCurvePoints, 4);
  for (std::size_t i = 0; i < kCurvePoints; ++i) {
    const double linear = srgb_to_linear(static_cast<double>(i) / (kCurvePoints - 1));
    profile.put(kCurveAt + 12 + 2 * i, rounded(linear * 65535), 2);
  }
  return profile;
}

constexpr Profile kProfile = make_profile();

}  // namespace

std::string_view srgb_profile() { return {kProfile.bytes.data(), kProfile.bytes.size()}; }

}  // namespace drieluik
