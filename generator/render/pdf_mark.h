// A comment at the end of a PDF, by which one knows what it was made from without reading it as a PDF:
//
//   %made-from 0123456789abcdef whole fedcba9876543210
//   startxref
//
// Hashes: of all that the PDF depends on, and of its other bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace drieluik {

// Adds the comment to a PDF of that fast_hash(), and `end`, which begins with "startxref".
void append_marked_end(std::string& pdf, std::uint64_t its_hash, std::uint64_t made_from, std::string_view end);

// Whether it was made from this, and is as it was written.
bool is_made_from(std::string_view pdf, std::uint64_t made_from);

}  // namespace drieluik
