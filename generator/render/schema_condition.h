// When a condition is known to hold, and when it is known not to, as JSON Schemas of the object whose answers it names.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "render/schema_of_fields.h"
#include "validate/condition.h"

namespace drieluik {

struct ConditionSchemas {
  Json holds, fails;  // neither fits where an answer that it compares is absent
};

// `fields` are those of the form, or of the group or the items of the list that `path` names. Nothing when the
// condition names answers outside them, or compares two answers.
std::optional<ConditionSchemas> condition_schemas(const Condition& condition, std::span<const Field> fields,
                                                  const std::string& path);

}  // namespace drieluik
