#include "layout/paginate.h"

#include <gtest/gtest.h>

#include <map>

#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

constexpr const char* kSentence =
    "Wat iemand weet, kan en doet, steekt boven het water uit. Daaronder liggen opvattingen, gevoelens, waarden en "
    "persoonlijkheid. Dat onderste deel is het grootst en stuurt de rest van wat je ziet, dag in dag uit. ";

// The number of lines that each element has on each page.
std::map<std::int32_t, std::map<std::size_t, int>> lines_by_element(const Paper& paper) {
  std::map<std::int32_t, std::map<std::size_t, int>> out;
  for (std::size_t page = 0; page < paper.pages.size(); ++page) {
    std::map<std::int32_t, float> baselines;
    for (const Piece& piece : paper.pages[page].pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (!run || piece.element == kArtifact) continue;
      if (const auto [it, is_new] = baselines.try_emplace(piece.element, run->y); is_new || it->second != run->y) {
        it->second = run->y;
        ++out[piece.element][page];
      }
    }
  }
  return out;
}

TEST(Paginate, LeavesNoSingleLineAndNoHeadingAtAFoot) {
  TestLayout layout;
  bool has_divided = false;
  for (int filler = 20; filler < 43; ++filler) {
    Blocks content{paragraph("x")};
    for (int i = 0; i < filler; ++i) content.push_back({List{false, 1, true, {{std::nullopt, {paragraph("regel")}}}}});
    content.push_back(heading(2, "Een kop"));
    std::string text;
    for (int i = 0; i < 4; ++i) text += kSentence;
    content.push_back(paragraph(text));
    content.push_back(paragraph(text));
    const Paper paper = layout.lay_out(std::move(content));
    ASSERT_EQ(paper.pages.size(), 2u) << filler;
    for (const auto& [element, pages] : lines_by_element(paper)) {
      if (pages.size() < 2) continue;
      has_divided = true;
      for (const auto& [page, lines] : pages) EXPECT_GE(lines, 2) << filler;
    }
    for (const PaperPage& page : paper.pages) {
      std::int32_t last = 0;
      for (const Piece& piece : page.pieces) last = std::max(last, piece.element);
      EXPECT_NE(paper.elements[static_cast<std::size_t>(last)].tag, Tag::heading2) << filler;
    }
  }
  EXPECT_TRUE(has_divided);
}

TEST(Paginate, RepeatsTheHeadOfATableAsAnArtifact) {
  TestLayout layout;
  Table table{.columns = {Alignment::start, Alignment::end}, .head = {}, .rows = {}};
  table.head.cells = {{text_inlines("Wat")}, {text_inlines("Maanden")}};
  for (int i = 1; i <= 45; ++i) {
    table.rows.push_back({{{text_inlines("Rij " + std::to_string(i))}, {text_inlines(std::to_string(i))}}});
  }
  const Paper paper = layout.lay_out({{table}});
  ASSERT_EQ(paper.pages.size(), 2u);
  const std::string dump = dump_paper(paper);
  const std::string second = dump.substr(dump.find("page 2"));
  EXPECT_EQ(second.find("page 2\n  artifact \"Wat\" 68,"), 0u) << second.substr(0, 200);
  EXPECT_NE(second.find("TD \"45\""), std::string::npos);
  EXPECT_EQ(second.find("TH"), std::string::npos);
  const std::string structure = dump_structure(paper);
  EXPECT_EQ(structure.substr(0, structure.find("      TR\n        TD \"Rij 2")),
            "Document\n"
            "  H1 \"T\"\n"
            "  Table\n"
            "    THead\n"
            "      TR\n"
            "        TH \"Wat\"\n"
            "        TH \"Maanden\"\n"
            "    TBody\n"
            "      TR\n"
            "        TD \"Rij 1\"\n"
            "        TD \"1\"\n");
}

TEST(Paginate, BreaksARowThatIsLongerThanAPageAndReadsItCellByCell) {
  TestLayout layout;
  std::string text;
  for (int i = 0; i < 40; ++i) text += kSentence;
  Table table{.columns = {}, .head = {}, .rows = {}};
  table.head.cells = {{text_inlines("A")}, {text_inlines("B")}};
  table.rows.push_back({{{text_inlines("eerste " + text)}, {text_inlines("tweede " + text)}}});
  const Paper paper = layout.lay_out({{table}});
  ASSERT_GE(paper.pages.size(), 2u);
  for (const PaperPage& page : paper.pages) {
    std::int32_t last = 0;
    for (const Piece& piece : page.pieces) {
      if (piece.element == kArtifact) continue;
      EXPECT_GE(piece.element, last);
      last = piece.element;
    }
  }
}

TEST(Paginate, StaysWithinThePage) {
  TestLayout layout;
  std::string answer;
  for (int i = 0; i < 100; ++i) answer += kSentence;
  FieldBlock field{.path = "occasion", .type = FieldType::longtext, .label = "Waarom", .answer = answer};
  Signatures signatures{{{"a", "Coachee", "Amina"}, {"b", "Coach", std::nullopt}, {"c", "Manager", "Jan"}}};
  const Paper paper =
      layout.lay_out({{field}, {AnswerSpace{"Ruimte", 40, 0}}, {signatures}, {PageBreak{}}, {PageBreak{}}});
  EXPECT_GT(paper.pages.size(), 3u);
  const float bottom = layout.style.page_height - layout.style.margin_bottom;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (run && piece.element != kArtifact) {
        EXPECT_LT(run->y, bottom);
      }
    }
  }
  const std::string last = dump_paper({.pages = {paper.pages.back()}, .elements = paper.elements});
  for (const char* word : {"Amina", "Jan", "Naam", "Handtekening"})
    EXPECT_NE(last.find(word), std::string::npos) << word;
}

TEST(Paginate, StartsANewPageWhereTheAuthorAsks) {
  TestLayout layout;
  const Paper paper =
      layout.lay_out({paragraph("een"), {PageBreak{}}, {PageBreak{}}, paragraph("twee"), {PageBreak{}}});
  ASSERT_EQ(paper.pages.size(), 2u);
  EXPECT_EQ(dump_lines(paper.pages[1]), "twee\n");
}

}  // namespace
}  // namespace drieluik
