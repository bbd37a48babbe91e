// JSON as we write it: keys in the order in which they were put in.
#pragma once

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "validate/check.h"

namespace drieluik {

using Json = nlohmann::ordered_json;

// 2, not 2.0. At most 20 digits, as to_number() gives it.
inline Json to_json(double number) {
  constexpr double kExact = 1e15;
  if (std::abs(number) >= kExact || std::floor(number) != number) return number;
  return static_cast<std::int64_t>(number);
}

// What YAML takes for a number when it stands without quotes: 2 for "+2".
inline std::optional<double> as_yaml_number(std::string_view text) {
  return to_number(text.substr(text.starts_with('+') && !text.starts_with("+-") ? 1 : 0));
}

}  // namespace drieluik
