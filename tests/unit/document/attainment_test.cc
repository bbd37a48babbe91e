#include "document/attainment.h"

#include <gtest/gtest.h>

#include <vector>

namespace drieluik {
namespace {

struct Case {
  std::vector<ScoredGoal> goals;
  double t;
};

// Worked out by hand from the formula.
TEST(TScore, IsFiftyPlusTheWeightedScores) {
  const Case cases[] = {
      {{{1, 0}}, 50},
      {{{1, 1}}, 60},
      {{{5, 1}}, 60},  // one goal's weight does not count
      {{{1, 1}, {1, -1}}, 50},
      {{{1, 1}, {1, 1}}, 62.4035},              // 20 / √(0.7 · 2 + 0.3 · 4)
      {{{2, 0}, {1, -1}, {1.5, -1}}, 42.5130},  // -25 / √(0.7 · 7.25 + 0.3 · 20.25)
      {{{1, -2}, {1, -2}, {1, -2}}, 22.6139},   // -60 / √(0.7 · 3 + 0.3 · 9)
  };
  for (const Case& each : cases) EXPECT_NEAR(t_score(each.goals).value(), each.t, 0.0001);
}

TEST(TScore, IsNothingWithoutGoals) { EXPECT_FALSE(t_score({}).has_value()); }

}  // namespace
}  // namespace drieluik
