#include "layout/running_heads.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/running_style.h"
#include "layout/units.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

struct Filling {
  const char* pattern;
  const char* text;
};

class RunningText : public testing::TestWithParam<Filling> {};

TEST_P(RunningText, LeavesOutThePartsOfWhichNothingIsKnown) {
  const std::vector<RunningName> names{{"title", "Contract"}, {"page", "3 / 7"}, {"date", ""}};
  EXPECT_EQ(fill_running_text(GetParam().pattern, names), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Cases, RunningText,
                         testing::Values(Filling{"{title}", "Contract"}, Filling{"", ""}, Filling{"Huis", "Huis"},
                                         Filling{"blad {page}", "blad 3 / 7"}, Filling{"op {date}", ""},
                                         Filling{"{title} · {date}", "Contract"},
                                         Filling{"{date} · {title}", "Contract"},
                                         Filling{"{title} · {page}", "Contract  ·  3 / 7"},
                                         Filling{"{title} ({page})", "Contract (3 / 7)"},
                                         Filling{"{date} · op {date}", ""}));

// The words of a page above or below its text, line by line from the left: "Contract|3 / 7".
std::string words_at(const Paper& paper, std::size_t page, float from, float to) {
  std::map<std::pair<int, int>, std::string> words;
  for (const Piece& piece : paper.pages[page].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (run && piece.element == kArtifact && run->y >= from && run->y < to) {
      words[{static_cast<int>(run->y), static_cast<int>(run->x)}] = run->set->text;
    }
  }
  std::string out;
  for (const auto& [place, text] : words) out += (out.empty() ? "" : "|") + text;
  return out;
}

std::string head_of(const Paper& paper, std::size_t page, const PrintStyle& style) {
  return words_at(paper, page, 0, style.margin_top);
}
std::string foot_of(const Paper& paper, std::size_t page, const PrintStyle& style) {
  return words_at(paper, page, style.page_height - style.margin_bottom, style.page_height);
}

LocalText english(std::string text) { return LocalText({{"en", std::move(text)}}); }

Document contract() {
  Document document{.kind = DocumentKind::form, .id = "contract", .title = "Contract"};
  document.form_version = "1.0";
  document.text_hash = "0a1b2c3d";
  for (const char* section : {"Een", "Twee", "Drie"}) {
    document.content.push_back(heading(2, section));
    document.content.push_back(paragraph("Tekst."));
    document.content.push_back({PageBreak{}});
  }
  document.content.push_back(paragraph("Slot."));
  return document;
}

TEST(RunningHeads, TellTheTitleTheFormAndThePage) {
  TestLayout layout;
  const Paper paper = layout.lay_out(contract());
  ASSERT_EQ(paper.pages.size(), 4u);
  EXPECT_EQ(head_of(paper, 0, layout.style), "");
  EXPECT_EQ(head_of(paper, 1, layout.style), "Contract");
  for (const std::size_t page : {0u, 3u}) {
    EXPECT_EQ(foot_of(paper, page, layout.style),
              "contract  ·  versie 1.0  ·  tekst 0a1b2c3d|" + std::to_string(page + 1) + " / 4");
  }
}

TEST(RunningHeads, StandAsTheThemeHasThem) {
  TestLayout layout;
  layout.style.head.first = {.left = english("{date}"), .centre = {}, .right = english("{section}")};
  layout.style.head.later = {.left = LocalText({{"nl", "vertrouwelijk"}, {"en", "confidential"}}),
                             .centre = english("{title}"),
                             .right = english("{section}")};
  Document document = contract();
  document.date = "2026-11-22";
  const Paper paper = layout.lay_out(document);
  EXPECT_EQ(head_of(paper, 0, layout.style), "2026-11-22|Een");  // these words know no months
  EXPECT_EQ(head_of(paper, 1, layout.style), "vertrouwelijk|Contract|Twee");
  EXPECT_EQ(head_of(paper, 3, layout.style), "vertrouwelijk|Contract|Drie");  // no heading of its own
}

Logo leaf(LocalText alternative) {
  Logo logo;
  logo.height = 30;
  logo.alternative = std::move(alternative);
  logo.drawing = {40, 20, {DrawnPath{.points = {{0, 0}, {40, 0}, {40, 20}, {0, 20}}, .fill = Ink::brand}}};
  return logo;
}

// The logo on a page: its element's tag or "artifact", and the box around it; empty where it is not there.
std::string logo_on(const Paper& paper, std::size_t page) {
  for (const Piece& piece : paper.pages[page].pieces) {
    const auto* path = std::get_if<FilledPath>(&piece.drawing);
    if (!path || !path->fills || path->points.size() != 4 || path->points[1].x - path->points[0].x < 55) continue;
    const DrawnPoint &first = path->points[0], &last = path->points[2];
    const auto whole = [](double value) { return std::to_string(static_cast<int>(value + 0.5)); };
    return (piece.element == kArtifact ? "artifact " : "figure ") + whole(first.x) + "," + whole(first.y) + " " +
           whole(last.x - first.x) + "x" + whole(last.y - first.y);
  }
  return "";
}

TEST(RunningHeads, ShowTheLogoWhereTheThemeHasIt) {
  TestLayout layout;
  layout.style.logo = leaf(LocalText({{"nl", "Huis"}, {"en", "House"}}));
  layout.style.head.first = {.left = {}, .centre = {}, .right = english("{logo}")};
  layout.style.head.later = {.left = english("{logo}"), .centre = {}, .right = english("{title}")};
  const Paper paper = layout.lay_out(contract());
  const int right = static_cast<int>(layout.style.page_width - layout.style.margin_right - 60 + 0.5f);
  const int top = static_cast<int>(layout.style.margin_top - 9 * kMillimetre - 30 + 0.5f);
  EXPECT_EQ(logo_on(paper, 0), "figure " + std::to_string(right) + "," + std::to_string(top) + " 60x30");
  EXPECT_TRUE(logo_on(paper, 1).starts_with("artifact 68,")) << logo_on(paper, 1);
  const StructureElement& element = paper.elements[1];  // read before the title
  EXPECT_EQ(element.tag, Tag::figure);
  EXPECT_EQ(element.alternative, "Huis");
  EXPECT_NEAR(element.bounds.width, 60, 0.01f);
  EXPECT_EQ(head_of(paper, 1, layout.style), "Contract");

  layout.style.logo = leaf({});
  EXPECT_TRUE(logo_on(layout.lay_out(contract()), 0).starts_with("artifact "));
}

TEST(RunningHeads, ShortenATitleAndNeverTheForm) {
  TestLayout layout;
  layout.style.head.later = {.left = english("{title}"), .centre = {}, .right = english("{section}")};
  Document document = contract();
  document.title =
      "Een titel die zo lang is dat hij met de kop van de paragraaf op geen enkele manier naast elkaar op één regel "
      "van "
      "het blad kan staan";
  document.id = "een-formulier-met-een-zo-lange-naam-dat-er-geen-nummer-van-een-bladzijde-meer-naast-kan-staan-en";
  document.form_version = "versie-2026-najaar-herzien-na-overleg";
  const Paper paper = layout.lay_out(document);
  const std::string head = head_of(paper, 1, layout.style);
  EXPECT_TRUE(head.starts_with("Een titel die zo lang is")) << head;
  EXPECT_TRUE(head.ends_with("…|Twee")) << head;
  const std::string foot = foot_of(paper, 1, layout.style);
  EXPECT_EQ(foot, document.id + "  ·  versie " + document.form_version + "  ·  tekst 0a1b2c3d|2 / 4");
  float widest = 0, form_line = 0, page_line = 0;
  for (const Piece& piece : paper.pages[1].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run || piece.element != kArtifact) continue;
    float end = run->x;
    for (const PlacedGlyph& glyph : run->set->glyphs) end += glyph.advance;
    widest = std::max(widest, end);
    if (run->set->text.starts_with("een-formulier")) form_line = run->y;
    if (run->set->text.starts_with("2 / 4")) page_line = run->y;
  }
  EXPECT_LE(widest, layout.style.page_width - layout.style.margin_right + 0.1f);
  EXPECT_GT(page_line, form_line);  // it did not fit beside it
}

}  // namespace
}  // namespace drieluik
