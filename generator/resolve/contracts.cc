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

// Dates as 2026-11-22 sort as text.
const LoadedRecord* contract_of(const LoadedRecord& derived, const std::string& form,
                                const std::vector<LoadedRecord>& records) {
  const std::string_view date = date_of(derived.record);
  const LoadedRecord* found = nullptr;
  for (const LoadedRecord& other : records) {
    if (other.record.form != form) continue;
    const std::string_view signed_on = date_of(other.record);
    const bool is_later = !date.empty() && signed_on > date;
    const bool is_better = !found || signed_on >= date_of(found->record);
    if (!is_later && is_better) found = &other;
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
    const LoadedRecord* contract = contract_of(loaded, form.derived_from.id, records);
    if (!contract) {
      diagnostics.warning({loaded.record.source, 0, 0}, kNoContractBeside, {form.derived_from.id});
      continue;
    }
    std::vector<Answer>& answers = loaded.record.answers.members;
    Answer evaluations = evaluations_of(form.derived_from.id, date_of(loaded.record), records, library);
    answers.push_back(contract_answers(*contract));
    answers.push_back(std::move(evaluations));
    check_lists(form, loaded.record, diagnostics);
  }
}

LoadedRecord record_to_fill_in(const std::string& client, const LoadedRecord& contract, const Item& form,
                               const std::vector<LoadedRecord>& records, const Library& library) {
  LoadedRecord made{.name = client + "-" + form.id, .record = {}, .yaml = {}};
  made.record.form = form.id;
  made.record.language = contract.record.language;
  made.record.source = contract.record.source;
  made.record.answers.members.push_back(contract_answers(contract));
  made.record.answers.members.push_back(evaluations_of(form.form->derived_from.id, "", records, library));
  made.yaml = "form: " + form.id + "\nlanguage: " + contract.record.language + "\n";
  return made;
}

}  // namespace drieluik
