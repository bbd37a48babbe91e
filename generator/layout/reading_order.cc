#include "layout/reading_order.h"

#include <algorithm>

namespace drieluik {

std::vector<std::uint32_t> reading_order(const std::vector<StructureElement>& elements) {
  std::vector<std::int32_t> first_child(elements.size(), -1), next_sibling(elements.size(), -1);
  for (std::size_t i = elements.size(); i-- > 1;) {
    std::int32_t& first = first_child[static_cast<std::size_t>(elements[i].parent)];
    next_sibling[i] = first;
    first = static_cast<std::int32_t>(i);
  }
  std::vector<std::uint32_t> places(elements.size(), 0);
  std::vector<std::int32_t> open;  // to be visited, the next one last
  if (!elements.empty()) open.push_back(0);
  for (std::uint32_t place = 0; !open.empty(); ++place) {
    const auto element = static_cast<std::size_t>(open.back());
    open.pop_back();
    places[element] = place;
    if (next_sibling[element] >= 0) open.push_back(next_sibling[element]);
    if (first_child[element] >= 0) open.push_back(first_child[element]);
  }
  return places;
}

void put_links_in_reading_order(Paper& paper) {
  const bool has_some =
      std::any_of(paper.pages.begin(), paper.pages.end(), [](const PaperPage& page) { return page.links.size() > 1; });
  if (!has_some) return;
  const std::vector<std::uint32_t> places = reading_order(paper.elements);
  const auto place_of = [&](const LinkArea& link) { return places[static_cast<std::size_t>(link.element)]; };
  for (PaperPage& page : paper.pages) {
    std::stable_sort(page.links.begin(), page.links.end(),
                     [&](const LinkArea& a, const LinkArea& b) { return place_of(a) < place_of(b); });
  }
}

}  // namespace drieluik
