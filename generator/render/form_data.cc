#include "render/form_data.h"

#include "document/attainment.h"
#include "render/form_messages.h"
#include "render/form_rules.h"
#include "render/json.h"

namespace drieluik {
namespace {

class FieldData {
 public:
  FieldData(const FormDefinition& form, std::string_view language) : form_(form), language_(language) {}

  // `path`: of the mapping that they are members of, with * for numbers of items.
  Json all(std::span<const Field> fields, const std::string& path) const {
    Json out = Json::array();
    for (const Field& field : fields) out.push_back(one(field, path));
    return out;
  }

 private:
  Json one(const Field& field, const std::string& around) const {
    Json out{{"key", field.key}, {"type", name_of(field.type)}};
    add_text(out, "label", field.label);
    if (field.required) out["required"] = true;
    if (!field.default_value.empty()) out["default"] = field.default_value;
    if (field.when) out["when"] = condition_data(*field.when, form_, around);
    add_limits(out, field);
    add_text(out, "help", field.help);
    add_text(out, "unit", field.unit);
    add_text(out, "unit-one", field.unit_one);
    add_text(out, "item", field.item_label);
    for (const Option& option : field.options) out["options"].push_back({option.key, option.label.in(language_)});
    if (field.all_or_none) out["all-or-none"] = true;
    if (!field.for_each.empty()) out["for-each"] = field.for_each;
    if (field.blank_items > 0) out["blank"] = field.blank_items;
    const std::string path = around.empty() ? field.key : around + "." + field.key;
    if (field.is_list_of_groups()) {
      out["fields"] = all(field.fields, path + ".*");
    } else if (field.type == FieldType::list) {
      out["of"] = one(field.fields.front(), path);
    } else if (field.type == FieldType::group) {
      out["fields"] = all(field.fields, path);
    }
    return out;
  }

  void add_text(Json& out, const char* key, const LocalText& text) const {
    if (!text.empty()) out[key] = text.in(language_);
  }

  void add_limits(Json& out, const Field& field) const {
    if (field.whole) out["whole"] = true;
    if (field.min) out["min"] = to_json(*field.min);
    if (field.above) out["above"] = to_json(*field.above);
    if (field.max) out["max"] = to_json(*field.max);
    if (!field.min_date.empty()) out["min"] = field.min_date;
    if (!field.max_date.empty()) out["max"] = field.max_date;
    if (field.min_items) out["min"] = *field.min_items;
    if (field.max_items) out["max"] = *field.max_items;
    if (field.min_items || field.max_items) out["allowed"] = allowed_items_in(field, language_);
    if (field.type == FieldType::text || field.type == FieldType::longtext) out["max"] = most_code_points(field);
    if (field.pattern.empty()) return;
    if (PortablePattern pattern = portable(field.pattern); pattern.is_alike) out["pattern"] = std::move(pattern.text);
  }

  const FormDefinition& form_;
  std::string_view language_;
};

// In a <script> nothing ends the element but "</script", and "<!--" changes what does.
std::string for_script(const Json& json) {
  std::string out;
  for (const char c : json.dump()) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string form_data(const FormDefinition& form, std::span<const std::string> languages, std::string_view language,
                      const Words& words) {
  const FieldData fields(form, language);
  Json out{{"form", form.id}, {"language", language}, {"languages", Json::array()}};
  for (const std::string& each : languages) out["languages"].push_back(each);
  out["fields"] = fields.all(form.fields, "");
  out["rules"] = rules_data(form, language);
  if (form.contract) {
    out["contract"] = {{"form", form.derived_from.id}, {"fields", fields.all(form.contract->fields, "contract")}};
    out["attainment"] = {{"mean", kTMean},
                         {"deviation", kTDeviation},
                         {"correlation", kGoalCorrelation},
                         {"as-expected-within", kHardlyDifferent}};
  }
  out["messages"] = messages_data(language);
  out["words"] = screen_words(words);
  return for_script(out);
}

}  // namespace drieluik
