// Names that are read from right to left, in forms that are read from left to right.
#include <gtest/gtest.h>
#include <hb.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "layout/layout.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

// A bracket is what is drawn, as one that is read from right to left is drawn the other way round.
std::string seen_as(const Font& font, std::uint32_t glyph, std::string text) {
  if (text != "(" && text != ")") return text;
  hb_codepoint_t opening = 0;
  hb_font_get_nominal_glyph(font.font, '(', &opening);
  return glyph == opening ? "(" : ")";
}

// What stands on the page's paragraphs, glyph by glyph from the left.
std::string from_the_left(const Paper& paper, const FontSet& fonts) {
  struct Placed {
    float x;
    std::string text;
  };
  std::vector<Placed> all;
  for (const Piece& piece : paper.pages[0].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run || piece.element == kArtifact) continue;
    if (paper.elements[static_cast<std::size_t>(piece.element)].tag != Tag::paragraph) continue;
    float x = run->x;
    for (const PlacedGlyph& glyph : run->set->glyphs) {
      std::size_t end = glyph.cluster;
      next_code_point(run->set->text, end);
      std::string text = run->set->text.substr(glyph.cluster, end - glyph.cluster);
      all.push_back({x, seen_as(fonts[run->set->font], glyph.glyph, std::move(text))});
      x += glyph.advance;
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) { return a.x < b.x; });
  std::string out;
  for (const Placed& one : all) out += one.text;
  return out;
}

Block with_answer(const std::string& before, const std::string& answer, const std::string& after) {
  return {
      Paragraph{{Inline{TextRun{before}}, Inline{AnswerRun{.path = "coachee.name", .label = "Naam", .answer = answer}},
                 Inline{TextRun{after}}}}};
}

TEST(RightToLeft, NamesAreOrderedWithinALineThatIsNot) {
  struct Case {
    const char *before, *answer, *after, *seen;
  };
  // Escapes stand for Hebrew letters, as editors would reorder those too: dalet, vav, bet, final nun, alef.
  const Case cases[] = {
      {"De coachee is ", "\u05d3\u05d5\u05d1", " en tekent.", "De coachee is \u05d1\u05d5\u05d3 en tekent."},
      {"De coachee is ", "\u05d3\u05d5\u05d3 \u05d1\u05df", " (coach).",
       "De coachee is \u05df\u05d1 \u05d3\u05d5\u05d3 (coach)."},
      // What belongs to the answer stays with it: the year is read after the name, the full stop is the sentence's.
      {"Naam: ", "\u05d3\u05d5 (1980)", ".", "Naam: (1980) \u05d5\u05d3."},
      {"", "\u05d0\u05d1", ": 12", "\u05d1\u05d0: 12"},
      {"Anna en ", "Anna", " en Anna", "Anna en Anna en Anna"},
  };
  for (const Case& c : cases) {
    TestLayout layout;
    const Paper paper = layout.lay_out({with_answer(c.before, c.answer, c.after)});
    EXPECT_EQ(from_the_left(paper, *layout.fonts), c.seen) << c.answer;
  }
}

// The letters of Arabic join: the first of a word looks otherwise than the same letter alone.
TEST(RightToLeft, LettersOfArabicJoin) {
  TestLayout layout;
  const auto glyphs = [&](const std::string& text) {
    std::vector<std::uint32_t> out;
    const Paper paper = layout.lay_out({with_answer("", text, "")});
    for (const Piece& piece : paper.pages[0].pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (!run || piece.element == kArtifact || run->set->text.find(text) == std::string::npos) continue;
      for (const PlacedGlyph& glyph : run->set->glyphs) out.push_back(glyph.glyph);
    }
    return out;
  };
  const std::vector<std::uint32_t> alone = glyphs("\u0628"), joined = glyphs("\u0628\u0628\u0628");
  ASSERT_EQ(alone.size(), 1u);
  ASSERT_EQ(joined.size(), 3u);
  for (const std::uint32_t glyph : joined) EXPECT_NE(glyph, alone[0]);
  EXPECT_NE(joined[0], joined[2]);
}

}  // namespace
}  // namespace drieluik
