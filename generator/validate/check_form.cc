#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "validate/check.h"
#include "validate/check_condition.h"
#include "validate/check_scalar.h"
#include "validate/checking.h"
#include "validate/condition_cycles.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

constexpr std::array kConditionWords = {std::string_view("and"), std::string_view("or"), std::string_view("not")};
constexpr std::array kRecordKeys = {std::string_view("form"), std::string_view("language"), std::string_view("number"),
                                    kContract, kEvaluations};

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Span span_at(const Answer& answers, std::string_view key) {
  const Answer* answer = answers.find(key);
  return answer ? answer->span : answers.span;
}

FieldType type_of(const std::string& name) {
  constexpr FieldType kTypes[] = {FieldType::text,   FieldType::longtext, FieldType::date,  FieldType::number,
                                  FieldType::choice, FieldType::choices,  FieldType::yesno, FieldType::scale,
                                  FieldType::group,  FieldType::list};
  const auto found =
      std::find_if(std::begin(kTypes), std::end(kTypes), [&](FieldType t) { return name_of(t) == name; });
  return found == std::end(kTypes) ? FieldType::text : *found;
}

std::optional<std::size_t> count_of(const Answer& answers, std::string_view key) {
  const std::optional<double> number = number_of(answers, key);
  return number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

std::optional<Condition> condition_of(const Answer& answers, std::string_view key, Diagnostics& diagnostics) {
  const Answer* answer = answers.find(key);
  return answer ? parse_condition(answer->text, answer->span, diagnostics) : std::nullopt;
}

void read_limits(const Answer& answers, Field& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::longtext:
      field.max_length = count_of(answers, "max").value_or(0);
      break;
    case FieldType::date:
      field.min_date = text_of(answers, "min");
      field.max_date = text_of(answers, "max");
      break;
    case FieldType::number:
      field.min = number_of(answers, "min");
      field.max = number_of(answers, "max");
      field.above = number_of(answers, "above");
      break;
    default:
      field.min_items = count_of(answers, "min");
      field.max_items = count_of(answers, "max");
  }
}

// Limits between which nothing fits.
void check_limits(Checking& checking, const Answer& answers, const Field& field) {
  const auto cross = [&](const char* low, const char* high) {
    report(checking, span_at(answers, low), kLimitsCross,
           {std::string("`") + low + "`", std::string("`") + high + "`"});
  };
  if (field.min && field.max && *field.min > *field.max) cross("min", "max");
  if (field.above && field.max && *field.above >= *field.max) cross("above", "max");
  if (!field.min_date.empty() && !field.max_date.empty() && field.min_date > field.max_date) cross("min", "max");
  if (field.min_items && field.max_items && *field.min_items > *field.max_items) cross("min", "max");
  if (field.max_items && field.blank_items > *field.max_items) cross("blank", "max");
}

void read_options(Checking& checking, const Answer& answers, Field& field) {
  for (const Answer& item : items_of(answers, "options")) {
    Option option{text_of(item, "key"), local_text_of(item, "label")};
    const bool is_repeated = !option.key.empty() && std::any_of(field.options.begin(), field.options.end(),
                                                                [&](const Option& o) { return o.key == option.key; });
    if (is_repeated) {
      report(checking, span_at(item, "key"), kRepeatedKey, {option.key});
    } else {
      field.options.push_back(std::move(option));
    }
  }
}

void read_unit(const Answer& answers, Field& field) {
  const Answer* unit = answers.find("unit");
  if (!unit) return;
  const auto texts_for = [&](std::string_view number) {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const Answer& text : unit->members) {
      texts.emplace_back(text.key, text.members.empty() ? text.text : text_of(text, number));
    }
    return LocalText(std::move(texts));
  };
  field.unit = texts_for("other");
  const bool has_singular =
      std::any_of(unit->members.begin(), unit->members.end(), [](const Answer& text) { return !text.members.empty(); });
  if (has_singular) field.unit_one = texts_for("one");
}

void read_pattern(Checking& checking, const Answer& answers, Field& field) {
  field.pattern = text_of(answers, "pattern");
  if (field.pattern.empty()) return;
  field.compiled = compile_pattern(field.pattern);
  if (!field.compiled) report(checking, span_at(answers, "pattern"), kBadPattern, {name_of("pattern", {})});
}

void read_default(Checking& checking, const Answer& answers, Field& field) {
  field.default_value = text_of(answers, "default");
  if (field.default_value.empty()) return;
  ScalarCheck result = check_scalar(field, field.default_value);
  if (!result.fault) return;
  result.arguments.insert(result.arguments.begin(), name_of("default", {}));
  report(checking, span_at(answers, "default"), *result.fault, std::move(result.arguments));
}

std::vector<Field> read_fields(Checking& checking, const Value& list, const Field* parent);

