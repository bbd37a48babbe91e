// Whatever an author writes: nothing stands beside its page, and no words stand over others.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/sample_library.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

std::string repeat(const std::string& what, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += what;
  return out;
}

std::string many_notes(int count) {
  std::string text, notes;
  for (int i = 1; i <= count; ++i) {
    text += "w[^" + std::to_string(i) + "] ";
    notes += "[^" + std::to_string(i) + "]: noot\n\n";
  }
  return text + "\n\n" + notes;
}

struct Box {
  float left = 0, right = 0, baseline = 0;
  std::string text;
};

// Where the letters of each line stand, from left to right.
std::vector<Box> boxes_of(const PaperPage& page) {
  std::vector<Box> out;
  for (const Piece& piece : page.pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run) continue;
    float width = 0;
    for (const PlacedGlyph& glyph : run->set->glyphs) width += glyph.advance;
    // A space at the end is not seen.
    const std::string& text = run->set->text;
    if (text.ends_with(' ') && !run->set->glyphs.empty()) width -= run->set->glyphs.back().advance;
    out.push_back({run->x, run->x + width, run->y, text});
  }
  std::sort(out.begin(), out.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  return out;
}

void expect_room_for_all(const Paper& paper, const PrintStyle& style) {
  constexpr float kRounding = 1;  // points
  const float left = style.margin_left - kRounding, right = style.page_width - style.margin_right + kRounding;
  for (const PaperPage& page : paper.pages) {
    const std::vector<Box> boxes = boxes_of(page);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      EXPECT_GE(boxes[i].left, left) << boxes[i].text;
      EXPECT_LE(boxes[i].right, right) << boxes[i].text;
      EXPECT_LE(boxes[i].baseline, style.page_height) << boxes[i].text;
      for (std::size_t k = i + 1; k < boxes.size() && boxes[k].left < boxes[i].right - kRounding; ++k) {
        EXPECT_GT(std::abs(boxes[k].baseline - boxes[i].baseline), 2.0f) << boxes[i].text << " | " << boxes[k].text;
      }
    }
    for (const Piece& piece : page.pieces) {
      const auto* picture = std::get_if<PlacedPicture>(&piece.drawing);
      if (!picture) continue;
      EXPECT_GE(picture->area.x, left);
      EXPECT_LE(picture->area.x + picture->area.width, right);
      EXPECT_LE(picture->area.y + picture->area.height, style.page_height - style.margin_bottom + kRounding);
    }
  }
}

struct Case {
  const char* name;
  std::string markdown;
  int columns = 1;
};

class CrowdedPage : public testing::TestWithParam<Case> {};

TEST_P(CrowdedPage, HasRoomForAll) {
  TestLayout layout;
  SampleLibrary sample;
  Text& text = sample.add(Kind::exercise, "vol", "nl", "Vol", GetParam().markdown);
  text.columns = GetParam().columns;
  const Paper paper = layout.lay_out(sample.page("vol", "nl"));
  EXPECT_FALSE(layout.diagnostics.has_errors());
  expect_room_for_all(paper, layout.style);
}

const std::string kLong = "Hottentottententententoonstellingsmakersgereedschapskist";

INSTANTIATE_TEST_SUITE_P(
    Cases, CrowdedPage,
    testing::Values(
        Case{"twenty columns",
             "|" + repeat(" kop |", 20) + "\n|" + repeat("---|", 20) + "\n|" + repeat(" woord1 |", 20) + "\n"},
        Case{"thirty columns of long words",
             "|" + repeat("a|", 30) + "\n|" + repeat("---|", 30) + "\n|" + repeat(kLong + "|", 30) + "\n"},
        Case{"long words in a table and a list",
             "- " + kLong + kLong + kLong + "\n\n| a | b |\n|---|---|\n| " + kLong + kLong + " | " + kLong + " |\n"},
        Case{"numbers of three digits at the foot", many_notes(120)},
        Case{"a note in every cell", "| a[^1] | b[^1] |\n|---|---|\n| c[^2] | d[^1] |\n\n[^1]: e\n\n[^2]: f\n"},
        Case{"code with tabs", "```\nif x:\n\tgo\n\t\tëë\tx\n```\n"},
        Case{"line breaks of Unicode", "een\u2028twee\u2029drie\u0085vier `a\u2028b`\n"},
        Case{"code in a narrow column", "```\n" + repeat("0123456789", 30) + "\n```\n", 2},
        Case{"a list in a list in a list", "- a\n  - b\n    - c\n      - d\n        - e " + kLong + "\n", 2},
        Case{"a callout in a callout in columns", "::::note\n:::tip\n" + kLong + kLong + "\n:::\n::::\n", 2}));

TEST(CrowdedPages, DivideACellThatReachesOverRowsAndIsLongerThanAPage) {
  TestLayout layout;
  SampleLibrary sample;
  sample.add(Kind::page, "rij", "nl", "Rij",
             "| kop | b |\n|---|---|\n| " + repeat("En nog een zin. ", 900) + " | 0 |\n| ^^ | 1 |\n| ^^ | 2 |\n");
  const Paper paper = layout.lay_out(sample.page("rij", "nl"));
  ASSERT_GT(paper.pages.size(), 2u);
  const float end = layout.style.page_height - layout.style.margin_bottom;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (!run || piece.element == kArtifact) continue;
      EXPECT_LT(run->y, end) << run->set->text;
    }
  }
}

TEST(CrowdedPages, HavePicturesThatFit) {
  Picture strip{.stored_width = 2400, .stored_height = 20};
  Picture icon{.stored_width = 400, .stored_height = 20};
  for (const Picture& picture : {strip, icon}) {
    const Inline image{Image{"content/strook.png", "Een strook", picture}};
    const Inlines beside{Inline{TextRun{"Ervoor "}}, image, Inline{TextRun{" erna"}}};
    TableRow head, row;
    for (int i = 0; i < 6; ++i) {
      head.cells.push_back({text_inlines("kop")});
      row.cells.push_back({beside});
    }
    Table table;
    table.head = head;
    table.rows = {row};
    TestLayout layout;
    const Paper paper = layout.lay_out({{Paragraph{beside}},
                                        {Heading{2, "kop", beside}},
                                        {Callout{CalloutKind::note, "", {{Paragraph{beside}}}}},
                                        {std::move(table)}});
    expect_room_for_all(paper, layout.style);
  }
}

TEST(CrowdedPages, LeaveRoomBetweenARepeatedHeadAndTheRestOfARow) {
  TestLayout layout;
  SampleLibrary sample;
  sample.add(Kind::page, "rij", "nl", "Rij", "| kop |\n|---|\n| " + repeat("En nog een zin. ", 900) + " |\n");
  const Paper paper = layout.lay_out(sample.page("rij", "nl"));
  ASSERT_GT(paper.pages.size(), 2u);
  // The room between the head's rule and the first line is as much as in a row that begins.
  const auto first_gap = [&](const PaperPage& page) {
    float head = 0, first = 10'000;
    const std::vector<Box> boxes = boxes_of(page);
    for (const Box& box : boxes) {
      if (box.text == "kop") head = box.baseline;
    }
    for (const Box& box : boxes) {
      if (box.text.starts_with("En") || box.text.starts_with("zin") || box.text.starts_with("nog") ||
          box.text.starts_with("een")) {
        if (box.baseline > head) first = std::min(first, box.baseline);
      }
    }
    return first - head;
  };
  EXPECT_NEAR(first_gap(paper.pages[1]), first_gap(paper.pages[0]), 0.1f);
}

}  // namespace
}  // namespace drieluik
