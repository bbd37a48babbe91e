// Round lines as points, so near each other that the eye sees no corners. Square roots are all that it takes, so that
// every machine draws the same.
#pragma once

#include <vector>

#include "document/drawing.h"

namespace drieluik {

std::vector<DrawnPoint> flatten_ellipse(DrawnPoint centre, double half_width, double half_height);
// Part of a circle, from the first point through the second to the third; straight when they lie on one line.
std::vector<DrawnPoint> flatten_arc(DrawnPoint from, DrawnPoint through, DrawnPoint to);
// A smooth line through all points (a centripetal Catmull-Rom spline). It closes smoothly when it ends where it begins;
// then that point is there once.
std::vector<DrawnPoint> flatten_curve(const std::vector<DrawnPoint>& points);

}  // namespace drieluik
