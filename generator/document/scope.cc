#include "document/scope.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/text.h"
#include "validate/lookup.h"

namespace drieluik {
namespace {

constexpr std::size_t kBlankItems = 3;  // of a list that does not say how many

// 0 when the component is no number. Keys such as "-2" are none.
std::size_t to_index(std::string_view component) {
  std::size_t index = 0;
  const char* end = component.data() + component.size();
  const auto [stop, error] = std::from_chars(component.data(), end, index);
  return error == std::errc() && stop == end ? index : 0;
}

std::string joined(const std::string& path, std::string_view key) {
  std::string out;
  out.reserve(path.size() + 1 + key.size());
  out += path;
  if (!path.empty()) out += '.';
  out += key;
  return out;
}

const Answer* member_answer(const Answer* group, std::string_view key) {
  if (!group) return nullptr;
  const auto it = std::find_if(group->members.begin(), group->members.end(),
                               [&](const Answer& member) { return member.key == key; });
  return it == group->members.end() ? nullptr : &*it;
}

// The item of a list of the contract that an item around belongs to; 0 when there is none.
std::size_t number_around(const FormScope& scope, const std::string& list) {
  for (const FormScope* at = &scope; at->outer; at = at->outer) {
    if (at->item.is_item && at->item.field->for_each == list) return at->item.number;
  }
  return 0;
}

// `path` from a group (or an item that is one) downwards.
std::optional<FieldPlace> descend(FieldPlace place, std::span<const std::string_view> path, const FormScope& scope) {
  for (const std::string_view component : path) {
    if (place.field->type == FieldType::list && !place.is_item) {
      const std::size_t index = to_index(component);
      const std::size_t around = index > 0 ? index : number_around(scope, place.path);
      place = item_of(place, around > 0 ? around : 1);
      if (index > 0) continue;
    }
    const Field* member = find_member(place.field->fields, component);
    if (!member) return std::nullopt;
    place = member_of(place, *member);
  }
  return place;
}

}  // namespace

FieldPlace member_of(const FieldPlace& group, const Field& member) {
  return {.field = &member, .path = joined(group.path, member.key), .answer = member_answer(group.answer, member.key)};
}

FieldPlace item_of(const FieldPlace& list, std::size_t number) {
  const bool groups = list.field->is_list_of_groups();
  return {.field = groups ? list.field : &list.field->fields.front(),
          .is_item = groups,
          .number = number,
          .path = joined(list.path, std::to_string(number)),
          .answer = list.answer && number <= list.answer->items.size() ? &list.answer->items[number - 1] : nullptr};
}

std::optional<FieldPlace> find_place(const FormScope& scope, std::string_view path) {
  const std::vector<std::string_view> components = split(path, '.');
  for (const FormScope* at = &scope; at->outer; at = at->outer) {
    if (!at->item.is_item || !find_member(at->item.field->fields, components.front())) continue;
    return descend(at->item, components, scope);
  }
  const Field* top =
      is_in_contract(path) ? scope.form->contract.get() : find_member(scope.form->fields, components.front());
  if (!top) return std::nullopt;
  return descend({.field = top, .path = top->key, .answer = member_answer(scope.answers, top->key)},
                 std::span(components).subspan(1), scope);
}

FormScope scope_of(const FormScope& outer, const FieldPlace& list, std::size_t number) {
  const FieldPlace item = item_of(list, number);
  const bool needed = item.answer || (list.field->required && number <= list.field->min_items.value_or(0));
  return {.form = outer.form,
          .answers = outer.answers,
          .outer = &outer,
          .item = item,
          .is_extra = outer.is_extra || !needed};
}

std::size_t shown_items(const FormScope& scope, const FieldPlace& list, bool always_room) {
  if (!list.field->for_each.empty()) {
    const std::optional<FieldPlace> others = find_place(scope, list.field->for_each);
    if (others && is_answered(others->answer)) return others->answer->items.size();
    if (others && !is_answered(list.answer)) return shown_items(scope, *others);
  }
  const std::size_t given = list.answer ? list.answer->items.size() : 0;
  if (given > 0 && !always_room) return given;
  const Field& field = *list.field;
  if (field.blank_items > 0) return std::max(given, field.blank_items);
  return std::max({given, field.min_items.value_or(0), std::min(field.max_items.value_or(kBlankItems), kBlankItems)});
}

const Field* field_in(const FormScope& scope, std::string_view path) {
  const std::optional<FieldPlace> place = find_place(scope, path);
  return place ? place->field : nullptr;
}

bool is_answered(const Answer* answer) {
  return answer && (!answer->text.empty() || !answer->items.empty() || !answer->members.empty());
}

std::optional<bool> holds_in(const FormScope& scope, const Condition& condition) {
  return holds(
      condition,
      [&](std::string_view path) -> std::optional<std::string> {
        const std::optional<FieldPlace> place = find_place(scope, path);
        if (!place || !is_answered(place->answer)) return std::nullopt;
        return compared_text(*place->answer);
      },
      [&](std::string_view operand) { return field_in(scope, operand); });
}

}  // namespace drieluik
