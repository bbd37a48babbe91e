// Shapes that figures are drawn with.
#pragma once

#include <string_view>

#include "document/drawing.h"

namespace drieluik {

DrawnPath line(DrawnPoint from, DrawnPoint to, Ink ink, double width);
DrawnPath rounded_box(double x, double y, double width, double height, double radius);
// Its upper corners are rounded by one radius, its lower ones by another.
DrawnPath rounded_box(double x, double y, double width, double height, double upper, double lower);
DrawnPath circle(DrawnPoint centre, double radius);

// A curved path is begun at a point and goes on from where it is.
DrawnPath curve_from(DrawnPoint start);
void line_to(DrawnPath& path, DrawnPoint end);
void curve_to(DrawnPath& path, DrawnPoint control, DrawnPoint other_control, DrawnPoint end);

// Along an ellipse from one place on it, where the path is, to a later one; both in turns, as on_circle().
void arc_to(DrawnPath& path, DrawnPoint centre, double radius_x, double radius_y, double from, double to);

// The point of the unit circle that lies `turns` of a turn clockwise from the top. It is the same on every machine.
DrawnPoint on_circle(double turns);

// A solid head with its tip at `tip`, pointing along `direction`, which has a length of 1.
DrawnPath arrow_head(DrawnPoint tip, DrawnPoint direction, Ink ink);
inline constexpr double kArrowLength = 7;
// A straight arrow: its line ends within its head.
void draw_arrow(Drawing& drawing, DrawnPoint from, DrawnPoint to, Ink ink, double width);

// A numbered circle, or one with a letter; filled where it is emphasised.
void draw_mark(Drawing& drawing, std::string_view mark, DrawnPoint centre, bool is_emphasised);
inline constexpr double kMarkRadius = 11.5, kMarkSize = 10.5;

}  // namespace drieluik
