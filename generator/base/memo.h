// Results that are worth keeping: those of what comes a second time, up to a number of bytes in all.
//
//   Memo<Widths> memo(1 << 20);
//   if (const Widths* known = memo.find(word)) return *known;
//   Widths made = measure(word);
//   return memo.wants_it() ? memo.keep(word, made, sizeof made) : made;
//
// A memo is of one thread; what it gives stays where it is until the memo goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
  const Value* find(std::string_view key) {
    hash_ = fast_hash(key);
    const auto it = values_.find(Key{key, hash_});
    return it == values_.end() ? nullptr : &it->second;
  }

  // After find() of a key: whether it came before and there is room; from now on it has come.
  bool wants_it() {
    if (bytes_ > max_bytes_) return false;
    const auto mark = static_cast<std::uint32_t>(hash_ >> 32);
    return std::exchange(seen_[hash_ % seen_.size()], mark) == mark;
  }

  // `bytes`: what the value holds, by estimate.
  const Value& keep(std::string_view key, Value value, std::size_t bytes) {
    bytes_ += key.size() + bytes;
    return values_.insert_or_assign(std::string(key), std::move(value)).first->second;
  }

 private:
  struct Key {
    std::string_view bytes;
    std::uint64_t hash;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const std::string& key) const { return fast_hash(key); }
    std::size_t operator()(const Key& key) const { return key.hash; }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const std::string& a, const std::string& b) const { return a == b; }
    bool operator()(const Key& a, const std::string& b) const { return a.bytes == b; }
    bool operator()(const std::string& a, const Key& b) const { return a == b.bytes; }
  };
  std::unordered_map<std::string, Value, Hash, Equal> values_;
  std::array<std::uint32_t, 1 << 13> seen_{};  // the upper half of the last hash with these lower bits
  std::uint64_t hash_ = 0;                     // of the key that was looked for last
  std::size_t max_bytes_, bytes_ = 0;
};

}  // namespace drieluik
