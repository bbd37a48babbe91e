#include "base/byte_stream.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace drieluik {
namespace {

TEST(ByteStream, GivesBackWhatWasWritten) {
  const std::vector<std::uint64_t> numbers = {0, 1, 127, 128, 16383, 16384, std::numeric_limits<std::uint64_t>::max()};
  const std::vector<std::int64_t> signed_numbers = {
      0, -1, 1, -64, 64, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
  ByteWriter out;
  for (const std::uint64_t number : numbers) out.write(number);
  for (const std::int64_t number : signed_numbers) out.write_signed(number);
  out.write(std::string_view("één"));
  out.write(std::string_view());
  ByteReader in(out.bytes());
  for (const std::uint64_t number : numbers) EXPECT_EQ(in.number(), number);
  for (const std::int64_t number : signed_numbers) EXPECT_EQ(in.signed_number(), number);
  EXPECT_EQ(in.text(), "één");
  EXPECT_EQ(in.text(), "");
  EXPECT_TRUE(in.is_sound());
  EXPECT_EQ(in.number(), 0U);
  EXPECT_FALSE(in.is_sound());
}

TEST(ByteStream, TakesSmallNumbersInOneByte) {
  ByteWriter out;
  for (const int number : {0, 63, -64}) out.write_signed(number);
  out.write(std::uint64_t{127});
  EXPECT_EQ(out.bytes().size(), 4U);
}

TEST(ByteStream, SaysThatBytesAreMissing) {
  ByteWriter out;
  out.write(std::string_view("three"));
  const std::string whole = out.take();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ByteReader in(std::string_view(whole).substr(0, size));
    EXPECT_EQ(in.text(), "") << size;
    EXPECT_FALSE(in.is_sound()) << size;
  }
}

}  // namespace
}  // namespace drieluik
