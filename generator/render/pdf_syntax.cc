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

void append_integer(std::string& out, long long value) {
  if (value >= 0 && value < 10) {
    out += static_cast<char>('0' + value);
    return;
  }
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

void append_fixed(std::string& out, double value, int decimals) {
  constexpr double kGreatest = 1e9;  // far beyond any page
  long long unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  long long scaled =
      std::abs(value) < kGreatest ? static_cast<long long>(std::llround(value * static_cast<double>(unit))) : 0;
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  append_integer(out, scaled / unit);
  long long fraction = scaled % unit;
  if (fraction == 0) return;
  out += '.';
  for (unit /= 10; fraction > 0; unit /= 10) {
    out += static_cast<char>('0' + fraction / unit);
    fraction %= unit;
  }
}

void append_reference(std::string& out, int object) {
  append_integer(out, object);
  out += " 0 R";
}

void append_name(std::string& out, std::string_view name) {
  constexpr std::string_view kSpecial = "()<>[]{}/%#";
  out += '/';
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f && kSpecial.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '#';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    switch (c) {
      case '(':
      case ')':
      case '\\':
        out += '\\';
        out += c;
        break;
      case '\r':  // a reader would take it for a line feed
        out += "\\r";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += c;
    }
  }
  out += ')';
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
