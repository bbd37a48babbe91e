// Conditions that go round: a field that counts only when an answer is there that counts only with its own.
#pragma once

#include "base/diagnostic.h"
#include "validate/records.h"

namespace drieluik {

void check_condition_cycles(const FormDefinition& form, Diagnostics& diagnostics);

}  // namespace drieluik
