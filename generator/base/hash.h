// Hashes: a fast one for what depends on what, and SHA-256 for what people compare.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace drieluik {

std::uint64_t fast_hash(std::string_view bytes);  // XXH3, 64 bits
std::string sha256_hex(std::string_view bytes);   // 64 small hexadecimal digits

// fast_hash() of bytes that come one after the other.
class RunningHash {
 public:
  RunningHash();
  void add(std::string_view bytes);
  std::uint64_t value() const;  // of all so far

 private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;
};

}  // namespace drieluik
