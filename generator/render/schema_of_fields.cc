#include "render/schema_of_fields.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "render/schema_condition.h"
#include "render/schema_words.h"
#include "validate/check.h"

namespace drieluik {
namespace {

// Something that can be seen, and no control characters.
constexpr const char* kLine =
    "^[ \\t]*[^\\u0000-\\u0020\\u007f-\\u009f][^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]*$";
constexpr const char* kLines =
    "^[ \\t\\r\\n]*[^\\u0000-\\u0020\\u007f-\\u009f][^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$";
constexpr const char* kDate = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

// Whether ICU and ECMAScript read it alike.
bool is_portable(std::string_view pattern) {
  constexpr std::string_view kEscaped = "dDwWsSnrt.^$|()[]{}*+?/\\";
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && (++i == pattern.size() || kEscaped.find(pattern[i]) == std::string_view::npos))
      return false;
    if (pattern[i] == '(' && pattern.substr(i + 1, 1) == "?" && pattern.substr(i + 1, 2) != "?:") return false;
    const bool is_quantifier = std::string_view("*+?}").find(pattern[i]) != std::string_view::npos;
    if (is_quantifier && pattern.substr(i + 1, 1) == "+") return false;  // possessive
    if (pattern[i] == '[' && pattern.substr(i + 1).find_first_of("[&") < pattern.substr(i + 1).find(']')) return false;
  }
  return true;
}

constexpr const char* kOrNothing = "-or-nothing";  // at the end of the name of a definition

// A key without a value is no answer.
Json or_null(Json schema, bool is_needed) {
  if (is_needed) return schema;
  if (schema.contains("$ref")) {
    schema["$ref"] = schema["$ref"].get<std::string>() + kOrNothing;
  } else if (schema.contains("type") && schema["type"].is_string()) {
    schema["type"] = {schema["type"], "null"};
  } else if (schema.contains("type")) {
    schema["type"].push_back("null");
  } else if (schema.contains("enum")) {
    schema["enum"].push_back(nullptr);
  } else if (schema.contains("oneOf")) {
    schema["oneOf"].push_back({{"type", "null"}});
  }
  return schema;
}

class FieldSchemas {
 public:
  explicit FieldSchemas(const SchemaStyle& style) : style_(style) {}

