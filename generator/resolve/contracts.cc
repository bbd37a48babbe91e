#include "resolve/contracts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/messages.h"

namespace drieluik {
namespace {

std::string_view date_of(const ClientRecord& record) {
  const Answer* date = record.answers.find("date");
  return date ? std::string_view(date->text) : std::string_view();
}

// The last record of the form until the date (empty: of all). Dates as 2026-11-22 sort as text.
const LoadedRecord* last_of(const std::string& form, std::string_view until, const std::vector<LoadedRecord>& records) {
  const LoadedRecord* found = nullptr;
  for (const LoadedRecord& other : records) {
    const std::string_view date = date_of(other.record);
    if (other.record.form != form || (!until.empty() && date > until)) continue;
    if (!found || date >= date_of(found->record)) found = &other;
  }
  return found;
}

Answer contract_answers(const LoadedRecord& contract) {
  Answer answers = contract.record.answers;
  answers.key = kContract;
  return answers;
}

// The scores of the goals, in a list with an item for each of them; nullptr where the record has none.
const Answer* scores_of(const ClientRecord& record, const FormDefinition& form) {
  for (const Field& field : form.fields) {
    if (!field.for_each.empty() && field.member("score")) return record.answers.find(field.key);
  }
  return nullptr;
}

Answer to_evaluation(const Answer& scores, std::string_view date) {
  Answer evaluation{.members = {{.key = "date", .text = std::string(date)}, {.key = "scores"}}};
  for (const Answer& item : scores.items) {
    const Answer* score = item.find("score");
    Answer& goal = evaluation.members.back().items.emplace_back();
    if (score) goal.members.push_back({.key = "score", .text = score->text});
  }
  return evaluation;
}

// Those of the forms that derive from `form`, until the date (empty: all).
Answer evaluations_of(const std::string& form, std::string_view until, const std::vector<LoadedRecord>& records,
                      const Library& library) {
  Answer evaluations{.key = std::string(kEvaluations)};
  for (const LoadedRecord& loaded : records) {
    const FormDefinition& other = *library.find(loaded.record.form)->form;
    const std::string_view date = date_of(loaded.record);
    if (other.derived_from.id != form || date.empty() || (!until.empty() && date > until)) continue;
    if (const Answer* scores = scores_of(loaded.record, other))
      evaluations.items.push_back(to_evaluation(*scores, date));
  }
  std::stable_sort(evaluations.items.begin(), evaluations.items.end(),
                   [](const Answer& a, const Answer& b) { return a.find("date")->text < b.find("date")->text; });
  return evaluations;
}

void check_lists(const FormDefinition& form, const ClientRecord& record, Diagnostics& diagnostics) {
  for (const Field& field : form.fields) {
    const Answer* own = field.for_each.empty() ? nullptr : record.answers.find(field.key);
    const Answer* others = own ? record.answers.find(field.for_each) : nullptr;
    if (!others || own->items.size() <= others->items.size()) continue;
    diagnostics.error(own->span, kMoreThanContract,
                      {field.key, std::to_string(own->items.size()), std::to_string(others->items.size())});
  }
}

}  // namespace

void attach_contracts(std::vector<LoadedRecord>& records, const Library& library, Diagnostics& diagnostics) {
  for (LoadedRecord& loaded : records) {
    const FormDefinition& form = *library.find(loaded.record.form)->form;
    if (!form.contract) continue;
    const LoadedRecord* contract = last_of(form.derived_from.id, date_of(loaded.record), records);
    if (!contract) {
      const bool is_later = last_of(form.derived_from.id, "", records) != nullptr;
      diagnostics.warning({loaded.record.source, 0, 0}, is_later ? kContractIsLater : kNoContractBeside,
                          {form.derived_from.id});
      continue;
    }
    std::vector<Answer>& answers = loaded.record.answers.members;
    Answer evaluations = evaluations_of(form.derived_from.id, date_of(loaded.record), records, library);
    answers.push_back(contract_answers(*contract));
    answers.push_back(std::move(evaluations));
    check_lists(form, loaded.record, diagnostics);
  }
}

std::optional<LoadedRecord> record_to_fill_in(const std::string& client, const Item& form,
                                              const std::vector<LoadedRecord>& records, const Library& library) {
  const std::string& origin = form.form->derived_from.id;
  const LoadedRecord* contract = last_of(origin, "", records);
  if (!contract) return std::nullopt;
  const std::string& language = contract->record.language;
  LoadedRecord made{.name = client + "-" + form.id,
                    .record = {.form = form.id, .language = language, .answers = {}, .source = contract->record.source},
                    .yaml = "form: " + form.id + "\nlanguage: " + language + "\n"};
  made.record.answers.members = {contract_answers(*contract), evaluations_of(origin, "", records, library)};
  return made;
}

}  // namespace drieluik
