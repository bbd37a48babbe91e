// Texts that were shaped and set before, for the documents to come: what a form says is the same for all its clients.
//
//   LayoutCache cache;  // one for each thread; outlives the papers that are made with it
//   const LayoutContext context{.fonts = &fonts, …, .cache = &cache};
//
// A paper is the same with and without it.
#pragma once

#include <string_view>
#include <vector>

#include "base/memo.h"
#include "layout/set_line.h"

namespace drieluik {

struct LineOfText {
  SetLine line;
  bool rtl = false;             // the paragraph that it belongs to is read from right to left
  bool ends_paragraph = false;  // what follows begins a new one, as the author or the client had it
};

// What was worked out for a text in a certain look: its lines, or how wide it would be.
struct KeptText {
  std::vector<LineOfText> lines;
  TextWidths widths;
};

// Texts by their look and their words, with the runs of their lines.
class TextCache {
 public:
  const KeptText* find(std::string_view key) { return texts_.find(key); }
  // After find(): whether to keep what will be made for the key, with its runs in runs().
  bool wants_it() { return texts_.wants_it(); }
  const KeptText& keep(std::string_view key, KeptText text);
  RunStore& runs() { return runs_; }

 private:
  Memo<KeptText> texts_{6 << 20};
  RunStore runs_{RunStore::numbered};
};

}  // namespace drieluik
