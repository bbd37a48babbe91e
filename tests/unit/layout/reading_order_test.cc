#include "layout/reading_order.h"

#include <gmock/gmock.h>

namespace drieluik {
namespace {

using testing::ElementsAre;

std::vector<StructureElement> elements(std::initializer_list<std::int32_t> parents) {
  std::vector<StructureElement> out;
  for (const std::int32_t parent : parents) out.push_back({.tag = Tag::paragraph, .parent = parent});
  return out;
}

TEST(ReadingOrder, GoesDownBeforeItGoesOn) {
  EXPECT_THAT(reading_order(elements({-1, 0, 0, 1, 2, 1})), ElementsAre(0, 1, 4, 2, 5, 3));
  EXPECT_THAT(reading_order({}), ElementsAre());
}

// A paragraph with two links and a note between them: the note is read, and its link visited, after the paragraph.
TEST(ReadingOrder, PutsTheLinksOfANoteBehindItsParagraph) {
  Paper paper;
  paper.elements = elements({-1, 0, 1, 0, 3, 1});
  PaperPage& page = paper.pages.emplace_back();
  for (const std::int32_t element : {4, 2, 5, 5}) {
    page.links.push_back({.element = element, .area = {}, .url = {}, .destination = {}, .description = {}});
  }
  put_links_in_reading_order(paper);
  std::vector<std::int32_t> order;
  for (const LinkArea& link : page.links) order.push_back(link.element);
  EXPECT_THAT(order, ElementsAre(2, 5, 5, 4));
}

}  // namespace
}  // namespace drieluik
