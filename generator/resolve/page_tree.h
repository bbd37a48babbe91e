// The pages of content/pages in the order of reading: by the SUMMARY.md of a folder where there is one (mdBook,
// GitBook), else by `order` in their front matter, else by their names.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/markup.h"
#include "resolve/library.h"
#include "resolve/page_files.h"

namespace drieluik {

using Summaries = std::map<std::string, Markup, std::less<>>;  // by folder

// Every page once, and every folder in its place, with a page of its own or without.
std::vector<PageSection> order_pages(const PageFiles& files, const Summaries& summaries, const Library& library,
                                     Diagnostics& diagnostics);

// A page as it stands somewhere. Its words are those of the library, or of what it was looked up by.
struct PlacedPage {
  std::string_view id;
  int level = 1;
  std::string_view title;  // as SUMMARY.md calls it; empty: the page's own
};

// The page with what belongs to it, levels counted from its own as 1; the page alone when it has none below it.
std::vector<PlacedPage> page_with_those_below(const Library& library, std::string_view id);

// What a section is called in a language; empty when it has no name of its own.
std::string_view section_title(const Library& library, const PageSection& section, std::string_view language);

}  // namespace drieluik
