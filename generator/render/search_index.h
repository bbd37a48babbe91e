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
//
//   SearchIndex index("nl", output);                      // nl/search/…
//   for (const IndexedPage& page : pages) index.add(page);
//   index.finish();
#pragma once

#include <memory>
#include <string_view>

#include "base/output.h"
#include "render/indexed_page.h"

namespace drieluik {

class SearchIndex {
 public:
  SearchIndex(std::string_view language, Output& output);
  ~SearchIndex();
  // In the order of the site. Of the page nothing is held but what its words say there.
  void add(const IndexedPage& page);
  void finish();

 private:
  class Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace drieluik
