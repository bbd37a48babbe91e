// Results that are worth keeping: those of what comes a second time, up to a number of bytes in all.
//
//   Memo<Widths> memo(1 << 20);
//   if (const Widths* known = memo.find(word)) return *known;
//   Widths made = measure(word);
//   return memo.wants(word) ? memo.keep(word, made, sizeof made) : made;
//
// A memo is of one thread; what it gives stays where it is until the memo goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/hash.h"

namespace drieluik {

template <typename Value>
class Memo {
 public:
  explicit Memo(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // `key` says all that the value depends on.
  const Value* find(std::string_view key) const {
    const auto it = values_.find(key);
    return it == values_.end() ? nullptr : &it->second;
  }

  // Whether the key came before and there is room; from now on it has come.
  bool wants(std::string_view key) {
    if (bytes_ > max_bytes_) return false;
    const std::uint64_t hash = fast_hash(key);
    const auto mark = static_cast<std::uint32_t>(hash >> 32);
    return std::exchange(seen_[hash % seen_.size()], mark) == mark;
  }

  // `bytes`: what the value holds, by estimate.
  const Value& keep(std::string_view key, Value value, std::size_t bytes) {
    bytes_ += key.size() + bytes;
    return values_.insert_or_assign(std::string(key), std::move(value)).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return fast_hash(key); }
  };
  std::unordered_map<std::string, Value, Hash, std::equal_to<>> values_;
  std::array<std::uint32_t, 1 << 13> seen_{};  // the upper half of the last hash with these lower bits
  std::size_t max_bytes_, bytes_ = 0;
};

}  // namespace drieluik
