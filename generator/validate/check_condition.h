// Conditions of a form against its fields: do they name what is there, and can they ever hold?
#pragma once

#include <string_view>

#include "validate/records.h"

namespace drieluik {

// `scope` is the path of the field that the condition belongs to, or of the answer that a rule tells.
void check_condition(const Condition& condition, const FormDefinition& form, std::string_view scope,
                     Diagnostics& diagnostics);

// Whether the form has such a field; else reports it with the path that comes nearest.
const Field* require_field(const FormDefinition& form, std::string_view path, Span span, Diagnostics& diagnostics);
// The same of a field that must be a text.
bool require_text(const FormDefinition& form, std::string_view path, Span span, Diagnostics& diagnostics);

}  // namespace drieluik