  Json object(std::span<const Field> fields, const std::string& path, bool all_or_none = false) const {
    Json properties = Json::object(), needed = Json::array(), conditional = Json::array();
    for (std::size_t i = 0; i < fields.size();) {
      std::size_t end = i + 1;
      while (end < fields.size() && fields[end].key == fields[i].key) ++end;
      add_property(fields, fields.subspan(i, end - i), all_or_none, {properties, needed, conditional, path});
      i = end;
    }
    Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!needed.empty()) schema["required"] = std::move(needed);
    if (all_or_none) schema["dependentRequired"] = dependent_on_all(fields);
    if (!conditional.empty()) schema["allOf"] = std::move(conditional);
    return schema;
  }

 private:
  struct Parts {
    Json &properties, &needed, &conditional;
    const std::string& path;  // of the object in the record
  };

  // The fields of one key; several have conditions that exclude each other.
  void add_property(std::span<const Field> all, std::span<const Field> same_key, bool is_whole,
                    const Parts& parts) const {
    const std::string& key = same_key.front().key;
    const std::string inner = parts.path.empty() ? key : parts.path + "." + key;
    if (same_key.size() == 1 && !same_key.front().when) {
      const bool needed = is_needed(same_key.front());
      parts.properties[key] = titled(same_key.front(), or_null(value(same_key.front(), inner), needed || is_whole));
      if (needed) parts.needed.push_back(key);
      return;
    }
    Json variants = Json::array();
    for (const Field& field : same_key) {
      const Json schema = value(field, inner);
      variants.push_back(schema);
      const std::optional<ConditionSchemas> when =
          field.when ? condition_schemas(*field.when, all, parts.path) : std::optional<ConditionSchemas>();
      if (!when) continue;
      if (same_key.size() > 1 || field.required) {
        const Json there = same_key.size() > 1 ? or_null(schema, field.required) : Json{{"not", {{"type", "null"}}}};
        Json then{{"properties", {{key, there}}}};
        if (field.required) then["required"] = {key};
        parts.conditional.push_back({{"if", when->holds}, {"then", std::move(then)}});
      }
      // The program warns of an answer that does not count, and goes on.
      if (same_key.size() == 1 && !style_.is_record) {
        parts.conditional.push_back({{"if", when->fails}, {"then", {{"properties", {{key, {{"type", "null"}}}}}}}});
      }
    }
    Json schema = variants.size() == 1 ? or_null(variants.front(), false) : Json{{"anyOf", variants}};
    if (variants.size() > 1) schema["anyOf"].push_back({{"type", "null"}});
    parts.properties[key] = titled(same_key.front(), schema);
  }

  bool is_needed(const Field& field) const {
    if (field.when) return false;
    if (field.required) return true;
    return style_.is_record && field.type == FieldType::group &&
           std::any_of(field.fields.begin(), field.fields.end(),
                       [&](const Field& member) { return is_needed(member); });
  }

  static Json dependent_on_all(std::span<const Field> fields) {
    Json dependent = Json::object();
    for (const Field& field : fields) {
      Json others = Json::array();
      for (const Field& other : fields) {
        if (other.key != field.key) others.push_back(other.key);
      }
      dependent[field.key] = std::move(others);
    }
    return dependent;
  }

  Json titled(const Field& field, const Json& schema) const {
    Json out = Json::object();
    const LocalText& title = field.label.empty() ? schema_title(field.key) : field.label;
    if (!title.empty()) out["title"] = in_all_languages(title, style_.languages, " · ");
    const std::string help = description(field);
    if (!help.empty()) out["description"] = help;
    out.update(schema);
    return out;
  }

  std::string description(const Field& field) const {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& language : style_.languages) {
      std::string text(field.help.in(language));
      const auto add = [&](std::string_view more) {
        if (!more.empty()) text.append(text.empty() ? "" : " ").append(more);
      };
      if (!field.unit.empty()) add("(" + std::string(field.unit.in(language)) + ")");
      if (!field.min_date.empty()) add("≥ " + field.min_date);
      if (!field.max_date.empty()) add("≤ " + field.max_date);
      if (field.when) add((language == "nl" ? "Alleen als: " : "Only when: ") + to_text(*field.when));
      if (!text.empty()) texts.emplace_back(language, text);
    }
    return in_all_languages(LocalText(std::move(texts)), style_.languages, "\n");
  }

  Json value(const Field& field, const std::string& path) const {
    switch (field.type) {
      case FieldType::date:
        return {{"type", "string"}, {"format", "date"}, {"pattern", kDate}};
      case FieldType::number:
        return number(field);
      case FieldType::choice:
      case FieldType::scale:
        return options(field);
      case FieldType::yesno:
        return {{"enum", {true, false, "yes", "no", "ja", "nee"}}};
      case FieldType::choices:
        return list(field, options(field));
      case FieldType::list:
        return list(field, field.is_list_of_groups() ? object(field.fields, path) : item(field.fields.front(), path));
      case FieldType::group:
        return object(field.fields, path, field.all_or_none);
      case FieldType::local_text:
        return local_text(field);
      case FieldType::anything:
        return Json::object();
      default:
        return letters(field);
    }
  }

  Json item(const Field& field, const std::string& path) const { return titled(field, value(field, path)); }

  // Whatever YAML takes for a number or for yes and no is a text here, unless a pattern says what it looks like.
  static Json letters(const Field& field) {
    const bool is_line = field.type == FieldType::text;
    if (field.max_length == 0 && field.pattern.empty()) return {{"$ref", is_line ? "#/$defs/line" : "#/$defs/lines"}};
    Json schema{{"type", {"string", "number", "boolean"}}};
    schema["maxLength"] = most_code_points(field);
    schema["pattern"] = is_line ? kLine : kLines;
    if (!field.pattern.empty()) schema["type"] = "string";
    const PortablePattern pattern = portable(field.pattern);
    if (!field.pattern.empty() && pattern.is_alike && is_portable(field.pattern)) {
      schema["pattern"] = std::string("^(?:").append(pattern.text).append(")$");
    }
    return schema;
  }

  static Json number(const Field& field) {
    Json schema{{"type", field.whole ? "integer" : "number"}};
    if (field.min) schema["minimum"] = to_json(*field.min);
    if (field.above) schema["exclusiveMinimum"] = to_json(*field.above);
    if (field.max) schema["maximum"] = to_json(*field.max);
    return schema;
  }

  Json options(const Field& field) const {
    Json each = Json::array();
    for (const Option& option : field.options) {
      Json one{{"const", option.key}};
      const std::optional<double> as_number = to_number(option.key);
      if (as_number) one = {{"enum", {option.key, to_json(*as_number)}}};
      if (!option.label.empty()) one["title"] = in_all_languages(option.label, style_.languages, " · ");
      each.push_back(std::move(one));
    }
    return {{"oneOf", std::move(each)}};
  }

  static Json list(const Field& field, Json of) {
    const std::size_t least = std::max<std::size_t>(field.min_items.value_or(0), field.required ? 1 : 0);
    Json schema{{"type", "array"}, {"items", least > 0 ? std::move(of) : or_null(std::move(of), false)}};
    if (least > 0) schema["minItems"] = least;
    schema["maxItems"] = field.max_items.value_or(kMostItems);
    if (field.type == FieldType::choices) schema["uniqueItems"] = true;
    return schema;
  }

  Json local_text(const Field& field) const {
    if (!field.fields.empty()) return texts_or_groups(field);
    if (field.may_be_plain) return {{"anyOf", {{{"$ref", "#/$defs/lines"}}, {{"$ref", "#/$defs/some-languages"}}}}};
    return {{"$ref", field.required ? "#/$defs/in-languages" : "#/$defs/some-languages"}};
  }

  Json texts_or_groups(const Field& field) const {
    Json texts = Json::object();
    for (const std::string& language : style_.languages) {
      texts[language] = {{"anyOf", {{{"$ref", "#/$defs/lines-or-nothing"}}, object(field.fields, "")}}};
    }
    return {{"type", "object"}, {"properties", std::move(texts)}, {"additionalProperties", false}};
  }

  const SchemaStyle& style_;
};

}  // namespace

