#include "base/eight_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/text.h"

namespace drieluik {
namespace {

// Every byte at every place, beside two others.
TEST(EightBytes, FindsAByteAtAnyPlace) {
  for (const char around : {'a', '\x01', '\xff'}) {
    for (int byte = 0; byte < 256; ++byte) {
      for (std::size_t at = 0; at < kEight; ++at) {
        std::string text(kEight, around);
        text[at] = static_cast<char>(byte);
        const std::uint64_t bytes = eight_bytes(text, 0);
        const auto any = [&](auto is) { return std::any_of(text.begin(), text.end(), is); };
        EXPECT_EQ(has_byte(bytes, '\n'), any([](char c) { return c == '\n'; })) << byte << around << at;
        EXPECT_EQ(has_byte(bytes, '\x7f'), any([](char c) { return c == '\x7f'; })) << byte << around << at;
        EXPECT_EQ(has_below(bytes, 0x20), any([](unsigned char c) { return c < 0x20; })) << byte << around << at;
        EXPECT_EQ(is_ascii(bytes), !any([](unsigned char c) { return c > 127; })) << byte << around << at;
      }
    }
  }
}

// What goes over text in such steps finds the same as what goes byte by byte.
TEST(EightBytes, MakeNoDifferenceToWhatIsFound) {
  for (std::size_t before = 0; before < 20; ++before) {
    for (const std::string special : {"&", "<", ">", "\"", "\\", "\n", "\r", "\x1f", "ë"}) {
      const std::string text = std::string(before, 'x') + special + std::string(20 - before, 'y');
      const bool is_line_end = special == "\n" || special == "\r";
      EXPECT_EQ(find_line_end(text, 0), is_line_end ? before : text.size()) << before << special;
      std::string html, json;
      for (const char c : text) {
        html += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
        json += c == '"'      ? "\\\""
                : c == '\\'   ? "\\\\"
                : c == '\n'   ? "\\n"
                : c == '\r'   ? "\\u000d"
                : c == '\x1f' ? "\\u001f"
                              : std::string(1, c);
      }
      EXPECT_EQ(escape_html(text), html);
      EXPECT_EQ(escape_json(text), json);
    }
  }
}

}  // namespace
}  // namespace drieluik
