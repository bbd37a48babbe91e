#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
  some.places = {{&layout.source, 0, 0}, {&layout.source, 0, 1}};
  layout.lay_out({{some}});
  EXPECT_EQ(layout.diagnostics.errors(), 0u);
  ASSERT_EQ(layout.diagnostics.list().size(), 1u);
  EXPECT_EQ(layout.diagnostics.list()[0].span.end, 1u);
}

TEST(Cards, AtTheEndComeAfterTheSources) {
  TestLayout layout;
  Document document{.kind = DocumentKind::sheet, .language = "nl", .title = "T", .content = {{cards(1)}}};
  document.sources = {{.key = "a", .content = text_inlines("Een boek.")}};
  const std::string tree = dump_structure(layout.lay_out(document));
  EXPECT_LT(tree.find("Een boek."), tree.find("Kaart 1")) << tree;
}

// Where every run of letters begins, by its text.
std::map<std::string, float> starts_of_runs(const Paper& paper) {
  std::map<std::string, float> out;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) out.emplace(run->set->text, run->x);
    }
  }
  return out;
}

TEST(Cards, KeepTextsBesideOrBelowTheirLabels) {
  const auto nested = [](int depth) {
    Block block = paragraph("tekst");
    for (int i = 0; i < depth; ++i) block = {List{.tight = true, .items = {ListItem{{}, {std::move(block)}}}}};
    return block;
  };
  for (const int columns : {2, 4, 6}) {
    for (const int depth : {1, 2, 3, 5, 8}) {
      TestLayout layout;
      const Cards narrow{.columns = columns, .rows = 4, .list = {.items = {ListItem{{}, {nested(depth)}}}}};
      const Paper paper = layout.lay_out({{narrow}});
      float text_x = 0, text_y = 0;
      std::vector<std::pair<float, float>> labels;
      for (const Piece& piece : paper.pages.at(1).pieces) {
        const auto* run = std::get_if<GlyphRun>(&piece.drawing);
        if (run && run->set->text == "tekst") text_x = run->x, text_y = run->y;
        if (run && run->set->text.starts_with("•")) labels.emplace_back(run->x, run->y);
      }
      ASSERT_EQ(labels.size(), static_cast<std::size_t>(depth));
      std::set<std::pair<float, float>> places;
      for (const auto& [x, y] : labels) {
        EXPECT_TRUE(places.emplace(x, y).second) << columns << " " << depth;
        EXPECT_TRUE(y < text_y || x + 8 < text_x) << columns << " " << depth;
      }
    }
  }
}

TEST(Cards, DivideAWordThatIsLongerThanTheCardAndNoOther) {
  TestLayout layout;
  Cards some{.columns = 5, .rows = 4, .list = {}};
  some.list.items = {ListItem{{}, {paragraph("Verantwoordelijkheidsgevoel")}},
                     ListItem{{}, {paragraph("samen werken aan afspraken")}}};
  const auto starts = starts_of_runs(layout.lay_out({{some}}));
  bool has_hyphen = false;
  for (const auto& [text, x] : starts) {
    has_hyphen = has_hyphen || (text.starts_with("Verant") && text.ends_with("\xc2\xad"));
    EXPECT_FALSE(text.starts_with("afspr") && text.ends_with("\xc2\xad")) << text;
  }
  EXPECT_TRUE(has_hyphen);
}

TEST(Cards, ShowAPictureAsLargeAsThereIsRoomForIt) {
  TestLayout layout;
  Picture picture{.stored_width = 800, .stored_height = 400};
  const Inlines image{{Image{"content/foto.jpg", "Foto", picture}}};
  Cards some{.columns = 2, .rows = 4, .list = {}};
  some.list.items = {ListItem{{}, {{Paragraph{image}}}}, ListItem{{}, {{Paragraph{image}}, paragraph("met woorden")}}};
  const Paper paper = layout.lay_out({{some}});
  std::vector<Area> areas;
  for (const Piece& piece : paper.pages.at(1).pieces) {
    if (const auto* placed = std::get_if<PlacedPicture>(&piece.drawing)) areas.push_back(placed->area);
  }
  ASSERT_EQ(areas.size(), 2u);
  for (const Area& area : areas) {
    EXPECT_GT(area.height, 80);
    EXPECT_NEAR(area.width, 2 * area.height, 0.1f);
    EXPECT_LT(area.width, (layout.style.page_width - layout.style.margin_left - layout.style.margin_right) / 2);
  }
}

}  // namespace
}  // namespace drieluik
