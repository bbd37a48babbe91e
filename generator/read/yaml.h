// Reads YAML 1.2 into values, through yaml-cpp's events.
//
//   Diagnostics diagnostics;
//   std::optional<Value> value = read_yaml({&source, 0, size}, diagnostics);
//
// Reported, each with its place: bytes that are no UTF-8 (with the advice to save as UTF-8), control characters and
// NUL, tabs in indentation, syntax faults, duplicate keys, keys that are no scalar, unknown aliases, more than one
// document. Bounded: 4 MiB of text, 64 levels, 100,000 values counting those that aliases repeat. An empty text is a
// null value. Returns nothing when the text could not be read at all; a duplicate key is reported and the first value
// kept.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "read/value.h"

namespace drieluik {

inline constexpr std::size_t kMaxYamlBytes = 4u << 20;
inline constexpr int kMaxYamlDepth = 64;
inline constexpr std::size_t kMaxYamlValues = 100'000;

std::optional<Value> read_yaml(Span text, Diagnostics& diagnostics);

// The same without the short way through plain texts.
std::optional<Value> read_any_yaml(Span text, Diagnostics& diagnostics);

}  // namespace drieluik
