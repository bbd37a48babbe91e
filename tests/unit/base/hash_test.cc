#include "base/hash.h"

#include <gtest/gtest.h>

#include <string>

namespace drieluik {
namespace {

TEST(RunningHash, IsThatOfTheWhole) {
  for (const std::size_t size : {0, 1, 200, 240, 241, 5000}) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * 7);
    for (const std::size_t step : {1, 13, 4096}) {
      RunningHash hash;
      for (std::size_t at = 0; at < size; at += step) {
        EXPECT_EQ(hash.value(), fast_hash(bytes.substr(0, at)));
        hash.add(std::string_view(bytes).substr(at, step));
      }
      EXPECT_EQ(hash.value(), fast_hash(bytes)) << size << " bytes, " << step << " at a time";
    }
  }
}

TEST(Hash, OfWhatPeopleCompareIsSha256) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace drieluik
