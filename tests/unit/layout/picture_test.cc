#include <gtest/gtest.h>

#include <algorithm>

#include "layout/units.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

Inline image(int width, int height, double dpi = 0) {
  Picture picture{.stored_width = width, .stored_height = height};
  picture.dpi = dpi;
  return {Image{"content/foto.jpg", "Twee mensen", picture}};
}

Block with(std::vector<Inline> inlines) { return {Paragraph{std::move(inlines)}}; }

const PlacedPicture* first_picture(const Paper& paper) {
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      if (const auto* picture = std::get_if<PlacedPicture>(&piece.drawing)) return picture;
    }
  }
  return nullptr;
}

struct Size {
  int width, height;
  double dpi;
  float printed_width, printed_height;  // points
};

class PictureSize : public testing::TestWithParam<Size> {};

TEST_P(PictureSize, FollowsTheFileAndTheMeasure) {
  TestLayout layout;
  const Size& size = GetParam();
  const Paper paper = layout.lay_out({with({image(size.width, size.height, size.dpi)})});
  const PlacedPicture* picture = first_picture(paper);
  ASSERT_NE(picture, nullptr);
  EXPECT_NEAR(picture->area.width, size.printed_width, 0.1f);
  EXPECT_NEAR(picture->area.height, size.printed_height, 0.1f);
  // In the middle of the measure.
  const PrintStyle& style = layout.style;
  EXPECT_NEAR(picture->area.x - style.margin_left,
              style.measure - picture->area.x - picture->area.width + style.margin_left, 0.1f);
}

const float kMeasure = 138 * kMillimetre;
const float kMostHeight = 0.6f * (841.89f - 48 * kMillimetre);

INSTANTIATE_TEST_SUITE_P(Cases, PictureSize,
                         testing::Values(Size{288, 144, 0, 144, 72}, Size{300, 150, 300, 72, 36},
                                         Size{288, 144, 72, 144, 72},  // a screen's 72 says nothing about paper
                                         Size{4000, 1000, 0, kMeasure, kMeasure / 4},
                                         Size{1000, 4000, 0, kMostHeight / 4, kMostHeight}));

TEST(Pictures, StandBetweenTheTextAroundThem) {
  TestLayout layout;
  const Inline photo = image(288, 144);
  const Paper paper = layout.lay_out({with({Inline{TextRun{"Ervoor "}}, photo, Inline{TextRun{" erna "}},
                                            Inline{Strong{{photo, Inline{TextRun{"vet"}}}}}}),
                                      with({Inline{LineBreak{}}, photo})});
  EXPECT_EQ(dump_structure(paper),
            "Document\n"
            "  H1 \"T\"\n"
            "  P \"Ervoor \"\n"
            "  Figure alt=\"Twee mensen\"\n"
            "  P \"erna \"\n"
            "  Figure alt=\"Twee mensen\"\n"
            "  P \"vet\"\n"
            "  Figure alt=\"Twee mensen\"\n");
  for (const StructureElement& element : paper.elements) {
    if (element.tag != Tag::figure) continue;
    EXPECT_NEAR(element.bounds.width, 144, 0.1f);
    EXPECT_GT(element.bounds.y, layout.style.margin_top);
  }
}

TEST(Pictures, AsSmallAsALetterStandOnTheLine) {
  TestLayout layout;
  const Paper paper =
      layout.lay_out({with({Inline{TextRun{"Kies "}}, image(24, 24), Inline{TextRun{" en ga door."}}})});
  EXPECT_EQ(dump_structure(paper), "Document\n  H1 \"T\"\n  P \"Kies  en ga door.\"\n    Figure alt=\"Twee mensen\"\n");
  const PlacedPicture* icon = first_picture(paper);
  ASSERT_NE(icon, nullptr);
  EXPECT_NEAR(icon->area.height, 12, 0.1f);
  float before = 0, after = 0, baseline = 0;
  for (const Piece& piece : paper.pages[0].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (run && run->set->text == "Kies ") before = run->x, baseline = run->y;
    if (run && run->set->text == " en ga door.") after = run->x;
  }
  EXPECT_GT(icon->area.x, before);
  EXPECT_NEAR(icon->area.x + icon->area.width, after, 0.1f);
  EXPECT_LT(icon->area.y, baseline);
  EXPECT_GT(icon->area.y + icon->area.height, baseline);
}

TEST(Pictures, KnowTheGroundOfACallout) {
  TestLayout layout;
  const Paper paper = layout.lay_out({{Callout{CalloutKind::note, "Let op", {with({image(288, 144)})}}}});
  ASSERT_NE(first_picture(paper), nullptr);
  EXPECT_EQ(first_picture(paper)->ground, layout.style.brand_soft);
  const Paper after = layout.lay_out({{Callout{CalloutKind::note, "", {paragraph("x")}}}, with({image(288, 144)})});
  EXPECT_EQ(first_picture(after)->ground, (Colour{255, 255, 255}));
}

TEST(Pictures, OfOtherFormatsHaveTheirWords) {
  TestLayout layout;
  const Paper paper = layout.lay_out({with({Inline{Image{"a.svg", "Een schema", {}}}})});
  EXPECT_EQ(dump_structure(paper), "Document\n  H1 \"T\"\n  P \"[Een schema]\"\n");
}

TEST(Pictures, OfIconsStandAmongWords) {
  TestLayout layout;
  const Paper paper =
      layout.lay_out({with({Inline{TextRun{"Kies "}}, image(64, 64), Inline{TextRun{" en ga door."}}})});
  EXPECT_EQ(dump_structure(paper), "Document\n  H1 \"T\"\n  P \"Kies  en ga door.\"\n    Figure alt=\"Twee mensen\"\n");
  // Alone it has its own size.
  EXPECT_NEAR(first_picture(layout.lay_out({with({image(64, 64)})}))->area.height, 32, 0.1f);
}

TEST(Pictures, AloneInACellAreAsWideAsItsColumn) {
  TestLayout layout;
  Table table{.columns = {Alignment::start, Alignment::start},
              .head = {{{text_inlines("Foto")}, {text_inlines("Wat je ziet")}}},
              .rows = {{{{{image(2000, 1000)}}, {text_inlines("Twee mensen, en nog wat woorden daarbij.")}}},
                       {{{text_inlines("geen")}, {text_inlines("niets")}}}}};
  const Paper paper = layout.lay_out({{table}});
  const PlacedPicture* picture = first_picture(paper);
  ASSERT_NE(picture, nullptr);
  EXPECT_GT(picture->area.width, 100);
  EXPECT_NEAR(picture->area.width, 2 * picture->area.height, 0.1f);
  for (const Piece& piece : paper.pages[0].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run) continue;
    EXPECT_TRUE(run->set->text != "niets" || run->y > picture->area.y + picture->area.height);
    EXPECT_TRUE(run->set->text != "Foto" || run->y < picture->area.y);
  }
}

}  // namespace
}  // namespace drieluik
