// How large figures are printed, and that it is told when they cannot be read.
#include <gtest/gtest.h>

#include <memory>

#include "support/test_layout.h"

namespace drieluik {
namespace {

// Letters of 9 points at its own size.
FigureBlock figure(double width, double height) {
  Drawing drawing{.width = width, .height = height, .shapes = {}};
  drawing.shapes.emplace_back(DrawnText{.text = "kop", .at = {50, 20}, .size = 12});
  drawing.shapes.emplace_back(DrawnText{.text = "tekst", .at = {50, 40}, .size = 9});
  return {.id = "f", .title = "Titel", .description = "Tekst.", .drawing = std::make_shared<const Drawing>(drawing)};
}

// Its place on paper.
struct Printed {
  Area area;
  std::size_t pages = 0;
};

Printed print(TestLayout& layout, Blocks blocks) {
  const Paper paper = layout.lay_out(std::move(blocks));
  for (const StructureElement& element : paper.elements) {
    if (element.tag == Tag::figure) return {element.bounds, paper.pages.size()};
  }
  return {};
}

TEST(Figure, IsNotMadeSmallerThanThePageAsksFor) {
  TestLayout layout;
  EXPECT_FLOAT_EQ(print(layout, {{figure(300, 600)}}).area.height, 600);
  const Area area = print(layout, {{figure(300, 800)}}).area;
  EXPECT_LT(area.height, 680);
  EXPECT_GT(area.height, 600);
  EXPECT_NEAR(area.width / area.height, 300.0f / 800, 0.001);
  EXPECT_TRUE(layout.diagnostics.empty());
}

TEST(Figure, StandsOnOnePageWithItsHeading) {
  TestLayout layout;
  Blocks blocks{paragraph("Een alinea."), heading(2, "Kop"), {figure(300, 2000)}};
  const Printed printed = print(layout, std::move(blocks));
  EXPECT_EQ(printed.pages, 2u);
  EXPECT_GT(printed.area.y, layout.style.margin_top + 15) << "the heading stands above it";
  EXPECT_LT(printed.area.y + printed.area.height, layout.style.page_height - layout.style.margin_bottom);
}

TEST(Figure, IsToldOfWhereItsLettersCannotBeRead) {
  const Source source{.path = "content/figures/f.yaml", .text = "type: flow\n", .is_private = false};
  const struct {
    double height;
    bool is_told;
  } cases[] = {{900, false}, {1200, true}, {2000, true}};
  for (const auto& [height, is_told] : cases) {
    TestLayout layout;
    FigureBlock large = figure(300, height);
    large.place = {&source, 0, 4};
    print(layout, {{std::move(large)}});
    ASSERT_EQ(layout.diagnostics.list().size(), is_told ? 1u : 0u) << height;
    if (!is_told) continue;
    const Diagnostic& told = layout.diagnostics.list().front();
    EXPECT_EQ(told.severity, Severity::warning);
    EXPECT_EQ(told.span.source, &source);
    EXPECT_EQ(fill_in(told.message->text.english, told.arguments, Speech::english, false),
              "the figure “f” is so large that it is printed with letters of less than 6 points");
  }
}

TEST(Figure, IsToldOfOnACardToo) {
  TestLayout layout;
  Cards cards{.columns = 4, .rows = 8, .list = {}};
  cards.list.items.push_back({.ticked = {}, .content = {{figure(440, 300)}, paragraph("Kaart")}});
  layout.lay_out({{std::move(cards)}});
  ASSERT_FALSE(layout.diagnostics.empty());
  EXPECT_EQ(layout.diagnostics.list().front().message->code, "figure-too-small");
}

}  // namespace
}  // namespace drieluik
