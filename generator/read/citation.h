// Citations in a text: `[@key, p. 3; @other]`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

struct CitationPart {
  std::string_view key;
  std::string_view locator;
  std::size_t begin = 0, end = 0;  // from the @ to the end of the locator
};

struct CitationText {
  std::size_t end = 0;              // behind the closing bracket, or behind what cannot be read
  std::vector<CitationPart> works;  // empty when it is malformed
};

// Reads the citation whose `[@` is at `begin`.
CitationText read_citation(std::string_view text, std::size_t begin);

}  // namespace drieluik
