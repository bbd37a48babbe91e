// How the parts of a PDF object are written: each append_… appends to a text (ISO 32000-1, 7.3).
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "layout/paper.h"

namespace drieluik {

void append_integer(std::string& out, long long value);
// At most `decimals` digits behind the point, without closing zeros. Not for a reader's locale, unlike printf.
void append_fixed(std::string& out, double value, int decimals = 2);
void append_reference(std::string& out, int object);  // "12 0 R"
void append_name(std::string& out, std::string_view name);
void append_literal(std::string& out, std::string_view bytes);
void append_hex(std::string& out, std::string_view bytes);  // digits alone, without < and >
// "[left bottom right top]" on a page of that height: PDF counts from the bottom, layout from the top.
void append_rectangle(std::string& out, const Area& area, double page_height);
// UTF-8 as a text string: a literal where it is ASCII, else UTF-16 with a byte order mark.
void append_text(std::string& out, std::string_view text);
// "2026-11-22" as "(D:20261122000000Z)".
void append_date(std::string& out, std::string_view date);
void append_utf16_hex(std::string& out, std::string_view text);  // big-endian, without a byte order mark

// For what is written often, put together in a buffer before it is appended:
//
//   char entry[2 * kMostDigits + 1];
//   char* end = put_integer(entry, 12);
//   *end++ = ' ';
//   append_between(out, entry, put_reference(end, 7));  // "12 7 0 R"
//
// Each gives the place behind what it put. A number takes no more than kMostDigits characters, a text its own length.
inline constexpr std::size_t kMostDigits = 32;
char* put_integer(char* out, long long value);
char* put_scaled(char* out, long long value, int decimals);  // 1250 with two decimals: "12.5"
inline char* put_text(char* out, std::string_view text) {
  std::memcpy(out, text.data(), text.size());
  return out + text.size();
}
inline char* put_reference(char* out, int object) { return put_text(put_integer(out, object), " 0 R"); }
void append_between(std::string& out, const char* begin, const char* end);

}  // namespace drieluik
