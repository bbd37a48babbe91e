// What a figure of the type `picture` is made of, as its file says it.
//
// Lengths are points (1/72 inch), the origin is the picture's top left corner and y grows downwards.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace drieluik {

struct FigurePoint {
  double x = 0, y = 0;
};

enum class ShapeKind : std::uint8_t { circle, ellipse, rectangle, line, polygon, curve, arc };

struct FigureShape {
  ShapeKind kind = ShapeKind::circle;
  std::vector<FigurePoint> points;  // of a circle or an ellipse: its centre; of a rectangle: its top left corner
  double width = 0, height = 0;     // of a rectangle; of a circle or an ellipse: from its centre to its edge
  double radius = 0;                // of a rectangle's corners
  std::string fill, stroke;         // inks by name; empty: none
  double stroke_width = 0;
};

}  // namespace drieluik
