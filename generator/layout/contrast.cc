#include "layout/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace drieluik {
namespace {

constexpr int kSteps = 255;  // from a colour to black or white

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

Colour towards(Colour colour, std::uint8_t end, int step) {
  const auto mix = [&](std::uint8_t channel) {
    return static_cast<std::uint8_t>(channel + (static_cast<int>(end) - channel) * step / kSteps);
  };
  return {mix(colour.red), mix(colour.green), mix(colour.blue)};
}

}  // namespace

std::optional<Colour> to_colour(std::string_view text) {
  unsigned red = 0, green = 0, blue = 0;
  if (text.size() != 7 || std::sscanf(std::string(text).c_str(), "#%2x%2x%2x", &red, &green, &blue) != 3) return {};
  return Colour{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue)};
}

std::string to_text(Colour colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour.red, colour.green, colour.blue);
  return text.data();
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

std::optional<Colour> with_contrast(Colour colour, std::initializer_list<Colour> grounds, double ratio) {
  for (int step = 0; step <= kSteps; ++step) {
    for (const std::uint8_t end : {std::uint8_t{0}, std::uint8_t{255}}) {
      const Colour mixed = towards(colour, end, step);
      if (std::ranges::all_of(grounds, [&](Colour ground) { return contrast(mixed, ground) >= ratio; })) return mixed;
    }
  }
  return std::nullopt;
}

}  // namespace drieluik
