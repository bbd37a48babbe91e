#include "validate/applicable.h"

#include <algorithm>

#include "base/text.h"
#include "validate/check_scalar.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

// The value that a condition's path means, and its field: in the mapping at hand, else in those around it.
struct Found {
  const Field* field = nullptr;
  const Value* value = nullptr;  // none when the answer is absent
};

const Value* step_into(const Checking& checking, const Field* field, const Value* value, std::string_view part) {
  if (field && field->type == FieldType::list && field->is_list_of_groups()) {
    // "goals.weight" within a goal means that goal.
    const auto at = std::find_if(checking.around.begin(), checking.around.end(),
                                 [&](const CheckedMapping& mapping) { return mapping.field == field; });
    value = at == checking.around.end() ? nullptr : at->value;
  }
  return value ? value->find(part) : nullptr;
}

Found find_in(const Checking& checking, const CheckedMapping& mapping, std::string_view path) {
  Found found{nullptr, mapping.value};
  std::span<const Field> fields = mapping.fields;
  for (const std::string_view part : split(path, '.')) {
    const Field* field = field_at(fields, part);
    if (!field) return {};
    found = {field, step_into(checking, found.field, found.value, part)};
    fields = field->fields;
  }
  return found;
}

Found find_answer(const Checking& checking, std::string_view path) {
  for (auto mapping = checking.around.rbegin(); mapping != checking.around.rend(); ++mapping) {
    if (const Found found = find_in(checking, *mapping, path); found.field) return found;
  }
  return {};
}

enum class Belongs { yes, no, unknown };  // unknown: what decides is absent or faulty

struct Judgement {
  Belongs belongs = Belongs::yes;
  bool is_faulty = false;  // an answer that decides was faulty
};

// As a condition compares several choices.
std::string chosen(const Field& field, const Value& value, bool& met_fault) {
  std::string keys;
  for (const Value& item : value.items) {
    if (is_absent(item)) continue;
    const ScalarCheck result = check_scalar(field, item.scalar);
    met_fault |= result.fault != nullptr;
    keys.append(keys.empty() ? "" : " ").append(result.text);
  }
  met_fault |= value.kind != ValueKind::sequence;
  return keys;
}

Judgement judge(const Checking& checking, const Condition& when) {
  bool met_fault = false;
  const auto answer = [&](std::string_view path) -> std::optional<std::string> {
    const auto [field, value] = find_answer(checking, path);
    if (!field) return std::nullopt;
    if (!value || is_absent(*value)) {
      return field->default_value.empty() ? std::nullopt : std::optional(field->default_value);
    }
    if (field->type == FieldType::choices) return chosen(*field, *value, met_fault);
    if (!is_scalar(field->type)) return std::string();
    const ScalarCheck result =
        value->kind == ValueKind::scalar ? check_scalar(*field, value->scalar) : ScalarCheck{.fault = &kNotOneValue};
    if (!result.fault) return result.text;
    met_fault = true;
    return std::string();
  };
  const std::optional<bool> result =
      holds(when, answer, [&](std::string_view operand) { return find_answer(checking, operand).field; });
  if (!result || met_fault) return {Belongs::unknown, met_fault};
  return {*result ? Belongs::yes : Belongs::no, false};
}

}  // namespace

const Field* field_that_counts(Checking& checking, std::span<const Field> same_key, const Member* member) {
  bool is_undecided = false;
  std::string conditions;
  for (const Field& field : same_key) {
    const Judgement judgement = field.when ? judge(checking, *field.when) : Judgement{};
    if (judgement.belongs == Belongs::yes) return &field;
    // In content an absent decider is a fault of its own; in a record it only means that the field does not count.
    is_undecided |= judgement.belongs == Belongs::unknown && (judgement.is_faulty || !checking.is_record);
    conditions += (conditions.empty() ? "" : " or ") + to_text(*field.when);
  }
  if (!member || is_absent(member->value) || is_undecided) return nullptr;
  const Argument name = name_of(checking.path, same_key.front().label);
  if (checking.is_record) {
    warn(checking, member->key_span, kDoesNotCount, {name, conditions});
  } else {
    report(checking, member->key_span, kDoesNotBelong, {name, conditions});
  }
  return nullptr;
}

}  // namespace drieluik
