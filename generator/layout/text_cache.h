// Texts that were set before, for the documents to come: what a form says is the same for all its clients.
//
//   TextCache cache;  // one for each thread; outlives the papers that are made with it
//   const LayoutContext context{.fonts = &fonts, …, .cache = &cache};
//
// A text is kept when it comes a second time, and none once `kMaxBytes` are held. A paper is the same with and without
// it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/seen.h"
#include "layout/set_line.h"

namespace drieluik {

struct LineOfText {
  SetLine line;
  bool rtl = false;  // the paragraph that it belongs to is read from right to left
};

// What was worked out for a text in a certain look: its lines, or how wide it would be.
struct KeptText {
  std::vector<LineOfText> lines;
  TextWidths widths;
};

class TextCache {
 public:
  static constexpr std::size_t kMaxBytes = 6 << 20;

  // `key` says all that the result depends on.
  const KeptText* find(std::string_view key) const;
  // Whether to keep what will be made for the key, with its runs in runs(): not at its first coming.
  bool wants(std::string_view key);
  const KeptText& keep(std::string_view key, KeptText text);
  RunStore& runs() { return runs_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const;
  };
  std::unordered_map<std::string, KeptText, Hash, std::equal_to<>> texts_;
  RunStore runs_{RunStore::numbered};
  Seen seen_;
  std::size_t bytes_ = 0;  // held, by estimate
};

}  // namespace drieluik
