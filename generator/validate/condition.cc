#include "validate/condition.h"

#include <algorithm>
#include <compare>

#include "validate/check.h"

namespace drieluik {
namespace {

using IsPath = std::function<bool(std::string_view)>;

bool is_quoted(std::string_view operand) { return operand.size() >= 2 && operand.front() == '"'; }

std::optional<std::string> value_of(std::string_view operand, const AnswerLookup& answer, const IsPath& is_path) {
  if (is_quoted(operand)) return std::string(operand.substr(1, operand.size() - 2));
  return is_path(operand) ? answer(operand) : std::string(operand);
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

void collect_paths(const Condition& condition, const IsPath& is_path, std::vector<std::string_view>& paths) {
  for (const Condition& part : condition.parts) collect_paths(part, is_path, paths);
  if (!condition.parts.empty()) return;
  if (condition.kind == Condition::Kind::answered) {
    paths.push_back(condition.left);
    return;
  }
  for (const std::string& operand : {std::cref(condition.left), std::cref(condition.right)}) {
    if (!is_quoted(operand) && is_path(operand)) paths.push_back(operand);
  }
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

std::optional<bool> holds(const Condition& condition, const AnswerLookup& answer, const IsPath& is_path) {
  switch (condition.kind) {
    case Condition::Kind::answered:
      return answer(condition.left).has_value();
    case Condition::Kind::negated: {
      const std::optional<bool> inner = holds(condition.parts.front(), answer, is_path);
      return inner ? std::optional(!*inner) : std::nullopt;
    }
    case Condition::Kind::all:
    case Condition::Kind::any: {
      // One part can decide, whatever the others would say if their answers were there.
      const bool decisive = condition.kind == Condition::Kind::any;
      std::optional<bool> result = !decisive;
      for (const Condition& part : condition.parts) {
        const std::optional<bool> one = holds(part, answer, is_path);
        if (one == decisive) return decisive;
        if (!one) result = std::nullopt;
      }
      return result;
    }
    default: {
      const std::optional<std::string> left = value_of(condition.left, answer, is_path);
      const std::optional<std::string> right = value_of(condition.right, answer, is_path);
      if (!left || !right) return std::nullopt;
      return fits(condition.kind, compare(*left, *right));
    }
  }
}

Condition resolved(const Condition& condition, const FindPath& find_path) {
  Condition out = condition;
  for (Condition& part : out.parts) part = resolved(part, find_path);
  if (!out.parts.empty()) return out;
  const bool is_compared = out.kind != Condition::Kind::answered;
  const auto resolve = [&](std::string& operand) {
    if (is_quoted(operand)) return;
    const std::optional<std::string> path = find_path(operand, is_compared);
    operand = path ? *path : "\"" + operand + "\"";
  };
  resolve(out.left);
  if (is_compared) resolve(out.right);
  return out;
}

std::vector<std::string_view> paths_of(const Condition& condition, const IsPath& is_path) {
  std::vector<std::string_view> paths;
  collect_paths(condition, is_path, paths);
  return paths;
}

}  // namespace drieluik
