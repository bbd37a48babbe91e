#include "validate/condition.h"

#include <algorithm>
#include <compare>

#include "base/text.h"
#include "validate/check.h"
#include "validate/field.h"

namespace drieluik {
namespace {

bool is_quoted(std::string_view operand) { return operand.size() >= 2 && operand.front() == '"'; }

const Field* compared_field(std::string_view operand, const FindField& find_field) {
  const Field* field = is_quoted(operand) ? nullptr : find_field(operand);
  return field && (is_scalar(field->type) || field->type == FieldType::choices) ? field : nullptr;
}

bool is_option_of(const Field* field, std::string_view word) {
  return field && std::any_of(field->options.begin(), field->options.end(),
                              [&](const Option& option) { return option.key == word; });
}

std::optional<std::string> value_of(std::string_view operand, const Field* field, const AnswerLookup& answer) {
  if (field) return answer(operand);
  return std::string(is_quoted(operand) ? operand.substr(1, operand.size() - 2) : operand);
}

bool asks_for_order(Condition::Kind kind) {
  switch (kind) {
    case Condition::Kind::less:
    case Condition::Kind::less_equal:
    case Condition::Kind::greater:
    case Condition::Kind::greater_equal:
      return true;
    default:
      return false;
  }
}

// The scale whose places a comparison compares; nullptr when it compares something else.
const Field* compared_scale(Condition::Kind kind, const Sides& sides) {
  const Field* field = sides.left ? sides.left : sides.right;
  return field && field->type == FieldType::scale && asks_for_order(kind) ? field : nullptr;
}

std::partial_ordering compare_places(const Field& scale, const std::string& left, const std::string& right) {
  const auto place = [&](const std::string& key) {
    return std::find_if(scale.options.begin(), scale.options.end(),
                        [&](const Option& each) { return each.key == key; });
  };
  const auto one = place(left), other = place(right);
  if (one == scale.options.end() || other == scale.options.end()) return std::partial_ordering::unordered;
  return one <=> other;
}

bool is_choices(const Field* field) { return field && field->type == FieldType::choices; }

// Several choices are like each of them.
std::partial_ordering compare_choices(std::string_view choices, std::string_view one) {
  const std::vector<std::string_view> keys = split(choices, ' ');
  const bool is_made = std::find(keys.begin(), keys.end(), one) != keys.end();
  return is_made ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

std::partial_ordering compare(const std::string& left, const std::string& right) {
  const std::optional<double> left_number = to_number(left), right_number = to_number(right);
  if (left_number && right_number) return *left_number <=> *right_number;
  return left <=> right;  // two dates too: they have the same number of digits
}

bool fits(Condition::Kind kind, std::partial_ordering order) {
  switch (kind) {
    case Condition::Kind::equal:
      return order == 0;
    case Condition::Kind::unequal:
      return order != 0;
    case Condition::Kind::less:
      return order < 0;
    case Condition::Kind::less_equal:
      return order <= 0;
    case Condition::Kind::greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

std::string_view sign_of(Condition::Kind kind) {
  switch (kind) {
    case Condition::Kind::equal:
      return " = ";
    case Condition::Kind::unequal:
      return " != ";
    case Condition::Kind::less:
      return " < ";
    case Condition::Kind::less_equal:
      return " <= ";
    case Condition::Kind::greater:
      return " > ";
    case Condition::Kind::greater_equal:
      return " >= ";
    case Condition::Kind::any:
      return " or ";
    default:
      return " and ";
  }
}

void collect_paths(const Condition& condition, const FindField& find_field, std::vector<std::string_view>& paths) {
  for (const Condition& part : condition.parts) collect_paths(part, find_field, paths);
  if (!condition.parts.empty()) return;
  if (condition.kind == Condition::Kind::answered) {
    paths.push_back(condition.left);
    return;
  }
  const Sides sides = sides_of(condition, find_field);
  if (sides.left) paths.push_back(condition.left);
  if (sides.right) paths.push_back(condition.right);
}

}  // namespace

std::string to_text(const Condition& condition) {
  if (condition.kind == Condition::Kind::answered) return condition.left;
  if (condition.parts.empty()) return condition.left + std::string(sign_of(condition.kind)) + condition.right;
  std::string text;
  for (const Condition& part : condition.parts) {
    if (!text.empty()) text += sign_of(condition.kind);
    const bool is_joined = part.kind == Condition::Kind::all || part.kind == Condition::Kind::any;
    text += is_joined ? "(" + to_text(part) + ")" : to_text(part);
  }
  return condition.kind == Condition::Kind::negated ? "not " + text : text;
}

Sides sides_of(const Condition& comparison, const FindField& find_field) {
  Sides sides{compared_field(comparison.left, find_field), compared_field(comparison.right, find_field)};
  if (is_option_of(sides.left, comparison.right)) {
    sides.right = nullptr;
  } else if (is_option_of(sides.right, comparison.left)) {
    sides.left = nullptr;
  }
  return sides;
}

bool has_order(const Condition& comparison, const Sides& sides) {
  if (!asks_for_order(comparison.kind)) return true;
  for (const Field* field : {sides.left, sides.right}) {
    const bool is_ordered =
        !field || field->type == FieldType::number || field->type == FieldType::date || field->type == FieldType::scale;
    if (!is_ordered) return false;
  }
  if (!sides.left || !sides.right) return true;
  return sides.left->type == sides.right->type &&
         std::ranges::equal(sides.left->options, sides.right->options, {}, &Option::key, &Option::key);
}

std::optional<bool> holds(const Condition& condition, const AnswerLookup& answer, const FindField& find_field) {
  switch (condition.kind) {
    case Condition::Kind::answered:
      return answer(condition.left).has_value();
    case Condition::Kind::negated: {
      const std::optional<bool> inner = holds(condition.parts.front(), answer, find_field);
      return inner ? std::optional(!*inner) : std::nullopt;
    }
    case Condition::Kind::all:
    case Condition::Kind::any: {
      // One part can decide, whatever the others would say if their answers were there.
      const bool decisive = condition.kind == Condition::Kind::any;
      std::optional<bool> result = !decisive;
      for (const Condition& part : condition.parts) {
        const std::optional<bool> one = holds(part, answer, find_field);
        if (one == decisive) return decisive;
        if (!one) result = std::nullopt;
      }
      return result;
    }
    default: {
      const Sides sides = sides_of(condition, find_field);
      const std::optional<std::string> left = value_of(condition.left, sides.left, answer);
      const std::optional<std::string> right = value_of(condition.right, sides.right, answer);
      if (!left || !right) return std::nullopt;
      if (is_choices(sides.left)) return fits(condition.kind, compare_choices(*left, *right));
      if (is_choices(sides.right)) return fits(condition.kind, compare_choices(*right, *left));
      const Field* scale = compared_scale(condition.kind, sides);
      return fits(condition.kind, scale ? compare_places(*scale, *left, *right) : compare(*left, *right));
    }
  }
}

Condition resolved(const Condition& condition, const FindField& find_field, const FullPath& full_path) {
  Condition out = condition;
  for (Condition& part : out.parts) part = resolved(part, find_field, full_path);
  if (!out.parts.empty()) return out;
  const auto resolve = [&](std::string& operand, const Field* field) {
    if (field) {
      operand = full_path(operand);
    } else if (!is_quoted(operand)) {
      operand = "\"" + operand + "\"";
    }
  };
  const bool is_compared = out.kind != Condition::Kind::answered;
  const Sides sides = is_compared ? sides_of(condition, find_field) : Sides{.left = find_field(condition.left)};
  resolve(out.left, sides.left);
  if (is_compared) resolve(out.right, sides.right);
  if (const Field* scale = compared_scale(out.kind, sides)) {
    for (const Option& option : scale->options) out.order.push_back(option.key);
  }
  return out;
}

std::vector<std::string_view> paths_of(const Condition& condition, const FindField& find_field) {
  std::vector<std::string_view> paths;
  collect_paths(condition, find_field, paths);
  return paths;
}

}  // namespace drieluik