// `parent` is the group or list that it belongs to; none for a field of the form.
std::optional<Field> read_field(Checking& checking, const Value& value, const Field* parent) {
  if (value.kind != ValueKind::mapping) {
    report(checking, value.span, kNotKeys, {name_of(checking.path, {}), "key, type, label"});
    return std::nullopt;
  }
  if (const Value* type = value.find("type"); type && type->scalar == name_of(FieldType::signature)) {
    report(checking, type->span, kSignatureField);
    return std::nullopt;
  }
  checking.around = {{nullptr, field_fields(), &value}};
  const Answer answers =
      check_members(checking, value, field_fields(), {value.span.source, value.span.begin, value.span.begin});
  Field field;
  field.key = text_of(answers, "key");
  if (field.key.empty()) return std::nullopt;  // was reported
  field.type = type_of(text_of(answers, "type"));
  field.required = is_true(answers, "required");
  field.all_or_none = is_true(answers, "all_or_none");
  field.whole = is_true(answers, "whole");
  field.label = local_text_of(answers, "label");
  field.help = local_text_of(answers, "help");
  read_unit(answers, field);
  field.item_label = local_text_of(answers, "item_label");
  field.lines = static_cast<int>(count_of(answers, "lines").value_or(0));
  field.for_each = text_of(answers, "for_each");
  field.blank_items = count_of(answers, "blank").value_or(0);
  field.span = value.span;
  field.when = condition_of(answers, "when", checking.diagnostics);
  read_limits(answers, field);
  if (field.min_items.value_or(0) > 0) field.required = true;
  check_limits(checking, answers, field);
  read_options(checking, answers, field);
  read_pattern(checking, answers, field);
  read_default(checking, answers, field);

  const Span key_span = span_at(answers, "key");
  const bool is_reserved = contains(kConditionWords, field.key) || (!parent && contains(kRecordKeys, field.key)) ||
                           (parent && parent->type == FieldType::list && field.key == "number");
  if (is_reserved) report(checking, key_span, kReservedKey, {field.key});
  const bool is_level = field.key[0] < 'a';
  if (is_level && !parent) report(checking, key_span, kLevelKey, {field.key});

  if (answers.find("fields")) {
    const PathStep step(checking, "fields");
    field.fields = read_fields(checking, *value.find("fields"), &field);
  } else if (field.type == FieldType::list) {
    Field item;
    item.type = type_of(text_of(answers, "of"));
    item.label = field.item_label;
    item.span = field.span;
    field.fields.push_back(std::move(item));
  }
  return field;
}

std::vector<Field> read_fields(Checking& checking, const Value& list, const Field* parent) {
  std::vector<Field> fields;
  if (list.kind != ValueKind::sequence) {
    report(checking, list.span, kNotItems, {name_of(checking.path, {})});
    return fields;
  }
  std::set<std::string> keys;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const PathStep step(checking, std::to_string(i + 1));
    std::optional<Field> field = read_field(checking, list.items[i], parent);
    if (!field) continue;
    if (keys.insert(field->key).second) {
      fields.push_back(std::move(*field));
    } else {
      const Value* key = list.items[i].find("key");
      report(checking, key->span, kRepeatedKey, {field->key});
    }
  }
  return fields;
}

// Conditions are looked at when all fields are known.
void check_field_conditions(const FormDefinition& form, std::span<const Field> fields, const std::string& prefix,
                            Diagnostics& diagnostics) {
  for (const Field& field : fields) {
    if (field.key.empty()) continue;
    if (field.when) check_condition(*field.when, form, prefix + field.key, diagnostics);
    check_field_conditions(form, field.fields, prefix + field.key + ".", diagnostics);
  }
}

void read_rules(const Answer& answers, FormDefinition& form, Diagnostics& diagnostics) {
  for (const Answer& item : items_of(answers, "rules")) {
    Rule rule{.check = {}, .at = text_of(item, "at"), .message = local_text_of(item, "message"), .span = item.span};
    std::optional<Condition> check = condition_of(item, "check", diagnostics);
    const bool at_is_there = rule.at.empty() || require_field(form, rule.at, span_at(item, "at"), diagnostics);
    if (!check) continue;
    check_condition(*check, form, rule.at, diagnostics);
    if (!at_is_there) continue;
    rule.check = std::move(*check);
    form.rules.push_back(std::move(rule));
  }
}

void read_signatories(Checking& checking, const Answer& answers, FormDefinition& form) {
  std::set<std::string> keys;
  for (const Answer& item : items_of(answers, "signatures")) {
    Signatory signatory{.key = text_of(item, "key"),
                        .label = local_text_of(item, "label"),
                        .name = text_of(item, "name"),
                        .span = item.span};
    if (!signatory.key.empty() && !keys.insert(signatory.key).second) {
      report(checking, span_at(item, "key"), kRepeatedKey, {signatory.key});
    }
    // What stands in the contract is looked at when all forms are known.
    const bool is_known_later = is_in_contract(signatory.name) && !form.derived_from.id.empty();
    if (!signatory.name.empty() && !is_known_later &&
        !require_text(form, signatory.name, span_at(item, "name"), checking.diagnostics)) {
      signatory.name.clear();
    }
    form.signatories.push_back(std::move(signatory));
  }
}

}  // namespace

FormDefinition check_form(std::string id, const Value& value, const Source& source, Diagnostics& diagnostics,
                          std::span<const std::string> languages) {
  FormDefinition form;
  form.id = std::move(id);
  form.source = &source;
  const Answer answers = check_content(value, form_fields(), languages, diagnostics);
  form.version = text_of(answers, "version");
  if (const Answer* other = answers.find("derived_from")) form.derived_from = {other->text, other->span};
  Checking checking{.diagnostics = diagnostics, .languages = languages};
  if (answers.find("fields")) {
    const PathStep step(checking, "fields");
    form.fields = read_fields(checking, *value.find("fields"), nullptr);
  }
  check_field_conditions(form, form.fields, "", diagnostics);
  check_condition_cycles(form, diagnostics);
  read_rules(answers, form, diagnostics);
  read_signatories(checking, answers, form);
  return form;
}

}  // namespace drieluik
