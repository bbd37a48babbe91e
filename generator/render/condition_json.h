// Conditions as the script of a form's page reads them.
//
//   {"is": "less", "left": "fee.amount", "right": "\"100\""}   {"is": "all", "parts": […]}   {"is": "answered", "left":
//   "fee"}
#pragma once

#include "render/json.h"
#include "validate/condition.h"

namespace drieluik {

// Of a condition whose operands are full paths and texts in quotes: resolved().
Json to_json(const Condition& condition);

}  // namespace drieluik
