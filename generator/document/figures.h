// One function for each type of figure.
#pragma once

#include <string_view>

#include "document/drawing.h"
#include "validate/records.h"

namespace drieluik {

inline constexpr double kFigureWidth = 440;  // points

Drawing draw_pyramid(const Figure& figure, std::string_view language);
Drawing draw_triangle(const Figure& figure, std::string_view language);
Drawing draw_picture(const Figure& figure);

}  // namespace drieluik
