// A page as the search sees it: plain text, by the headings above it. A term of the glossary is one too.
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
  std::string address;  // within the language: "frameworks/grow.html", "glossary.html#coachee"
  std::string title;
  std::string kind;      // in a reader's words: "Exercise"; may be empty
  std::string language;  // of the text
  std::vector<std::string> tags = {};
  std::vector<SearchSection> sections = {};
  bool is_term = false;
};

// The page, and those of its terms if it is the glossary.
std::vector<SearchPage> search_pages(const Document& document, SearchPage page);

}  // namespace drieluik
