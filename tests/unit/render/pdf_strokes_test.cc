#include <gtest/gtest.h>

#include "render/pdf_drawing.h"

namespace drieluik {
namespace {

FilledPath line(bool round, float dash) {
  FilledPath path;
  path.points = {{1, 2}, {3, 4.5}};
  path.closed = false;
  path.strokes = true;
  path.round = round;
  path.dash = dash;
  return path;
}

FilledPath filled(bool strokes) {
  FilledPath path;
  path.points = {{0, 0}, {10, 0}, {0, 10}};
  path.fills = true;
  path.strokes = strokes;
  path.round = true;
  path.dash = 3;
  return path;
}

struct Case {
  const char* name;
  FilledPath path;
  const char* operators;
};

class PdfStrokes : public testing::TestWithParam<Case> {};

// What a path sets beside colour and width it sets back, so that no other path is drawn in its way.
TEST_P(PdfStrokes, IsWritten) {
  std::string out;
  append_path(out, GetParam().path, 100);
  EXPECT_EQ(out, GetParam().operators);
}

INSTANTIATE_TEST_SUITE_P(Paths, PdfStrokes,
                         testing::Values(Case{"plain", line(false, 0), "1 98 m\n3 95.5 l\nS\n"},
                                         Case{"round", line(true, 0), "1 J 1 j\n1 98 m\n3 95.5 l\nS\n0 J 0 j\n"},
                                         Case{"dashed", line(false, 3), "[3] 0 d\n1 98 m\n3 95.5 l\nS\n[] 0 d\n"},
                                         Case{"filled", filled(false), "0 100 m\n10 100 l\n0 90 l\nh\nf\n"},
                                         Case{"both", filled(true),
                                              "1 J 1 j\n[3] 0 d\n0 100 m\n10 100 l\n0 90 l\nh\nB\n[] 0 d\n0 J 0 j\n"}));

}  // namespace
}  // namespace drieluik
