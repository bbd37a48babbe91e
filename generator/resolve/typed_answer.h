// Answers as people type them in a field or a cell: 22-11-2026, 1,5 and the label of an option.
#pragma once

#include <string>
#include <string_view>

#include "validate/field.h"

namespace drieluik {

struct TypedAnswer {
  std::string text;              // as it would be written in a record; what cannot be understood stays as it was typed
  bool may_be_fraction = false;  // of a number: its one sign was taken to divide thousands, as in 1.500
};

// `decimal_sign` is the one of the language that was typed in: a comma, or a point.
TypedAnswer from_typed(const Field& field, std::string_view typed, char decimal_sign);

}  // namespace drieluik
