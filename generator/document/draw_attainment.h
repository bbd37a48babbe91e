// How far the goals of a contract were reached over time, as a line.
#pragma once

#include <span>
#include <string>

#include "document/drawing.h"

namespace drieluik {

struct AttainmentPoint {
  std::string date;  // as it is written below the line
  double t = 50;
  std::string text;  // as it is written at the point: "42,5"
};

// One point or more, oldest first. The line of 50, as expected, stands out.
Drawing draw_attainment(std::span<const AttainmentPoint> points);

}  // namespace drieluik
