#include "document/attainment.h"

#include <cmath>
#include <cstdlib>

#include "validate/check.h"

namespace drieluik {

std::optional<double> t_score(std::span<const ScoredGoal> goals) {
  double weighted = 0, weights = 0, squares = 0;
  for (const ScoredGoal& goal : goals) {
    weighted += goal.weight * goal.score;
    weights += goal.weight;
    squares += goal.weight * goal.weight;
  }
  if (weights <= 0) return std::nullopt;
  return kTMean +
         kTDeviation * weighted / std::sqrt((1 - kGoalCorrelation) * squares + kGoalCorrelation * weights * weights);
}

std::optional<ScoredGoal> to_scored_goal(const Answer* score, const Answer* weight) {
  if (!score) return std::nullopt;
  const std::string_view key = score->text;
  const std::optional<double> x = to_number(key.substr(key.starts_with('+') ? 1 : 0));
  if (!x) return std::nullopt;
  return ScoredGoal{weight ? to_number(weight->text).value_or(1) : 1, *x};
}

std::string_view t_meaning(double t) {
  if (t > kTMean + kHardlyDifferent) return "attainment-more";
  return t < kTMean - kHardlyDifferent ? "attainment-less" : "attainment-as-expected";
}

std::string t_in_words(double t, std::string_view decimal_sign) {
  const long tenths = std::lround(t * 10);
  std::string text = tenths < 0 ? "−" : "";
  text += std::to_string(std::labs(tenths) / 10);
  return text.append(decimal_sign).append(std::to_string(std::labs(tenths) % 10));
}

}  // namespace drieluik
