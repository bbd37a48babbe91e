// The JSON Schema of a table of fields: an object with a property for each key.
#pragma once

#include <span>
#include <string>

#include "render/json.h"
#include "validate/field.h"

namespace drieluik {

struct SchemaStyle {
  std::span<const std::string> languages;  // of titles and of texts in several languages
  bool is_record = false;  // a group is needed when one of its members is; what does not count may stand there
};

// What schemas refer to as "#/$defs/line" and so on.
Json shared_definitions(std::span<const std::string> languages);
Json object_schema(std::span<const Field> fields, const SchemaStyle& style);

// "Naam · Name": the texts in order, each once.
std::string in_all_languages(const LocalText& text, std::span<const std::string> languages, std::string_view between);

}  // namespace drieluik
