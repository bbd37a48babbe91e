#include "validate/check_condition.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "validate/check.h"
#include "validate/check_scalar.h"
#include "validate/lookup.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

void collect_paths(std::span<const Field> fields, const std::string& prefix, std::vector<std::string>& paths) {
  for (const Field& field : fields) {
    if (field.key.empty()) continue;
    paths.push_back(prefix + field.key);
    collect_paths(field.fields, paths.back() + ".", paths);
  }
}

void report_unknown(const FormDefinition& form, std::string_view path, Span span, Diagnostics& diagnostics) {
  constexpr std::size_t kMostListed = 20;
  std::vector<std::string> paths;
  collect_paths(form.fields, "", paths);
  std::vector<std::string_view> candidates(paths.begin(), paths.end());
  if (near_word(path, candidates).empty() && candidates.size() > kMostListed) {
    candidates.clear();
    for (const Field& field : form.fields) candidates.push_back(field.key);
  }
  diagnostics.error(span, kUnknownPath, {path, suggestion(path, candidates)});
}

struct Scope {
  const FormDefinition& form;
  std::string_view path;
  Diagnostics& diagnostics;
};

// The path of a list whose item is left open, seen from the scope; empty when there is none.
std::string open_list(const Scope& scope, const std::string& path) {
  const std::vector<std::string_view> parts = split(path, '.');
  std::string list;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    list += (list.empty() ? "" : ".") + std::string(parts[i]);
    const Field* field = scope.form.find(list);
    if (!field || !field->is_list_of_groups()) continue;
    if (scope.form.find(list + "." + std::string(parts[i + 1])) == field) {
      list += "." + std::string(parts[++i]);
    } else if (!scope.path.starts_with(list + ".")) {
      return list;
    }
  }
  return {};
}

bool is_literal(std::string_view operand) {
  return operand.starts_with('"') || to_number(operand).has_value() || is_date(operand);
}

const Field* field_of(const Scope& scope, std::string_view operand) {
  return operand.starts_with('"') ? nullptr : field_in(scope.form, operand, scope.path);
}

// A path must name a field, of an item that is at hand.
bool check_path(const Scope& scope, std::string_view operand, Span span) {
  const std::optional<std::string> path = full_path(scope.form, operand, scope.path);
  if (!path) {
    report_unknown(scope.form, operand, span, scope.diagnostics);
    return false;
  }
  const std::string list = open_list(scope, *path);
  if (!list.empty()) scope.diagnostics.error(span, kOtherItem, {operand, list});
  return list.empty();
}

// A word beside a field must be something that the field can be.
void check_word(const Scope& scope, const Field& field, std::string_view path, std::string_view word, Span span) {
  const bool is_misspelled_path = !is_literal(word) && word.find('.') != std::string_view::npos;
  if (is_misspelled_path) return report_unknown(scope.form, word, span, scope.diagnostics);
  if (word.starts_with('"')) word = word.substr(1, word.size() - 2);
  if (field.type == FieldType::text || field.type == FieldType::longtext) return;
  Field any = field;  // limits do not matter: a condition may compare with a number that is out of them
  any.whole = false;
  any.min = any.max = any.above = std::nullopt;
  any.min_date.clear();
  any.max_date.clear();
  ScalarCheck result = check_scalar(any, word);
  if (!result.fault && result.text == word) return;
  const bool is_option = result.fault == &kUnknownOption;
  const Argument hint =
      is_option ? result.arguments.back()
      : field.type == FieldType::date
          ? Argument("compare it with a date, such as 2026-11-22", "vergelijk het met een datum, zoals 2026-11-22")
      : field.type == FieldType::yesno ? Argument("compare it with true or false", "vergelijk het met true of false")
                                       : Argument("compare it with a number", "vergelijk het met een getal");
  scope.diagnostics.error(span, kUnlikeOperand, {path, word, hint});
}

void check_comparison(const Scope& scope, const Condition& condition) {
  const Sides sides = sides_of(condition, [&](std::string_view operand) { return field_of(scope, operand); });
  if (!sides.left && !sides.right) {
    if (field_of(scope, condition.left)) {
      scope.diagnostics.error(condition.span, kCannotCompare, {condition.left});
    } else if (is_literal(condition.left)) {
      scope.diagnostics.error(condition.span, kConditionLiteral, {to_text(condition)});
    } else {
      report_unknown(scope.form, condition.left, condition.span, scope.diagnostics);
    }
    return;
  }
  if (sides.left && sides.right && sides.left->type == FieldType::choices && sides.right->type == FieldType::choices) {
    scope.diagnostics.error(condition.span, kCannotCompare, {condition.right});
    return;
  }
  if (!has_order(condition, sides)) {
    scope.diagnostics.error(condition.span, kNoOrder, {to_text(condition)});
    return;
  }
  if (sides.left && !check_path(scope, condition.left, condition.span)) return;
  if (sides.right && !check_path(scope, condition.right, condition.span)) return;
  if (!sides.right) check_word(scope, *sides.left, condition.left, condition.right, condition.span);
  if (!sides.left) check_word(scope, *sides.right, condition.right, condition.left, condition.span);
}

void check_part(const Scope& scope, const Condition& condition) {
  for (const Condition& part : condition.parts) check_part(scope, part);
  if (!condition.parts.empty()) return;
  if (condition.kind == Condition::Kind::answered) {
    check_path(scope, condition.left, condition.span);
  } else {
    check_comparison(scope, condition);
  }
}

}  // namespace

void check_condition(const Condition& condition, const FormDefinition& form, std::string_view scope,
                     Diagnostics& diagnostics) {
  check_part({form, scope, diagnostics}, condition);
}

const Field* require_field(const FormDefinition& form, std::string_view path, Span span, Diagnostics& diagnostics) {
  const Field* field = form.find(path);
  if (!field) report_unknown(form, path, span, diagnostics);
  return field;
}

bool require_text(const FormDefinition& form, std::string_view path, Span span, Diagnostics& diagnostics) {
  const Field* field = require_field(form, path, span, diagnostics);
  if (field && field->type != FieldType::text) diagnostics.error(span, kNotAText, {path});
  return field && field->type == FieldType::text;
}

}  // namespace drieluik
