#include "document/attainment.h"

#include <gtest/gtest.h>

#include <vector>

#include "document/draw_attainment.h"

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

TEST(TScore, IsWrittenWithOneDecimal) {
  EXPECT_EQ(t_in_words(42.513, ","), "42,5");
  EXPECT_EQ(t_in_words(50, "."), "50.0");
  EXPECT_EQ(t_in_words(49.96, ","), "50,0");
}

TEST(ScoredGoal, HasTheWeightOfTheContractElseOne) {
  const auto scored = [](const char* score, const char* weight) -> std::string {
    const Answer score_answer{.text = score}, weight_answer{.text = weight};
    const auto goal = to_scored_goal(&score_answer, *weight == '\0' ? nullptr : &weight_answer);
    return goal ? t_in_words(goal->score, ".") + " × " + t_in_words(goal->weight, ".") : "nothing";
  };
  EXPECT_EQ(scored("+2", "1.5"), "2.0 × 1.5");
  EXPECT_EQ(scored("-1", ""), "−1.0 × 1.0");
  EXPECT_EQ(scored("0", "2"), "0.0 × 2.0");
  EXPECT_EQ(scored("veel", "2"), "nothing");
  EXPECT_FALSE(to_scored_goal(nullptr, nullptr).has_value());
}

TEST(DrawAttainment, GrowsWithWhatItShows) {
  const AttainmentPoint usual[] = {{"januari", 42.5, "42,5"}, {"juni", 56, "56,0"}};
  const AttainmentPoint low[] = {{"januari", 22.6, "22,6"}, {"juni", 56, "56,0"}};
  const auto lines = [](std::span<const AttainmentPoint> points) {
    int count = 0;
    for (const auto& shape : draw_attainment(points).shapes) {
      const auto* path = std::get_if<DrawnPath>(&shape);
      count += path && path->points.size() == 2 && path->points[0].y == path->points[1].y ? 1 : 0;
    }
    return count;
  };
  EXPECT_EQ(lines(usual), 5);  // 30 to 70
  EXPECT_EQ(lines(low), 6);    // 20 to 70
}

}  // namespace
}  // namespace drieluik
