#include "validate/lookup.h"

#include "base/text.h"

namespace drieluik {
namespace {

std::string joined(std::string_view path, std::string_view rest) {
  return path.empty() ? std::string(rest) : std::string(path) + "." + std::string(rest);
}

std::string_view parent_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  return point == std::string_view::npos ? std::string_view() : path.substr(0, point);
}

// The number of the item of `list` that `scope` lies in, as text.
std::string_view item_around(std::string_view scope, std::string_view list) {
  if (!scope.starts_with(list) || scope.size() <= list.size() || scope[list.size()] != '.') return {};
  const std::string_view rest = scope.substr(list.size() + 1);
  const std::string_view number = rest.substr(0, rest.find('.'));
  return number.find_first_not_of("0123456789") == std::string_view::npos ? number : std::string_view();
}

std::string with_item_numbers(const FormDefinition& form, std::string_view path, std::string_view scope) {
  std::string full;
  const Field* field = nullptr;  // of `full`
  bool is_item = false;          // `full` ends with the number of an item
  for (const std::string_view part : split(path, '.')) {
    const bool is_list = field && field->is_list_of_groups() && !is_item;
    is_item = is_list && form.find(joined(full, part)) == field;
    // In a list of groups, a part that is no item's number is a key of the items.
    if (is_list && !is_item) {
      if (const std::string_view number = item_around(scope, full); !number.empty()) full = joined(full, number);
    }
    full = joined(full, part);
    field = form.find(full);
  }
  return full;
}

}  // namespace

std::string compared_text(const Answer& answer) {
  std::string text = answer.text;
  for (const Answer& item : answer.items) text.append(text.empty() ? "" : " ").append(item.text);
  return text;
}

std::optional<std::string> full_path(const FormDefinition& form, std::string_view path, std::string_view scope) {
  for (std::string_view around = scope; !around.empty(); around = parent_of(around)) {
    const std::string candidate = joined(around, path);
    if (form.find(candidate)) return with_item_numbers(form, candidate, scope);
  }
  return form.find(path) ? std::optional(with_item_numbers(form, path, scope)) : std::nullopt;
}

const Field* field_in(const FormDefinition& form, std::string_view path, std::string_view scope) {
  const std::optional<std::string> full = full_path(form, path, scope);
  return full ? form.find(*full) : nullptr;
}

std::optional<bool> holds(const Condition& condition, const FormDefinition& form, const Answer& answers,
                          std::string_view scope) {
  const auto answer = [&](std::string_view path) -> std::optional<std::string> {
    const std::optional<std::string> full = full_path(form, path, scope);
    const Answer* found = full ? answers.find(*full) : nullptr;
    return found ? std::optional(compared_text(*found)) : std::nullopt;
  };
  return holds(condition, answer, [&](std::string_view operand) { return field_in(form, operand, scope); });
}

}  // namespace drieluik
