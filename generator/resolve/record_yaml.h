// Writes a client record as YAML that people can read and that reads back as the same record.
#pragma once

#include <string>

#include "validate/records.h"

namespace drieluik {

// In the order of the form's fields, UTF-8 as it is; quotes only where YAML needs them, and around what a reader
// without the form's definition would take for a number or a date.
std::string to_yaml(const ClientRecord& record, const FormDefinition& form);

}  // namespace drieluik
