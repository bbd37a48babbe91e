#include "read/text_check.h"

#include <string>

#include "base/eight_bytes.h"
#include "base/text.h"
#include "read/messages.h"

namespace drieluik {
namespace {

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0 && c != 0x85);
}

}  // namespace

bool check_text(Span text, std::size_t max_bytes, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  const auto at = [&](std::size_t offset, std::size_t length) {
    const auto begin = static_cast<std::uint32_t>(text.begin + offset);
    return Span{text.source, begin, begin + static_cast<std::uint32_t>(length)};
  };
  if (bytes.size() > max_bytes) {
    diagnostics.error(at(0, 0), kTooLarge, {std::to_string(max_bytes)});
    return false;
  }
  // A binary file or UTF-16 is reported once, as what it most likely is.
  if (const auto invalid = find_invalid_utf8(bytes)) {
    diagnostics.error(at(*invalid, 1), kNotUtf8);
    return false;
  }
  if (const std::size_t control = find_control_character(bytes); control != std::string_view::npos) {
    std::size_t end = control;
    const char32_t code_point = next_code_point(bytes, end);
    diagnostics.error(at(control, end - control), kControlCharacter, {code_point_name(code_point)});
    return false;
  }
  return true;
}

std::size_t find_control_character(std::string_view text) {
  const auto may_have_one = [](std::uint64_t bytes) {
    return !is_ascii(bytes) || has_below(bytes, 0x20) || has_byte(bytes, 0x7f);
  };
  for (std::size_t i = pass_over(text, 0, may_have_one); i < text.size(); i = pass_over(text, i + 1, may_have_one)) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7f) continue;
    // U+0080 to U+009F are C2 80 to C2 9F.
    if (byte == 0xc2 && i + 1 < text.size()) {
      if (is_control(static_cast<unsigned char>(text[i + 1]))) return i;
    } else if (byte < 0x80 && is_control(byte)) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::size_t byte_order_mark(std::string_view text) { return text.starts_with("\xef\xbb\xbf") ? 3 : 0; }

std::string code_point_name(char32_t code_point) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += kHex[(code_point >> shift) & 15];
  return name;
}

}  // namespace drieluik
