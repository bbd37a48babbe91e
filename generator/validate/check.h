// Checks values against tables of fields, and makes typed records of them. All faults are reported at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "read/markdown.h"
#include "read/value.h"
#include "validate/records.h"

namespace drieluik {

// The key tables of everything that is written in YAML, for checks, schemas and the author's reference. A key may stand
// in a table several times, one behind the other, each with its own condition (Field::when).
const std::vector<Field>& front_matter_fields(Kind kind);
const std::vector<Field>& page_fields();  // of a page of content/pages, where nothing is required
const std::vector<Field>& site_fields();
const std::vector<Field>& figure_fields();
const std::vector<Field>& glossary_fields();      // of one term
const std::vector<Field>& bibliography_fields();  // of one work
const std::vector<Field>& form_fields();          // of a form's definition; `fields` in it is checked by field_fields()
const std::vector<Field>& field_fields();

// Reports unknown keys (with "did you mean"), missing ones, and values that do not fit. True when all is well.
bool check_mapping(const Value& value, std::span<const Field> fields, Diagnostics& diagnostics);

Text check_text(Kind kind, std::string id, std::string language, ContentFile file, const Source& source,
                Diagnostics& diagnostics);
// A page of content/pages: its front matter may be missing, and say things as other programs call them
// (sidebar_position, description). `language` is that of the file's name, else empty; the page's own `lang:` is then in
// the text that comes back, if there is one.
Text check_page(std::string id, std::string language, ContentFile file, const Source& source, Diagnostics& diagnostics);
// With `languages`, a text for another language is reported.
FormDefinition check_form(std::string id, const Value& value, const Source& source, Diagnostics& diagnostics,
                          std::span<const std::string> languages = {});
Figure check_figure(std::string id, const Value& value, Diagnostics& diagnostics,
                    std::span<const std::string> languages = {});
std::vector<GlossaryTerm> check_glossary(const Value& value, Diagnostics& diagnostics,
                                         std::span<const std::string> languages = {});
std::vector<Work> check_bibliography(const Value& value, Diagnostics& diagnostics);
Site check_site(const Value& value, Diagnostics& diagnostics);

// A client record against its form: types, required answers, limits, rules. Nothing when it has an error.
std::optional<ClientRecord> check_record(const Value& value, const FormDefinition& form, const Source& source,
                                         std::span<const std::string> languages, Diagnostics& diagnostics);
// The form that a record names (to find its definition), without reporting anything.
std::string_view form_of(const Value& record);

bool is_date(std::string_view text);                     // a date that exists, written 2026-11-22
std::optional<double> to_number(std::string_view text);  // 8, 1.5, -2; nothing else

}  // namespace drieluik
