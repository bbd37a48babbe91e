// Struck words have a line through them on paper, and say so to those who listen.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "layout/flow_cache.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

Block struck(const std::string& before, const std::string& words, const std::string& after) {
  Paragraph paragraph;
  paragraph.content = {{TextRun{before}}, {Strikethrough{{{TextRun{words}}}}}, {TextRun{after}}};
  return {std::move(paragraph)};
}

struct Stretch {
  float left = 0, right = 0, y = 0;
};

// The words of struck elements, or the lines through them.
struct Found {
  std::vector<Stretch> words, lines;
};

float visible_width(const SetRun& run) {
  float width = 0, visible = 0;
  for (const PlacedGlyph& glyph : run.glyphs) {
    width += glyph.advance;
    if (run.text[glyph.cluster] != ' ') visible = width;
  }
  return visible;
}

Found find_struck(const Paper& paper) {
  Found found;
  for (const Piece& piece : paper.pages.at(0).pieces) {
    if (piece.element == kArtifact || !paper.elements[static_cast<std::size_t>(piece.element)].is_struck) continue;
    if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) {
      found.words.push_back({run->x, run->x + visible_width(*run->set), run->y});
    } else {
      const auto& path = std::get<FilledPath>(piece.drawing);
      EXPECT_TRUE(path.strokes);
      found.lines.push_back({static_cast<float>(path.points.at(0).x), static_cast<float>(path.points.at(1).x),
                             static_cast<float>(path.points.at(0).y)});
    }
  }
  return found;
}

TEST(Strikethrough, IsASpanThatSaysSo) {
  TestLayout layout;
  EXPECT_EQ(dump_structure(layout.lay_out({struck("De opzegtermijn is ", "vier", " twee weken.")})),
            "Document\n"
            "  H1 \"T\"\n"
            "  P \"De opzegtermijn is  twee weken.\"\n"
            "    Span \"vier\" struck\n");
}

TEST(Strikethrough, RunsThroughTheWordsOnEachLine) {
  std::string words = "vier";
  for (int i = 0; i < 40; ++i) words += " verantwoordelijkheden";
  for (const bool justified : {false, true}) {
    TestLayout layout;
    layout.style.justified = justified;
    const Found found = find_struck(layout.lay_out({struck("Eerst ", words, " en dan.")}));
    ASSERT_GT(found.words.size(), 5u);
    ASSERT_EQ(found.lines.size(), found.words.size());
    for (std::size_t i = 0; i < found.lines.size(); ++i) {
      EXPECT_NEAR(found.lines[i].left, found.words[i].left, 0.1);
      EXPECT_NEAR(found.lines[i].right, found.words[i].right, 0.1);
      EXPECT_GT(found.words[i].y - found.lines[i].y, 1);
      EXPECT_LT(found.words[i].y - found.lines[i].y, layout.style.text_size / 2);
    }
  }
}

TEST(Strikethrough, IsNotTakenFromTheSameWordsInTheCache) {
  TestLayout layout;
  LayoutCache cache;
  LayoutContext context = layout.context();
  context.cache = &cache;
  const auto lines = [&](Block block) {
    Document document;
    document.title = "T";
    document.language = layout.language;
    document.content = {std::move(block)};
    return find_struck(lay_out(document, context, {&layout.source, 0, 1}, layout.diagnostics)).lines.size();
  };
  const Block plain{Paragraph{{{TextRun{"Eerst "}}, {TextRun{"vier"}}, {TextRun{" weken."}}}}};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(lines(plain), 0u);
    EXPECT_EQ(lines(struck("Eerst ", "vier", " weken.")), 1u);
  }
}

}  // namespace
}  // namespace drieluik
