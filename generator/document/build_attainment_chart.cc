// `:::attainment-chart LIST`: the T scores of all evaluations of the contract until now, as a figure. Those of one day,
// such as three people's at the end, are one point: their mean. Nothing where there are less than two points.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/attainment.h"
#include "document/blocks.h"
#include "document/draw_attainment.h"
#include "resolve/directives.h"
#include "validate/check.h"

namespace drieluik {
namespace {

std::optional<double> t_of(const Answer& scores, const FormScope& scope, const std::string& goals) {
  std::vector<ScoredGoal> scored;
  for (std::size_t i = 0; i < scores.items.size(); ++i) {
    const std::optional<FieldPlace> weight = find_place(scope, goals + "." + std::to_string(i + 1) + ".weight");
    const std::optional<ScoredGoal> goal =
        to_scored_goal(scores.items[i].find("score"), weight ? weight->answer : nullptr);
    if (goal) scored.push_back(*goal);
  }
  return t_score(scored);
}

struct DayScores {
  std::string date;  // "2027-06-08"
  double sum = 0;
  int count = 0;
};

// By day, in the order of the evaluations.
std::vector<DayScores> scores_by_day(const Answer& evaluations, const FormScope& scope, const std::string& goals) {
  std::vector<DayScores> days;
  for (const Answer& evaluation : evaluations.items) {
    const std::optional<double> t = t_of(*evaluation.find("scores"), scope, goals);
    if (!t) continue;
    const std::string& date = evaluation.find("date")->text;
    if (days.empty() || days.back().date != date) days.push_back({.date = date});
    days.back().sum += *t;
    ++days.back().count;
  }
  return days;
}

}  // namespace

void append_attainment_chart(const Markup& directive, BuildContext& context, Blocks& out) {
  const FormScope& scope = *context.scope;
  const std::optional<FieldPlace> list = find_place(scope, argument_of(directive, ""));
  const Answer* evaluations = scope.answers ? scope.answers->find(kEvaluations) : nullptr;
  if (!list || list->field->for_each.empty() || !evaluations) return;
  const Words& words = context.words;
  std::vector<AttainmentPoint> points;
  std::string description;
  for (const DayScores& day : scores_by_day(*evaluations, scope, list->field->for_each)) {
    const double mean = day.sum / day.count;
    const std::string date = date_in_words(day.date, words);
    points.push_back({date, mean, t_in_words(mean, words["decimal-sign"])});
    description.append(description.empty() ? "" : "; ").append(date).append(": ").append(points.back().text);
  }
  if (points.size() < 2) return;
  out.push_back({FigureBlock{.id = "attainment",
                             .title = std::string(words["attainment-chart"]),
                             .description = description + ".",
                             .drawing = std::make_shared<const Drawing>(draw_attainment(points))}});
}

}  // namespace drieluik
