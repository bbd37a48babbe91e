#include "layout/page_numbers.h"

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::string_view kSpace = "\xc2\xa0";  // U+00A0

}  // namespace

std::string PageNumbers::number_of(std::string_view anchor, std::int32_t link) {
  return entries_.try_emplace(link, Entry{std::string(anchor), "0"}).first->second.number;
}

bool PageNumbers::learn(const Paper& paper, std::uint32_t first_page, const LookUp& look_up) {
  if (entries_.empty()) return false;
  std::map<std::int32_t, std::uint32_t> pages;  // of the links
  for (std::uint32_t page = 0; page < paper.pages.size(); ++page) {
    for (const LinkArea& link : paper.pages[page].links) pages.emplace(link.element, first_page + page);
  }
  bool has_changed = false;
  for (auto& [link, entry] : entries_) {
    const std::optional<PageNumber> now = look_up(entry.anchor);
    const auto own = pages.find(link);
    if (own == pages.end() && now) continue;
    std::string number = !now || own->second == now->page ? std::string() : now->label;
    if (has_learnt_ && now) {
      if (number.empty() && !entry.number.empty()) number = now->label;
      while (count_code_points(number) < count_code_points(entry.number)) number.insert(0, kSpace);
    }
    has_changed = has_changed || number != entry.number;
    entry.number = std::move(number);
  }
  has_learnt_ = true;
  return has_changed;
}

}  // namespace drieluik
