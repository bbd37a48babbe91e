// Lengths: everything in layout is in points (1/72 inch); people think of paper in millimetres.
#pragma once

namespace drieluik {

inline constexpr float kMillimetre = 72.0f / 25.4f;
inline constexpr float kWritingLine = 8 * kMillimetre;  // from one line to write on to the next

}  // namespace drieluik
