// Colours, and whether people with low vision can tell them apart (WCAG 2.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "layout/paper.h"

namespace drieluik {

inline constexpr double kTextContrast = 4.5;  // 1.4.3: letters
inline constexpr double kLineContrast = 3;    // 1.4.11: lines that carry meaning; also letters of 18 points or more
inline constexpr Colour kWhite{255, 255, 255};

// "#1f5f5b"; nothing when it is not written so.
std::optional<Colour> to_colour(std::string_view text);
std::string to_text(Colour colour);

// From 1 (no difference) to 21 (black on white).
double contrast(Colour a, Colour b);

// The colour nearest to this one, of its hue, that has that contrast with all of the grounds; nothing when none has.
std::optional<Colour> with_contrast(Colour colour, std::initializer_list<Colour> grounds, double ratio);

}  // namespace drieluik
