#include "resolve/derived_forms.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "resolve/messages.h"
#include "resolve/references.h"
#include "validate/check_condition.h"

namespace drieluik {
namespace {

// Nothing in it is asked for: it was checked when it was signed.
void make_optional(std::vector<Field>& fields) {
  for (Field& field : fields) {
    field.required = false;
    make_optional(field.fields);
  }
}

std::string lists_of_groups(const std::vector<Field>& fields) {
  std::string lists;
  for (const Field& field : fields) {
    if (!field.is_list_of_groups()) continue;
    lists.append(lists.empty() ? "" : ", ").append(kContract).append(".").append(field.key);
  }
  return lists.empty() ? "–" : lists;
}

void check_lists(const FormDefinition& form, const std::vector<Field>& fields, Diagnostics& diagnostics) {
  for (const Field& field : fields) {
    check_lists(form, field.fields, diagnostics);
    if (field.for_each.empty()) continue;
    const Field* list = form.contract && is_in_contract(field.for_each) ? form.find(field.for_each) : nullptr;
    if (list && list->is_list_of_groups()) continue;
    const std::string known = form.contract ? lists_of_groups(form.contract->fields) : "–";
    diagnostics.error(field.span, kNoListOfContract, {field.for_each, known});
  }
}

}  // namespace

void derive_forms(Library& library, Diagnostics& diagnostics) {
  for (auto& [id, item] : library.items) {
    if (!item.form) continue;
    const Reference& origin = item.form->derived_from;
    const Item* other = origin.id.empty() ? nullptr : library.find(origin.id);
    if (!origin.id.empty() && (!other || !other->form)) {
      report_unknown(origin.id, form_ids(library), origin.span, kUnknownId, kUnknownIdNear, diagnostics);
    } else if (other && !other->form->derived_from.id.empty()) {
      diagnostics.error(origin.span, kDerivedTwice, {origin.id});
    } else if (other) {
      auto contract = std::make_shared<Field>();
      contract->key = kContract;
      contract->type = FieldType::group;
      contract->fields = other->form->fields;
      make_optional(contract->fields);
      item.form->contract = std::move(contract);
    }
    check_lists(*item.form, item.form->fields, diagnostics);
    for (Signatory& signatory : item.form->signatories) {
      const bool is_read = item.form->contract && is_in_contract(signatory.name);
      if (is_read && !require_text(*item.form, signatory.name, signatory.span, diagnostics)) signatory.name.clear();
    }
  }
}

}  // namespace drieluik
