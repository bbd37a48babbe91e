// One function for each type of figure. `width` is one of the two below.
#pragma once

#include <string_view>

#include "document/drawing.h"
#include "validate/records.h"

namespace drieluik {

inline constexpr double kFigureWidth = 440;  // points
inline constexpr double kPhoneWidth = 250;   // with letters of the same size: on a phone it is shown larger than life

Drawing draw_pyramid(const Figure& figure, std::string_view language, double width);
Drawing draw_triangle(const Figure& figure, std::string_view language, double width);
Drawing draw_quadrant(const Figure& figure, std::string_view language, double width);
Drawing draw_iceberg(const Figure& figure, std::string_view language, double width);
Drawing draw_flow(const Figure& figure, std::string_view language, double width);
Drawing draw_cycle(const Figure& figure, std::string_view language, double width);
Drawing draw_balance(const Figure& figure, std::string_view language, double width);
Drawing draw_comparison(const Figure& figure, std::string_view language, double width);
Drawing draw_picture(const Figure& figure);

}  // namespace drieluik
