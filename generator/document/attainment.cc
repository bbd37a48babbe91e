#include "document/attainment.h"

#include <cmath>

namespace drieluik {
namespace {

constexpr double kMean = 50, kDeviation = 10;
constexpr double kCorrelation = 0.30;  // between goals, as Kiresuk and Sherman estimate it

}  // namespace

std::optional<double> t_score(std::span<const ScoredGoal> goals) {
  double weighted = 0, weights = 0, squares = 0;
  for (const ScoredGoal& goal : goals) {
    weighted += goal.weight * goal.score;
    weights += goal.weight;
    squares += goal.weight * goal.weight;
  }
  if (weights <= 0) return std::nullopt;
  return kMean + kDeviation * weighted / std::sqrt((1 - kCorrelation) * squares + kCorrelation * weights * weights);
}

}  // namespace drieluik
