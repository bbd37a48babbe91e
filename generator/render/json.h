// JSON as we write it: keys in the order in which they were put in.
#pragma once

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace drieluik {

using Json = nlohmann::ordered_json;

// 2, not 2.0. At most 20 digits, as to_number() gives it.
inline Json to_json(double number) {
  constexpr double kExact = 1e15;
  if (std::abs(number) >= kExact || std::floor(number) != number) return number;
  return static_cast<std::int64_t>(number);
}

}  // namespace drieluik
