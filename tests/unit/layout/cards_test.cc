#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

FigureBlock figure(double width = 120, double height = 84) {
  Drawing drawing{.width = width, .height = height, .shapes = {}};
  drawing.shapes.emplace_back(DrawnPath{.points = {{0, 0}, {width, height}}, .closed = false, .stroke = Ink::text});
  return {.id = "f", .title = "Brug", .description = "Een boog.", .drawing = std::make_shared<const Drawing>(drawing)};
}

ListItem card(const std::string& words) { return {.ticked = {}, .content = {{figure()}, paragraph(words)}}; }

Cards cards(int count, int columns = 2, int rows = 4) {
  Cards out{.columns = columns, .rows = rows, .list = {}};
  for (int i = 1; i <= count; ++i) out.list.items.push_back(card("Kaart " + std::to_string(i)));
  return out;
}

// On each page the places of its cards' pictures, and how many lines there are to cut along.
struct Sheet {
  std::vector<Area> pictures;
  int cuts = 0;
};

std::vector<Sheet> sheets(const Paper& paper) {
  std::vector<Sheet> out;
  for (const PaperPage& page : paper.pages) {
    Sheet& sheet = out.emplace_back();
    std::int32_t last = kArtifact;
    for (const Piece& piece : page.pieces) {
      const auto* path = std::get_if<FilledPath>(&piece.drawing);
      if (path && path->dash > 0) {
        ++sheet.cuts;
        EXPECT_EQ(piece.element, kArtifact);
      } else if (path && piece.element != kArtifact && piece.element != last) {
        sheet.pictures.push_back(paper.elements[static_cast<std::size_t>(piece.element)].bounds);
        last = piece.element;
      }
    }
  }
  return out;
}

TEST(Cards, AreItemsOfAListWithTheirPictureBeforeTheirWords) {
  TestLayout layout;
  EXPECT_EQ(dump_structure(layout.lay_out({{cards(2)}, paragraph("Erna.")})),
            "Document\n"
            "  H1 \"T\"\n"
            "  L\n"
            "    LI\n"
            "      LBody\n"
            "        Figure alt=\"Brug. Een boog.\"\n"
            "        P \"Kaart 1\"\n"
            "    LI\n"
            "      LBody\n"
            "        Figure alt=\"Brug. Een boog.\"\n"
            "        P \"Kaart 2\"\n"
            "  P \"Erna.\"\n");
}

TEST(Cards, FillPagesOfTheirOwn) {
  TestLayout layout;
  const std::vector<Sheet> all = sheets(layout.lay_out({paragraph("Ervoor."), {cards(11)}, paragraph("Erna.")}));
  ASSERT_EQ(all.size(), 4u);  // the title, eight cards, three cards, what follows
  EXPECT_EQ(all[0].cuts, 0);
  EXPECT_EQ(all[1].pictures.size(), 8u);
  EXPECT_EQ(all[1].cuts, 4 * 3 + 5);  // of each row its sides, and the lines between the rows
  EXPECT_EQ(all[2].pictures.size(), 3u);
  EXPECT_EQ(all[2].cuts, 3 + 2 + 2 + 2);  // the lower row has one card, so the upper one has a foot of its own
  EXPECT_EQ(all[3].cuts, 0);
}

TEST(Cards, AreOfOneSize) {
  TestLayout layout;
  Cards some = cards(4, 2, 2);
  some.list.items[2] = card("Een kaart met een zin die over enkele regels loopt, en dan nog een stuk verder gaat.");
  const std::vector<Sheet> all = sheets(layout.lay_out({{some}}));
  const std::vector<Area>& pictures = all.at(1).pictures;
  ASSERT_EQ(pictures.size(), 4u);
  for (const Area& picture : pictures) {
    EXPECT_NEAR(picture.width, pictures[0].width, 0.01f);
    EXPECT_NEAR(picture.height / picture.width, 84.0f / 120, 0.001f);
  }
  const float width = (layout.style.page_width - layout.style.margin_left - layout.style.margin_right) / 2;
  const float height = (layout.style.page_height - layout.style.margin_top - layout.style.margin_bottom) / 2;
  EXPECT_NEAR(pictures[1].x - pictures[0].x, width, 0.01f);
  EXPECT_NEAR(pictures[2].y - pictures[0].y, height, 0.01f);
  EXPECT_NEAR(pictures[0].x + pictures[0].width / 2, layout.style.margin_left + width / 2, 0.01f);
}

TEST(Cards, TellOfWordsThatDoNotFit) {
  TestLayout layout;
  Cards some = cards(2, 4, 8);
  std::string words;
  for (int i = 0; i < 60; ++i) words += "veel woorden ";
  some.list.items[1] = card(words);
  layout.lay_out({{some}});
  EXPECT_EQ(layout.diagnostics.errors(), 0u);
  ASSERT_EQ(layout.diagnostics.list().size(), 1u);
}

TEST(Cards, AtTheEndComeAfterTheSources) {
  TestLayout layout;
  Document document{.kind = DocumentKind::sheet, .language = "nl", .title = "T", .content = {{cards(1)}}};
  document.sources = {{.key = "a", .content = text_inlines("Een boek.")}};
  const std::string tree = dump_structure(layout.lay_out(document));
  EXPECT_LT(tree.find("Een boek."), tree.find("Kaart 1")) << tree;
}

}  // namespace
}  // namespace drieluik
