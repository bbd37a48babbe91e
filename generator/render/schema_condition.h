// When a condition is known to hold, and when it is known not to, as JSON Schemas of the object whose answers it names.
#pragma once

#include <optional>
#include <span>

#include "render/schema_of_fields.h"
#include "validate/condition.h"

namespace drieluik {

struct ConditionSchemas {
  Json holds, fails;  // neither fits where an answer that it compares is absent
};

// Nothing when it names answers outside `fields`, or compares two answers.
std::optional<ConditionSchemas> condition_schemas(const Condition& condition, std::span<const Field> fields);

}  // namespace drieluik
