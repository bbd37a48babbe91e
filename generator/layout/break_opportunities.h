// Where a line may end: after spaces and other characters by the Unicode line-breaking algorithm, and within words by
// hyphenation.
#pragma once

#include <unicode/brkiter.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "layout/hyphenator.h"
#include "layout/shape_cache.h"
#include "layout/styled_text.h"

namespace drieluik {

struct Opportunity {
  enum class Kind : std::uint8_t { end, space, hyphen, emergency };
  Kind kind = Kind::space;
  std::uint32_t offset = 0;       // the next line starts here
  std::uint32_t visible_end = 0;  // this one ends here: spaces and a soft hyphen before `offset` are not seen
};

// ICU's line iterator, which is opened for the first text that needs it: each time, it reads its rules.
class LineIterator {
 public:
  icu::BreakIterator* get();  // null where ICU has no data

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
};

// The byte offsets at which ICU lets a line of the text end, without its start and its end.
void find_breaks(std::string_view text, icu::BreakIterator& iterator, std::vector<std::uint32_t>& offsets);

// The last opportunity of a text: its end.
Opportunity end_of_text(std::string_view text, std::uint32_t begin, std::uint32_t end);

// In the order of the text; the last is its end.
std::vector<Opportunity> break_opportunities(const StyledText& text, std::uint32_t begin, std::uint32_t end,
                                             LineIterator& iterator, const Hyphenator* hyphenator, ShapeCache* cache);

}  // namespace drieluik
