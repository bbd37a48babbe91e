// What a theme's print.yaml and the `brand` of site.yaml say in the same way.
#pragma once

#include "validate/field.h"

namespace drieluik {

inline constexpr double kLeastLogoHeight = 4, kMostLogoHeight = 60;  // millimetres

Field logo_field();
// The font files of both families by style. A theme names all of them, a brand those that it has otherwise.
Field theme_fonts_field();
Field brand_fonts_field();

}  // namespace drieluik
