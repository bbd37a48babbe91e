// A client record to begin with: all keys of a form, with comments that say what goes behind them.
#pragma once

#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

// Comments in Dutch, else in English; labels and help in `language` as far as the form has it. Read back, it lacks what
// the form requires and has no other fault.
std::string empty_record(const FormDefinition& form, std::string_view title, std::string_view language);

}  // namespace drieluik
