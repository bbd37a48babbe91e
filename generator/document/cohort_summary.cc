#include "document/cohort_summary.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "document/attainment.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr double kMillion = 1e6;
constexpr double kMostCounted = 1e6;  // sessions of a contract, say

std::string_view text_of(const Answer& answers, std::string_view path) {
  const Answer* answer = answers.find(path);
  return answer ? std::string_view(answer->text) : std::string_view();
}

const FormDefinition& form_of(const LoadedRecord& loaded, const Library& library) {
  return *library.find(loaded.record.form)->form;
}

bool has_goals(const FormDefinition& form) {
  const Field* goals = form.find("goals");
  return goals && goals->is_list_of_groups() && goals->for_each.empty() && goals->member("goal") &&
         goals->member("indicators");
}

void add_agreements(CohortSummary& summary, const Answer& answers) {
  const Answer* goals = answers.find("goals");
  if (goals && !goals->items.empty()) {
    ++summary.clients_by_goals[goals->items.size()];
    summary.goals += goals->items.size();
    for (const Answer& goal : goals->items) {
      if (const Answer* indicators = goal.find("indicators")) summary.indicators += indicators->items.size();
      const Answer* scale = goal.find("scale");
      if (scale && !scale->members.empty()) ++summary.goals_with_scale;
    }
  }
  if (const std::optional<double> sessions = to_number(text_of(answers, "timing.sessions"))) {
    summary.sessions.add(*sessions);
  }
}

// The T score of an evaluation, weighed by its contract; nothing without a score.
std::optional<double> t_of(const LoadedRecord& loaded, const FormDefinition& form) {
  for (const Field& field : form.fields) {
    if (field.for_each.empty() || !field.member("score")) continue;
    const Answer* scores = loaded.record.answers.find(field.key);
    std::vector<ScoredGoal> goals;
    for (std::size_t i = 0; scores && i < scores->items.size(); ++i) {
      const std::string weight = field.for_each + "." + std::to_string(i + 1) + ".weight";
      const std::optional<ScoredGoal> goal =
          to_scored_goal(scores->items[i].find("score"), loaded.record.answers.find(weight));
      if (goal) goals.push_back(*goal);
    }
    return t_score(goals);
  }
  return std::nullopt;
}

std::size_t band_of(double t) {
  const long whole = std::lround(t);
  if (whole == 50) return 2;
  return whole < 40 ? 0 : whole < 50 ? 1 : whole <= 60 ? 3 : 4;
}

// Those who evaluate on one day, each from where they stand, count as one evaluation: the mean.
void add_scores(CohortSummary& summary, const std::map<std::string_view, Measure>& t_by_date) {
  if (t_by_date.empty()) return;
  const double first = t_by_date.begin()->second.mean(), last = t_by_date.rbegin()->second.mean();
  summary.last_t.add(last);
  ++summary.bands[band_of(last)];
  if (t_by_date.size() == 1) return;
  summary.first_of_several.add(first);
  summary.last_of_several.add(last);
}

void add_date(CohortSummary& summary, std::string_view date) {
  if (date.empty()) return;
  if (summary.first_date.empty() || date < summary.first_date) summary.first_date = date;
  if (date > summary.last_date) summary.last_date = date;
}

void merge(Measure& measure, const Measure& other) {
  measure.count += other.count;
  measure.sum += other.sum;
}

}  // namespace

void Measure::add(double number) {
  if (!(std::abs(number) <= kMostCounted)) return;  // a slip of the key
  ++count;
  sum += std::llround(number * kMillion);
}

double Measure::mean() const { return static_cast<double>(sum) / kMillion / static_cast<double>(count); }

void add_client(CohortSummary& summary, std::span<const LoadedRecord> records, std::size_t left_out,
                const Library& library) {
  summary.left_out += left_out;
  if (records.empty()) return;
  ++summary.clients;
  summary.records += records.size();
  std::map<std::string_view, std::size_t> by_form;
  std::map<std::string_view, Measure> t_by_date;
  const LoadedRecord* contract = nullptr;
  for (const LoadedRecord& loaded : records) {
    const FormDefinition& form = form_of(loaded, library);
    const std::string_view date = text_of(loaded.record.answers, "date");
    ++by_form[form.id];
    add_date(summary, date);
    if (has_goals(form) && (!contract || date >= text_of(contract->record.answers, "date"))) contract = &loaded;
    if (const std::optional<double> t = t_of(loaded, form)) t_by_date[date].add(*t);
  }
  for (const auto& [id, count] : by_form) {
    FormCount& form = summary.forms[std::string(id)];
    form.records += count;
    ++form.clients;
  }
  if (contract) add_agreements(summary, contract->record.answers);
  add_scores(summary, t_by_date);
}

void merge(CohortSummary& summary, const CohortSummary& other) {
  summary.clients += other.clients;
  summary.records += other.records;
  summary.left_out += other.left_out;
  add_date(summary, other.first_date);
  add_date(summary, other.last_date);
  for (const auto& [id, count] : other.forms) {
    summary.forms[id].records += count.records;
    summary.forms[id].clients += count.clients;
  }
  for (const auto& [goals, clients] : other.clients_by_goals) summary.clients_by_goals[goals] += clients;
  summary.goals += other.goals;
  summary.goals_with_scale += other.goals_with_scale;
  summary.indicators += other.indicators;
  merge(summary.sessions, other.sessions);
  merge(summary.last_t, other.last_t);
  merge(summary.first_of_several, other.first_of_several);
  merge(summary.last_of_several, other.last_of_several);
  for (std::size_t i = 0; i < kBands; ++i) summary.bands[i] += other.bands[i];
}

}  // namespace drieluik
