#include "render/form_rules.h"

#include <charconv>
#include <optional>

#include "base/text.h"
#include "validate/lookup.h"

namespace drieluik {
namespace {

// A number that no author writes stands for any item while paths are looked up.
constexpr std::string_view kAnyItem = "999999999";

std::string replaced(std::string_view path, std::string_view from, std::string_view to) {
  std::string out;
  for (const std::string_view part : split(path, '.')) {
    if (!out.empty()) out += '.';
    out += part == from ? to : part;
  }
  return out;
}

const Field* any_field(const FormDefinition& form, std::string_view path, const std::string& around) {
  return field_in(form, path, replaced(around, "*", kAnyItem));
}

std::string any_path(const FormDefinition& form, std::string_view path, const std::string& around) {
  return replaced(full_path(form, path, replaced(around, "*", kAnyItem)).value_or(std::string(path)), kAnyItem, "*");
}

// The answer that a rule tells, for each item of the lists of groups that it lies in.
std::string told_path(const FormDefinition& form, std::string_view at) {
  std::string out;
  std::string_view before;
  for (const std::string_view part : split(at, '.')) {
    const Field* field = before.empty() ? nullptr : form.find(before);
    const std::string_view with_part = at.substr(0, static_cast<std::size_t>(part.data() - at.data()) + part.size());
    if (field && field->is_list_of_groups() && !is_index(part) && form.find(with_part) != field) out += ".*";
    out.append(out.empty() ? "" : ".").append(part);
    before = with_part;
  }
  return out;
}

std::string item_around(const std::string& path) {
  const std::size_t star = path.rfind('*');
  return star == std::string::npos ? "" : path.substr(0, star + 1);
}

Json rule_data(const Rule& rule, const FormDefinition& form, std::string_view language) {
  const std::string at = told_path(form, rule.at), around = item_around(at);
  Json names = Json::array();
  const auto find_field = [&](std::string_view operand) { return any_field(form, operand, around); };
  for (const std::string_view path : paths_of(rule.check, find_field)) names.push_back(any_path(form, path, around));
  return {{"at", at},
          {"check", condition_data(rule.check, form, around)},
          {"names", std::move(names)},
          {"message", rule.message.in(language)}};
}

}  // namespace

Json condition_data(const Condition& condition, const FormDefinition& form, const std::string& around) {
  return to_json(resolved(
      condition, [&](std::string_view operand) { return any_field(form, operand, around); },
      [&](std::string_view operand) { return any_path(form, operand, around); }));
}

Json rules_data(const FormDefinition& form, std::string_view language) {
  Json out = Json::array();
  for (const Rule& rule : form.rules) out.push_back(rule_data(rule, form, language));
  return out;
}

}  // namespace drieluik
