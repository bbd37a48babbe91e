// Where YAML values end. yaml-cpp tells where they start; the rest is read from the bytes again.
//
// All offsets are bytes of `text`; `at` may be its size.
#pragma once

#include <cstddef>
#include <string_view>

namespace drieluik::yaml {

inline constexpr std::size_t kNoPlace = std::string_view::npos;

// Past blanks, line breaks and comments.
std::size_t skip_space(std::string_view text, std::size_t at);
// Past anchors (&a) and tags (!t), and the space after them.
std::size_t skip_properties(std::string_view text, std::size_t at);
// The end of the run of characters that are no space.
std::size_t word_end(std::string_view text, std::size_t at);

std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
// The first character of the line that is no blank.
std::size_t line_indent(std::string_view text, std::size_t at);

// Whether the text at `at` is in quotes or a block scalar.
bool is_quoted(std::string_view text, std::size_t at);

// The end of the scalar that starts at `begin` and reads as `value`; kNoPlace when its quote is not closed.
std::size_t scalar_end(std::string_view text, std::size_t begin, std::string_view value);

// Where the value would stand that is absent after the token that ends at `last_end`.
std::size_t empty_place(std::string_view text, std::size_t last_end);

// The end of the flow collection that starts at `begin` and whose last token ends at `last_end`.
std::size_t flow_end(std::string_view text, std::size_t last_end);

// The bracket that closes the one at `begin`, or kNoPlace. Quotes count only where a text can start.
std::size_t closing_bracket(std::string_view text, std::size_t begin);

// Whether a later line of [begin, end) looks like “key: …” or “- …”.
bool holds_key_line(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace drieluik::yaml
