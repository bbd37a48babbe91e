// The numbers of the pages that a text refers to. They are known only when all of it stands on pages, so a document
// that prints them is laid out again, until the numbers that it printed are right.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "layout/paper.h"

namespace drieluik {

// Where an anchor stands: the page, counted from 0, and what is printed for it.
struct PageNumber {
  std::uint32_t page = 0;
  std::string label;
};

class PageNumbers {
 public:
  // The number of the page on which `anchor` stands, for the link with this element; a digit in its place as long as
  // that is not known, and nothing when the link stands on the same page or leads nowhere. From one round to the next
  // it never gets fewer digits, but for the first time: so lines, and with them pages, settle after a few rounds.
  std::string number_of(std::string_view anchor, std::int32_t link);

  // Looks up the anchors that were asked for; `paper` has the links, and its pages are the ones from `first_page` on.
  // True when something else was printed, so that the text must be laid out again.
  using LookUp = std::function<std::optional<PageNumber>(const std::string& anchor)>;
  bool learn(const Paper& paper, std::uint32_t first_page, const LookUp& look_up);

 private:
  struct Entry {
    std::string anchor;
    std::string number;
  };
  std::map<std::int32_t, Entry> entries_;  // by link
  bool has_learnt_ = false;
};

// Rounds after which the last numbers are taken as they are. Two or three are enough unless the digits of a font differ
// in width.
inline constexpr int kMaxRounds = 8;

}  // namespace drieluik