std::string in_all_languages(const LocalText& text, std::span<const std::string> languages, std::string_view between) {
  std::string out;
  std::vector<std::string_view> said;
  for (const std::string& language : languages) {
    const std::string_view one = text.in(language);
    if (one.empty() || std::find(said.begin(), said.end(), one) != said.end()) continue;
    if (!out.empty()) out += between;
    out += one;
    said.push_back(one);
  }
  return out;
}

Json shared_definitions(std::span<const std::string> languages) {
  const auto letters = [](std::size_t most, const char* pattern) {
    return Json{{"type", {"string", "number", "boolean"}}, {"maxLength", most}, {"pattern", pattern}};
  };
  const Json line = letters(kMaxText, kLine), lines = letters(kMaxLongText, kLines);
  Json texts = Json::object();
  for (const std::string& language : languages) texts[language] = {{"$ref", "#/$defs/lines-or-nothing"}};
  const Json local{{"type", "object"}, {"properties", std::move(texts)}, {"additionalProperties", false}};
  Json needed = local;
  needed["minProperties"] = 1;
  return {{"in-languages", std::move(needed)},
          {"some-languages", local},
          {"some-languages-or-nothing", or_null(local, false)},
          {"line", line},
          {"line-or-nothing", or_null(line, false)},
          {"lines", lines},
          {"lines-or-nothing", or_null(lines, false)}};
}

Json object_schema(std::span<const Field> fields, const SchemaStyle& style) {
  return FieldSchemas(style).object(fields, "");
}

}  // namespace drieluik
