#include "read/citation.h"

#include <algorithm>

#include "base/text.h"

namespace drieluik {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// As in Pandoc: punctuation belongs to a key only between letters or digits.
std::size_t key_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (is_letter_or_digit(text[i])) {
      end = i + 1;
    } else if (i == begin || i > end || std::string_view(":.#$%&-+?<>~/").find(text[i]) == std::string_view::npos) {
      break;
    }
  }
  return end;
}

}  // namespace

CitationText read_citation(std::string_view text, std::size_t begin) {
  CitationText citation;
  const std::size_t close = text.find(']', begin);
  if (close == std::string_view::npos) {
    citation.end = text.size();
    return citation;
  }
  citation.end = close + 1;
  for (std::size_t at = begin + 1; at <= close;) {
    const std::size_t stop = std::min(text.find(';', at), close);
    std::size_t first = at;
    while (first < stop && text[first] == ' ') ++first;
    const std::size_t end = first + trim(text.substr(first, stop - first)).size();
    const std::size_t after = first < stop && text[first] == '@' ? key_end(text, first + 1) : first;
    const bool has_key = after > first + 1;
    const bool ends = after == end || text[after] == ',' || text[after] == ' ';
    if (!has_key || !ends) return {.end = citation.end, .works = {}};
    std::string_view locator = trim(text.substr(after, end - after));
    if (locator.starts_with(',')) locator = trim(locator.substr(1));
    citation.works.push_back({text.substr(first + 1, after - first - 1), locator, first, end});
    at = stop + 1;
  }
  return citation;
}

}  // namespace drieluik
