#include "render/pdf_drawing.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(PdfDrawing, WritesLinesAndCurves) {
  FilledPath path;
  path.points = {{0, 0}, {1, 0}, {2, 1}, {2, 2}, {2, 3}, {1, 4}, {0, 4}};
  path.fills = true;
  std::string straight, curved;
  append_path(straight, path, 10);
  EXPECT_EQ(straight, "0 10 m\n1 10 l\n2 9 l\n2 8 l\n2 7 l\n1 6 l\n0 6 l\nh\nf\n");
  path.curved = true;
  path.strokes = true;
  append_path(curved, path, 10);
  EXPECT_EQ(curved, "0 10 m\n1 10 2 9 2 8 c\n2 7 1 6 0 6 c\nh\nB\n");
}

}  // namespace
}  // namespace drieluik
