#include "base/hash.h"

#include <openssl/sha.h>
#include <xxhash.h>

namespace drieluik {
namespace {

XXH3_state_t* xxh3(void* state) { return static_cast<XXH3_state_t*>(state); }

}  // namespace

std::uint64_t fast_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

RunningHash::RunningHash() : state_(XXH3_createState()) { XXH3_64bits_reset(xxh3(state_.get())); }

void RunningHash::Free::operator()(void* state) const { XXH3_freeState(xxh3(state)); }

void RunningHash::add(std::string_view bytes) { XXH3_64bits_update(xxh3(state_.get()), bytes.data(), bytes.size()); }

std::uint64_t RunningHash::value() const { return XXH3_64bits_digest(xxh3(state_.get())); }

std::string sha256_hex(std::string_view bytes) {
  static constexpr char kHex[] = "0123456789abcdef";
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string out;
  for (const unsigned char byte : digest) {
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

}  // namespace drieluik
