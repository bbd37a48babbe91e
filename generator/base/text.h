// Small helpers for UTF-8 texts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

// Decodes the code point at `offset` and moves `offset` past it. Bytes that are no UTF-8 give U+FFFD, one at a time.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);
std::size_t count_code_points(std::string_view text);
// The offset of the first byte that is not well-formed UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Where the line ends that `from` is in: the offset of its first '\n' or '\r', or the size of the text.
std::size_t find_line_end(std::string_view text, std::size_t from);
bool is_space(char c);                         // a space, a tab or a line break
std::string_view trim(std::string_view text);  // spaces, tabs and line breaks at both ends
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split_words(std::string_view text);  // at runs of spaces and tabs
std::string join(std::span<const std::string_view> parts, std::string_view separator);
bool is_digits(std::string_view text);  // one or more of 0 to 9, nothing else
std::string lower_ascii(std::string_view text);
// As people order names: "2-b" before "10-a", letters whatever their case.
bool natural_less(std::string_view a, std::string_view b);
std::string percent_encoded(std::string_view path);  // as an address: a space as %20; letters and slashes stay
std::string percent_decoded(std::string_view text);  // %20 as a space; what is no code stays

// The candidate that a slip of the key would turn into `word` (restricted Damerau-Levenshtein distance of at most a
// third of its length, and at most 3), or an empty string. The first of equals wins.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// Ids and anchors: small ASCII letters, digits, hyphens; "é" becomes "e", other marks a hyphen.
bool is_id(std::string_view text);
std::string slug(std::string_view text);

void append_escaped_html(std::string& out, std::string_view text);
std::string escape_html(std::string_view text);
std::string escape_json(std::string_view text);  // without the quotes around it

}  // namespace drieluik
