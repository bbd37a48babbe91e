// Goal attainment scaling (Kiresuk and Sherman, 1968): how far goals were reached, as one number. 50 is exactly as
// expected; 10 points are one standard deviation of what may be expected of goals that hang together a little.
//
//   t_score({{.weight = 1, .score = 1}})  // 60
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

inline constexpr double kTMean = 50, kTDeviation = 10;
inline constexpr double kGoalCorrelation = 0.30;  // between goals, as Kiresuk and Sherman estimate it
inline constexpr double kHardlyDifferent = 0.5;   // points of T around the mean that are as expected

struct ScoredGoal {
  double weight = 1;  // above 0
  double score = 0;   // from -2, much less than expected, to +2, much more
};

// T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²) with ρ = 0.30; nothing without goals.
std::optional<double> t_score(std::span<const ScoredGoal> goals);

// A goal by its answers: a score of "-2" to "+2", and a weight, which is 1 where there is none. Nothing without a
// score.
std::optional<ScoredGoal> to_scored_goal(const Answer* score, const Answer* weight);
// The key of the words that say what it means: "attainment-more".
std::string_view t_meaning(double t);
// "42,5"
std::string t_in_words(double t, std::string_view decimal_sign);

}  // namespace drieluik
