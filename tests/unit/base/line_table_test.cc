#include "base/line_table.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace drieluik {
namespace {

TEST(LineTable, SaysWhatTheSourceSays) {
  const std::vector<std::string> pieces = {"a",          "\n",   "\r\n", "é",        "王",
                                           "\U0001f600", "\xff", "\x80", "\xe2\x82", "long "};
  std::mt19937 random(20261129);
  for (int text = 0; text < 40; ++text) {
    const auto first_line = static_cast<std::uint32_t>(1 + random() % 3);
    std::string bytes;
    const bool is_one_line = random() % 2 == 0;
    for (std::size_t i = random() % 3000; i > 0; --i) {
      const std::string& piece = pieces[random() % pieces.size()];
      bytes += is_one_line && piece.ends_with('\n') ? "x" : piece;
    }
    const Source source{.path = "a.md", .text = bytes, .first_line = first_line};
    const LineTable lines(source);
    for (std::uint32_t at = 0; at <= source.text.size(); ++at) {
      const Position said = source.position(at), found = lines.position(at);
      ASSERT_EQ(found.line, said.line) << at;
      ASSERT_EQ(found.column, said.column) << at;
    }
  }
}

}  // namespace
}  // namespace drieluik
