// A page as the search sees it: plain text, by the headings above it.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace drieluik {

struct SearchSection {
  std::string anchor;   // of the heading; empty: the page's beginning
  std::string heading;  // empty: what stands before the first one
  std::string text;
};

struct SearchPage {
  std::string address;  // within the language: "frameworks/grow.html"
  std::string title;
  std::string kind;      // in a reader's words: "Exercise"; may be empty
  std::string language;  // of the text
  std::vector<SearchSection> sections;
};

SearchPage search_page(const Document& document, std::string address, std::string kind);

}  // namespace drieluik
