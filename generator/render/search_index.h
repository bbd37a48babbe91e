// The index of the site's search, in one language: scripts that each hand over a part, so that a reader loads those
// that a query asks for, from a folder as well as from a server.
//
//   search/index.js          where the parts below begin, and the hashes in their names; words that tell little
//   search/words-0-1x7k.js   "werkblad:4f werkbladen:4f|blad:4f": words, and the parts of words that a word may be
//                            divided at, each with the terms (base 36) that it is in; in order
//   search/ends-0-….js       the words again, in the order of their letters from the end
//   search/terms-0-….js      a line a term: its words, then its pages: page since the one before, weight, section
//   search/texts-0-….js      the sections of pages, to show where a word stands
//
// A term is all words with one stem. The scripts call `drieluik_search(name, content)`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_files.h"
#include "render/search_page.h"

namespace drieluik {

// A word of a page: how much it says there, and where it is shown.
struct PageWord {
  std::uint32_t begin = 0, length = 0;  // in IndexedPage::letters, bytes
  std::uint32_t weight = 0;             // in the title more than in any heading or tag, in these more than in any text
  std::uint32_t section = 0;            // the first one whose heading has it, or else whose text has it
};

// A page with its words, each once, in order.
struct IndexedPage {
  SearchPage page;
  std::string letters;  // of all its words, one behind another
  std::vector<PageWord> words;

  std::string_view text_of(const PageWord& word) const {
    return std::string_view(letters).substr(word.begin, word.length);
  }
};

IndexedPage index_page(SearchPage page);

// Paths begin with "search/".
OutputFiles search_index(const std::vector<const IndexedPage*>& pages, std::string_view language);

}  // namespace drieluik
