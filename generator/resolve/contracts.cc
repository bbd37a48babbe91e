#include "resolve/contracts.h"

#include <algorithm>
#include <string>

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
    loaded.record.answers.members.push_back(contract_answers(*contract));
    check_lists(form, loaded.record, diagnostics);
  }
}

LoadedRecord record_to_fill_in(const LoadedRecord& contract, const Item& form) {
  LoadedRecord made{.name = form.id, .record = {}, .yaml = {}};
  made.record.form = form.id;
  made.record.language = contract.record.language;
  made.record.source = contract.record.source;
  made.record.answers.members.push_back(contract_answers(contract));
  made.yaml = "form: " + form.id + "\nlanguage: " + contract.record.language + "\n";
  return made;
}

}  // namespace drieluik
