// Writes a client record as YAML that people can read and that reads back as the same record.
#pragma once

#include <string>
#include <string_view>

#include "read/value.h"
#include "validate/records.h"

namespace drieluik {

// In the order of the form's fields, UTF-8 as it is; quotes only where YAML needs them, and around what a reader
// without the form's definition would take for a number or a date.
std::string to_yaml(const ClientRecord& record, const FormDefinition& form);
// The same of a record that is not checked, or has faults: nothing is left out of it, and what the form does not have
// comes last.
std::string to_yaml(const Value& record, const FormDefinition& form);

// In double quotes and on one line, for a comment.
std::string quoted_yaml(std::string_view text);

}  // namespace drieluik
