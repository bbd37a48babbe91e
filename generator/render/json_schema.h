// JSON Schemas (draft 2020-12) of everything that is typed in, for editors and for programs that make records. Made
// from the same tables of fields that check it, with titles in each language of the site.
//
//   environment.out << record_schema(form, library.site.languages);
//
// What the program accepts and a schema cannot say is left to the program: rules over several answers, conditions that
// name answers of other groups, the first and last day that a date may have, patterns that only ICU understands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/library.h"

namespace drieluik {

// Of a client's record. The item must be a form with a definition.
std::string record_schema(const Item& form, std::span<const std::string> languages);

// Of a kind of content: its front matter, or its YAML file. Empty for a word that names none.
std::string content_schema(std::string_view kind, std::span<const std::string> languages);
std::vector<std::string_view> content_schema_kinds();  // "framework", …, "site"

}  // namespace drieluik
