#include "render/schema_condition.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "validate/check.h"

namespace drieluik {
namespace {

using Comparison = Condition::Kind;

using Steps = std::vector<std::string>;

std::string dotted(const Steps& steps) { return join(std::vector<std::string_view>(steps.begin(), steps.end()), "."); }

// The keys from the object to an answer, through groups alone; nothing when it is not in there.
std::optional<Steps> steps_to(std::string_view operand, std::span<const Field> fields, const std::string& path) {
  const bool is_whole = !path.empty() && operand.starts_with(path) && operand.substr(path.size()).starts_with('.');
  for (const std::string_view way : {operand, is_whole ? operand.substr(path.size() + 1) : operand}) {
    Steps steps;
    std::span<const Field> members = fields;
    for (const std::string_view key : split(way, '.')) {
      const Field* field = find_member(members, key);
      if (!field || (!steps.empty() && members.empty())) break;
      steps.emplace_back(key);
      members = field->type == FieldType::group ? std::span<const Field>(field->fields) : std::span<const Field>();
    }
    if (!steps.empty() && dotted(steps) == way) return steps;
  }
  return std::nullopt;
}

Json with_property(const Steps& steps, Json schema) {
  for (std::size_t i = steps.size(); i-- > 0;) {
    schema = {{"properties", {{steps[i], std::move(schema)}}}, {"required", {steps[i]}}};
    if (i > 0) schema["type"] = "object";
  }
  return schema;
}

Json answered(const Steps& steps) { return with_property(steps, {{"not", {{"type", "null"}}}}); }

std::string unquoted(std::string_view operand) {
  const bool is_quoted = operand.size() >= 2 && operand.front() == '"';
  return std::string(is_quoted ? operand.substr(1, operand.size() - 2) : operand);
}

// What YAML takes for a number is the same answer as its text.
Json values_of(std::string_view operand) {
  const std::string text = unquoted(operand);
  if (text == "true") return {true, "true", "yes", "ja"};
  if (text == "false") return {false, "false", "no", "nee"};
  if (const std::optional<double> number = to_number(text)) return {text, to_json(*number)};
  return Json::array({text});
}

// The options of the scale on that side of one of them.
Json options_beyond(Comparison kind, const std::vector<Option>& scale, const std::string& operand) {
  const auto at = std::ranges::find(scale, unquoted(operand), &Option::key);
  const bool is_below = kind == Comparison::less || kind == Comparison::less_equal;
  const bool is_with = kind == Comparison::less_equal || kind == Comparison::greater_equal;
  Json out = Json::array();
  for (auto option = scale.begin(); option != scale.end(); ++option) {
    const bool is_meant = option == at ? is_with : (option < at) == is_below;
    if (!is_meant) continue;
    for (Json& value : values_of(option->key)) out.push_back(std::move(value));
  }
  return out.empty() ? Json(false) : Json{{"enum", std::move(out)}};
}

std::optional<Json> compared(Comparison kind, const Field& field, const std::string& operand) {
  if (field.type == FieldType::choices) {
    Json made{{"contains", {{"enum", values_of(operand)}}}};
    if (kind == Comparison::unequal) made = {{"contains", {{"type", "string"}}}, {"not", std::move(made)}};
    made["type"] = "array";
    return made;
  }
  if (kind == Comparison::equal) return Json{{"enum", values_of(operand)}};
  if (kind == Comparison::unequal) {
    Json others = values_of(operand);
    others.push_back(nullptr);  // a key without a value is no answer
    return Json{{"not", {{"enum", std::move(others)}}}};
  }
  if (field.type == FieldType::scale) return options_beyond(kind, field.options, operand);
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

std::optional<ConditionSchemas> compared_schemas(const Condition& condition, std::span<const Field> fields,
                                                 const std::string& path) {
  const auto find_field = [&](std::string_view operand) {
    const std::optional<Steps> steps = steps_to(operand, fields, path);
    return steps ? field_at(fields, dotted(*steps)) : nullptr;
  };
  const Sides sides = sides_of(condition, find_field);
  if (!sides.left || sides.right) return std::nullopt;
  const std::optional<Steps> steps = steps_to(condition.left, fields, path);
  std::optional<Json> yes = compared(condition.kind, *sides.left, condition.right);
  std::optional<Json> no = compared(opposite(condition.kind), *sides.left, condition.right);
  if (!yes || !no) return std::nullopt;
  return ConditionSchemas{with_property(*steps, *std::move(yes)), with_property(*steps, *std::move(no))};
}

}  // namespace

std::optional<ConditionSchemas> condition_schemas(const Condition& condition, std::span<const Field> fields,
                                                  const std::string& path) {
  switch (condition.kind) {
    case Comparison::answered: {
      const std::optional<Steps> steps = steps_to(condition.left, fields, path);
      if (!steps) return std::nullopt;
      const Json there = answered(*steps);
      return ConditionSchemas{there, {{"not", there}}};
    }
    case Comparison::negated: {
      std::optional<ConditionSchemas> inner = condition_schemas(condition.parts.front(), fields, path);
      if (inner) std::swap(inner->holds, inner->fails);
      return inner;
    }
    case Comparison::all:
    case Comparison::any: {
      Json holds = Json::array(), fails = Json::array();
      for (const Condition& part : condition.parts) {
        std::optional<ConditionSchemas> one = condition_schemas(part, fields, path);
        if (!one) return std::nullopt;
        holds.push_back(std::move(one->holds));
        fails.push_back(std::move(one->fails));
      }
      const bool is_all = condition.kind == Comparison::all;
      return ConditionSchemas{{{is_all ? "allOf" : "anyOf", std::move(holds)}},
                              {{is_all ? "anyOf" : "allOf", std::move(fails)}}};
    }
    default:
      return compared_schemas(condition, fields, path);
  }
}

}  // namespace drieluik
