// Tells what came before: worth keeping, as it may come again. Forgets what came long ago; takes 32 KiB.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

namespace drieluik {

class Seen {
 public:
  // Whether this hash came before; from now on it has.
  bool again(std::uint64_t hash) {
    const auto mark = static_cast<std::uint32_t>(hash >> 32);
    return std::exchange(marks_[hash % marks_.size()], mark) == mark;
  }

 private:
  std::array<std::uint32_t, 1 << 13> marks_{};  // the upper half of the last hash with these lower bits
};

}  // namespace drieluik
