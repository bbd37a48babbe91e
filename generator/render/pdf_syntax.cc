#include "render/pdf_syntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr char kHex[] = "0123456789ABCDEF";

void append_hex_unit(std::string& out, unsigned unit) {
  const char digits[] = {kHex[unit >> 12 & 15], kHex[unit >> 8 & 15], kHex[unit >> 4 & 15], kHex[unit & 15]};
  out.append(digits, sizeof digits);
}

}  // namespace

void append_between(std::string& out, const char* begin, const char* end) {
  out.append(begin, static_cast<std::size_t>(end - begin));
}

char* put_integer(char* out, long long value) { return std::to_chars(out, out + kMostDigits, value).ptr; }

char* put_scaled(char* out, long long value, int decimals) {
  if (value < 0) {
    *out++ = '-';
    value = -value;
  }
  for (; decimals > 0 && value % 10 == 0; --decimals) value /= 10;
  if (decimals == 0) return put_integer(out, value);
  char digits[kMostDigits];
  char* const end = digits + sizeof digits;
  char* begin = end;
  for (; decimals > 0; --decimals, value /= 10) *--begin = static_cast<char>('0' + value % 10);
  *--begin = '.';
  do {
    *--begin = static_cast<char>('0' + value % 10);
  } while ((value /= 10) > 0);
  return std::copy(begin, end, out);
}

void append_integer(std::string& out, long long value) {
  char digits[kMostDigits];
  append_between(out, digits, put_integer(digits, value));
}

void append_fixed(std::string& out, double value, int decimals) {
  constexpr double kGreatest = 1e9;  // far beyond any page
  double unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  const double exact = std::abs(value) < kGreatest ? value * unit : 0;
  char digits[kMostDigits];
  const auto scaled = static_cast<long long>(exact < 0 ? exact - 0.5 : exact + 0.5);
  append_between(out, digits, put_scaled(digits, scaled, decimals));
}

void append_reference(std::string& out, int object) {
  char digits[kMostDigits];
  append_between(out, digits, put_reference(digits, object));
}

void append_name(std::string& out, std::string_view name) {
  const auto is_plain = [](char c) {
    constexpr std::string_view kSpecial = "()<>[]{}/%#";
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c > 0x20 && c < 0x7f && kSpecial.find(c) == std::string_view::npos);
  };
  out += '/';
  if (std::ranges::all_of(name, is_plain)) {
    out += name;
    return;
  }
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) {
      out += c;
    } else {
      out += '#';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

void append_literal(std::string& out, std::string_view bytes) {
  const auto is_special = [](char c) { return c == '(' || c == ')' || c == '\\' || c == '\r' || c == '\n'; };
  out += '(';
  std::size_t plain = 0;  // what is still to be copied begins here
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_special(bytes[i])) continue;
    out.append(bytes.substr(plain, i - plain)) += '\\';
    // A reader would take a carriage return for a line feed.
    out += bytes[i] == '\r' ? 'r' : bytes[i] == '\n' ? 'n' : bytes[i];
    plain = i + 1;
  }
  out.append(bytes.substr(plain)) += ')';
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
}

void append_utf16_hex(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned>(next_code_point(text, i));
    if (c < 0x10000) {
      append_hex_unit(out, c);
    } else {
      append_hex_unit(out, 0xd800 + ((c - 0x10000) >> 10));
      append_hex_unit(out, 0xdc00 + ((c - 0x10000) & 0x3ff));
    }
  }
}

void append_text(std::string& out, std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7f) || c == '\n' || c == '\t';
  });
  if (ascii) {
    append_literal(out, text);
    return;
  }
  out += "<FEFF";
  append_utf16_hex(out, text);
  out += '>';
}

void append_rectangle(std::string& out, const Area& area, double page_height) {
  out += '[';
  append_fixed(out, area.x);
  out += ' ';
  append_fixed(out, page_height - (area.y + area.height));
  out += ' ';
  append_fixed(out, area.x + area.width);
  out += ' ';
  append_fixed(out, page_height - area.y);
  out += ']';
}

void append_date(std::string& out, std::string_view date) {
  out += "(D:";
  for (const char c : date) {
    if (c != '-') out += c;
  }
  out += "000000Z)";
}

}  // namespace drieluik
