#include "render/json_schema.h"

#include <algorithm>
#include <iterator>

#include "render/schema_of_fields.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr const char* kDraft = "https://json-schema.org/draft/2020-12/schema";
constexpr const char* kField = "#/$defs/field";

struct KindRow {
  std::string_view name;
  Json (*schema)(const SchemaStyle& style);
  const char *dutch, *english;
};

template <Kind kind>
Json front_matter(const SchemaStyle& style) {
  return object_schema(front_matter_fields(kind), style);
}

Json list_of(const std::vector<Field>& fields, const SchemaStyle& style) {
  return {{"type", "array"}, {"items", object_schema(fields, style)}};
}

// A group and a list have fields of their own.
Json form_definition(const SchemaStyle& style) {
  const Json fields{{"type", "array"}, {"items", {{"$ref", kField}}}, {"minItems", 1}};
  const auto with_fields = [&](const std::vector<Field>& table) {
    Json schema = object_schema(table, style);
    schema["properties"]["fields"].update(fields);
    return schema;
  };
  Json schema = with_fields(form_fields());
  schema["$defs"] = {{"field", with_fields(field_fields())}};
  return schema;
}

const KindRow kKinds[] = {
    {"framework", front_matter<Kind::framework>, "De front matter van een kader", "The front matter of a framework"},
    {"exercise", front_matter<Kind::exercise>, "De front matter van een oefening", "The front matter of an exercise"},
    {"course", front_matter<Kind::course>, "De front matter van een opleiding", "The front matter of a course"},
    {"page", [](const SchemaStyle& style) { return object_schema(page_fields(), style); },
     "De front matter van een pagina", "The front matter of a page"},
    {"clause", front_matter<Kind::clause>, "De front matter van een bepaling", "The front matter of a clause"},
    {"form-text", front_matter<Kind::form>, "De front matter van de tekst van een formulier",
     "The front matter of a form's text"},
    {"form", form_definition, "De velden en regels van een formulier", "The fields and rules of a form"},
    {"figure", [](const SchemaStyle& style) { return object_schema(figure_fields(), style); }, "Een figuur",
     "A figure"},
    {"glossary", [](const SchemaStyle& style) { return list_of(glossary_fields(), style); }, "De begrippenlijst",
     "The glossary"},
    {"bibliography", [](const SchemaStyle& style) { return list_of(bibliography_fields(), style); },
     "De literatuurlijst", "The bibliography"},
    {"site", [](const SchemaStyle& style) { return object_schema(site_fields(), style); }, "De website: site.yaml",
     "The website: site.yaml"},
};

std::string write(const std::string& title, const Json& schema, std::span<const std::string> languages) {
  Json whole{{"$schema", kDraft}, {"title", title}};
  whole.update(schema);
  const Json definitions = shared_definitions(languages);
  // One that is used may use another one; none goes further.
  for (int round = 0; round < 2; ++round) {
    const std::string text = whole.dump();
    for (const auto& [name, definition] : definitions.items()) {
      if (text.find("\"#/$defs/" + name + "\"") != std::string::npos) whole["$defs"][name] = definition;
    }
  }
  return whole.dump(2) + "\n";
}

std::string title_of(const Item& form, std::span<const std::string> languages) {
  std::vector<std::pair<std::string, std::string>> titles;
  for (const auto& [language, text] : form.texts) titles.emplace_back(language, text.title);
  return titles.empty() ? form.id : in_all_languages(LocalText(std::move(titles)), languages, " · ");
}

}  // namespace

std::string record_schema(const Item& form, std::span<const std::string> languages) {
  const SchemaStyle style{.languages = languages, .is_record = true};
  Json schema = object_schema(form.form->fields, style);
  Json properties{{"form", {{"const", form.id}}}, {"language", {{"enum", languages}}}};
  properties.update(schema["properties"]);
  Json needed{"form", "language"};
  if (schema.contains("required")) needed.insert(needed.end(), schema["required"].begin(), schema["required"].end());
  schema["properties"] = std::move(properties);
  schema["required"] = std::move(needed);
  return write(title_of(form, languages), schema, languages);
}

std::string content_schema(std::string_view kind, std::span<const std::string> languages) {
  const auto* const row =
      std::find_if(std::begin(kKinds), std::end(kKinds), [&](const KindRow& x) { return x.name == kind; });
  if (row == std::end(kKinds)) return {};
  const LocalText title({{"nl", row->dutch}, {"en", row->english}});
  return write(in_all_languages(title, languages, " · "), row->schema({.languages = languages}), languages);
}

std::vector<std::string_view> content_schema_kinds() {
  std::vector<std::string_view> names;
  for (const KindRow& row : kKinds) names.push_back(row.name);
  return names;
}

}  // namespace drieluik
