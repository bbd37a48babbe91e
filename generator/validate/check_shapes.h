// The shapes of a figure of the type `picture`.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "read/value.h"
#include "validate/figure_shape.h"
#include "validate/records.h"

namespace drieluik {

inline constexpr double kMostPictureSide = 600;  // points

const std::vector<Field>& shape_fields();  // of one shape

// The shapes that are sound. Reports those that are none or several at once, or that lie outside the picture. `value`
// is the figure's file, and `checked` what fits its table.
std::vector<FigureShape> check_shapes(const Value& value, const Answer& checked, FigurePoint size,
                                      Diagnostics& diagnostics);

}  // namespace drieluik
