// A page with its words, as the search knows it, and how it is put away until all pages are known.
//
//   const std::string packed = pack({index_page(page)});
//   for (const IndexedPage& page : unpack(packed)) index.add(page);         // render/search_index.h
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/search_page.h"

namespace drieluik {

// A word of a page: how much it says there, and where it is shown.
struct PageWord {
  std::uint32_t begin = 0, length = 0;  // in IndexedPage::letters, bytes
  std::uint32_t weight = 0;             // in the title more than in any heading or tag, in these more than in any text
  std::uint32_t section = 0;            // the first one whose heading has it, or else whose text has it
};

// A page with its words, each once, in the order in which they are found first.
struct IndexedPage {
  SearchPage page;
  std::string letters;  // of all its words, one behind another
  std::vector<PageWord> words;

  std::string_view text_of(const PageWord& word) const {
    return std::string_view(letters).substr(word.begin, word.length);
  }
};

IndexedPage index_page(SearchPage page);

std::string pack(const std::vector<IndexedPage>& pages);
// Nothing of what is no such pack.
std::vector<IndexedPage> unpack(std::string_view packed);

}  // namespace drieluik
