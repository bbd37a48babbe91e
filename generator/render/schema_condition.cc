#include "render/schema_condition.h"

#include "validate/check.h"

namespace drieluik {
namespace {

using Comparison = Condition::Kind;

Json with_property(const std::string& key, Json schema) {
  return {{"properties", {{key, std::move(schema)}}}, {"required", {key}}};
}

Json answered(const std::string& key) { return with_property(key, {{"not", {{"type", "null"}}}}); }

// What YAML takes for a number is the same answer as its text.
Json values_of(std::string_view operand) {
  const bool is_quoted = operand.size() >= 2 && operand.front() == '"';
  const std::string text(is_quoted ? operand.substr(1, operand.size() - 2) : operand);
  if (text == "true" || text == "false") return {text, text == "true"};
  if (const std::optional<double> number = to_number(text)) return {text, to_json(*number)};
  return Json::array({text});
}

std::optional<Json> compared(Comparison kind, const std::string& operand) {
  if (kind == Comparison::equal) return Json{{"enum", values_of(operand)}};
  if (kind == Comparison::unequal) {
    Json others = values_of(operand);
    others.push_back(nullptr);  // a key without a value is no answer
    return Json{{"not", {{"enum", std::move(others)}}}};
  }
  const std::optional<double> number = to_number(operand);
  if (!number) return std::nullopt;
  const char* keyword = kind == Comparison::less         ? "exclusiveMaximum"
                        : kind == Comparison::less_equal ? "maximum"
                        : kind == Comparison::greater    ? "exclusiveMinimum"
                                                         : "minimum";
  return Json{{"type", "number"}, {keyword, to_json(*number)}};
}

Comparison opposite(Comparison kind) {
  switch (kind) {
    case Comparison::equal:
      return Comparison::unequal;
    case Comparison::unequal:
      return Comparison::equal;
    case Comparison::less:
      return Comparison::greater_equal;
    case Comparison::less_equal:
      return Comparison::greater;
    case Comparison::greater:
      return Comparison::less_equal;
    default:
      return Comparison::less;
  }
}

std::optional<ConditionSchemas> compared_schemas(const Condition& condition, std::span<const Field> fields) {
  if (!find_member(fields, condition.left) || find_member(fields, condition.right)) return std::nullopt;
  std::optional<Json> yes = compared(condition.kind, condition.right);
  std::optional<Json> no = compared(opposite(condition.kind), condition.right);
  if (!yes || !no) return std::nullopt;
  return ConditionSchemas{with_property(condition.left, *std::move(yes)),
                          with_property(condition.left, *std::move(no))};
}

}  // namespace

std::optional<ConditionSchemas> condition_schemas(const Condition& condition, std::span<const Field> fields) {
  switch (condition.kind) {
    case Comparison::answered: {
      if (!find_member(fields, condition.left)) return std::nullopt;
      const Json there = answered(condition.left);
      return ConditionSchemas{there, {{"not", there}}};
    }
    case Comparison::negated: {
      std::optional<ConditionSchemas> inner = condition_schemas(condition.parts.front(), fields);
      if (inner) std::swap(inner->holds, inner->fails);
      return inner;
    }
    case Comparison::all:
    case Comparison::any: {
      Json holds = Json::array(), fails = Json::array();
      for (const Condition& part : condition.parts) {
        std::optional<ConditionSchemas> one = condition_schemas(part, fields);
        if (!one) return std::nullopt;
        holds.push_back(std::move(one->holds));
        fails.push_back(std::move(one->fails));
      }
      const bool is_all = condition.kind == Comparison::all;
      return ConditionSchemas{{{is_all ? "allOf" : "anyOf", std::move(holds)}},
                              {{is_all ? "anyOf" : "allOf", std::move(fails)}}};
    }
    default:
      return compared_schemas(condition, fields);
  }
}

}  // namespace drieluik
