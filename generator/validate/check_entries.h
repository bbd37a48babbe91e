// A file that is a list of entries with an id: the glossary, the bibliography.
#pragma once

#include "validate/check.h"

namespace drieluik {

// The entries that have an id of their own; one that stands twice is reported, and the first is kept.
std::vector<Answer> check_entries(const Value& value, const std::vector<Field>& fields,
                                  std::span<const std::string> languages, Diagnostics& diagnostics);

}  // namespace drieluik
