// YAML as values that know where they stand. Scalars stay as they are written: what type one has is for the schema to
// say, so that `no`, `1.10` and `2026-02-30` reach it unchanged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace drieluik {

enum class ValueKind : std::uint8_t { null, scalar, sequence, mapping };

struct Member;

struct Value {
  ValueKind kind = ValueKind::null;
  bool quoted = false;          // a scalar in quotes or in a block: "null" and "" are then texts
  Span span;                    // a scalar as written; a collection from its first to its last item
  std::string scalar;           // UTF-8, unescaped
  std::vector<Value> items;     // of a sequence
  std::vector<Member> members;  // of a mapping, in the order of the source

  bool is_null() const { return kind == ValueKind::null; }
  const Value* find(std::string_view key) const;  // nullptr when this is no mapping or has no such key
};

struct Member {
  std::string key;
  Span key_span;
  Value value;
};

}  // namespace drieluik
