// Conditions and rules over several answers, with every path in full: "goals.*.weight".
#pragma once

#include <string>
#include <string_view>

#include "render/condition_json.h"
#include "validate/records.h"

namespace drieluik {

// `around`: the path of the mapping that the condition is looked up in first, with * for numbers of items.
Json condition_data(const Condition& condition, const FormDefinition& form, const std::string& around);
Json rules_data(const FormDefinition& form, std::string_view language);

}  // namespace drieluik
