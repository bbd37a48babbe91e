#include <algorithm>
#include <utility>

#include "base/text.h"
#include "validate/check.h"
#include "validate/checking.h"
#include "validate/lookup.h"
#include "validate/messages.h"
#include "validate/table.h"

namespace drieluik {
namespace {

// The keys of a record that are no answers.
std::vector<Field> header_fields(const FormDefinition& form, std::span<const std::string> languages) {
  std::vector<Field> fields = {table::required(table::choice("form", {form.id})),
                               table::required(table::choice("language", {}))};
  for (const std::string& language : languages) fields[1].options.push_back({language, {}});
  return fields;
}

// Where a rule is applied: once, or once for each item of the lists that the answer it tells lies in.
std::vector<std::string> scopes_of(const FormDefinition& form, const Answer& answers, std::string_view at) {
  std::vector<std::string> scopes = {""};
  const std::vector<std::string_view> parts = split(at, '.');
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view list = at.substr(0, static_cast<std::size_t>(parts[i].data() - at.data()) - 1);
    const Field* field = form.find(list);
    if (!field || !field->is_list_of_groups() || form.find(std::string(list) + "." + std::string(parts[i])) == field) {
      continue;
    }
    std::vector<std::string> inner;
    for (const std::string& scope : scopes) {
      const std::string path = full_path(form, list, scope).value_or("");
      const Answer* found = answers.find(path);
      const std::size_t count = found ? found->items.size() : 0;
      for (std::size_t number = 1; number <= count; ++number) inner.push_back(path + "." + std::to_string(number));
    }
    scopes = std::move(inner);
  }
  return scopes;
}

// A rule says nothing when an answer that it names was faulty: that was told.
bool names_faulty(const Checking& checking, const Rule& rule, const FormDefinition& form, std::string_view scope) {
  const std::vector<std::string_view> paths =
      paths_of(rule.check, [&](std::string_view operand) { return field_in(form, operand, scope); });
  return std::any_of(paths.begin(), paths.end(), [&](std::string_view path) {
    return is_faulty(checking, full_path(form, path, scope).value_or(std::string(path)));
  });
}

void check_rules(Checking& checking, const FormDefinition& form, const Answer& answers, const Source& source) {
  for (const Rule& rule : form.rules) {
    for (const std::string& scope : scopes_of(form, answers, rule.at)) {
      if (is_full(checking)) return;
      if (holds(rule.check, form, answers, scope).value_or(true) || names_faulty(checking, rule, form, scope)) continue;
      const Answer* told = answers.find(full_path(form, rule.at, scope).value_or(rule.at));
      report(checking, told ? told->span : start_of(&source), kRuleBroken,
             {in_both(rule.message), to_text(rule.check)});
    }
  }
}

}  // namespace

std::string_view form_of(const Value& record) {
  const Value* form = record.find("form");
  return form && form->kind == ValueKind::scalar ? trim(form->scalar) : std::string_view();
}

std::optional<ClientRecord> check_record(const Value& value, const FormDefinition& form, const Source& source,
                                         std::span<const std::string> languages, Diagnostics& diagnostics) {
  const Span start = start_of(&source);
  if (is_absent(value)) {
    diagnostics.error(start, kEmptyRecord);
    return std::nullopt;
  }
  const std::vector<Field> header = header_fields(form, languages);
  Checking checking{.diagnostics = diagnostics, .is_record = true};
  if (value.kind != ValueKind::mapping) {
    report(checking, value.span, kFileWithoutKeys, {"form, language"});
    return std::nullopt;
  }
  const std::size_t before = diagnostics.errors();
  checking.around.push_back({nullptr, form.fields, &value});
  report_unknown_keys(checking, value, header, form.fields);
  const Answer head = check_known_members(checking, value, header, start);
  ClientRecord record{.answers = check_known_members(checking, value, form.fields, start), .source = &source};
  check_rules(checking, form, record.answers, source);
  if (diagnostics.errors() > before) return std::nullopt;
  record.form = head.find("form")->text;
  record.language = head.find("language")->text;
  return record;
}

}  // namespace drieluik
