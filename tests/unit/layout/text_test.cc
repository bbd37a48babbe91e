#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/lay_out.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

constexpr const char* kText =
    "De verteller brengt een competentie in, bijvoorbeeld samenwerken, grenzen stellen of feedback geven. De "
    "interviewer vraagt. De waarnemer schrijft op, zwijgt en bewaakt de verantwoordelijkheidsverdeling.";

// Lines, and the runs that stand on them.
struct Lines : std::vector<SetLine> {
  RunStore runs;
};

// The lines of a text at a measure, with the slack that is left at the right of the fullest one.
Lines lines_of(TestLayout& layout, const StyledText& text, float measure, bool justified = false) {
  Document document;
  document.language = layout.language;
  const LayoutContext context = layout.context();
  Setting setting(document, context, {}, layout.diagnostics);
  setting.width = measure;
  set_text(setting, text, {.justified = justified, .leading = 15});
  Lines lines;
  for (std::uint32_t i = 0; i < setting.flow.size(); ++i) {
    SetLine line;
    for (std::uint32_t k = setting.flow.slabs[i].first_piece; k < setting.flow.end_of_pieces(i); ++k) {
      LinePiece piece{setting.flow.pieces[k].piece, 0, 0, 0};
      const auto& run = std::get<GlyphRun>(piece.piece.drawing);
      float right = run.x;
      for (const PlacedGlyph& glyph : run.set->glyphs) {
        right += glyph.advance;
        if (run.set->text[glyph.cluster] != ' ') line.width = std::max(line.width, right);
      }
      line.pieces.push_back(std::move(piece));
    }
    lines.push_back(std::move(line));
  }
  lines.runs = std::move(setting.paper.runs);
  return lines;
}

std::string text_of(const SetLine& line) {
  std::string out;
  for (const LinePiece& piece : line.pieces) out += std::get<GlyphRun>(piece.piece.drawing).set->text;
  return out;
}

std::string text_of(const std::vector<SetLine>& lines) {
  std::string out;
  for (const SetLine& line : lines) out += text_of(line) + "|\n";
  for (std::size_t at = 0; (at = out.find("\xc2\xad", at)) != std::string::npos;) out.replace(at, 2, "¬");
  return out;
}

StyledText body_text(const TestLayout& layout, std::string_view text) {
  return plain_text(text, body_role(layout.style), 0);
}

TEST(SetText, BreaksTheParagraphAsAWhole) {
  TestLayout layout;
  EXPECT_EQ(text_of(lines_of(layout, body_text(layout, kText), 180)),
            "De verteller brengt een competentie |\n"
            "in, bijvoorbeeld samenwerken, grenzen |\n"
            "stellen of feedback geven. De intervie¬|\n"
            "wer vraagt. De waarnemer schrijft op, |\n"
            "zwijgt en bewaakt de verantwoordelijk¬|\n"
            "heidsverdeling.|\n");
}

TEST(SetText, FillsTheMeasureOfJustifiedText) {
  TestLayout layout;
  const Lines lines = lines_of(layout, body_text(layout, kText), 250, true);
  ASSERT_GT(lines.size(), 2u);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_NEAR(lines[i].width, 250, 0.1) << text_of(lines[i]);
  EXPECT_LT(lines.back().width, 250);
}

TEST(SetText, NeverLeavesTheMeasure) {
  TestLayout layout;
  const std::vector<std::string> texts{
      kText,
      std::string(500, 'x'),
      "zie https://example.org/een/heel/lang/adres?met=vragen&en=antwoorden#en-een-anker-dat-niet-ophoudt voor meer",
      "Nguyễn Thị Ánh, Şükrü, Łukaszewska, Παπαδοπούλου, Щербакова",
      "אבגדהוזחטיכלמנסעפצקרשת אבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצקרשת",
      "Ünïvërsïtäïrë óvérëënkómst áffîlïätïöns ffffffffffiiiiiiiii"};
  for (const std::string& text : texts) {
    for (const float measure : {30.0f, 71.0f, 163.0f, 391.0f}) {
      for (const bool justified : {false, true}) {
        const Lines lines = lines_of(layout, body_text(layout, text), measure, justified);
        for (const SetLine& line : lines) {
          EXPECT_LE(line.width, measure + 0.5f) << text_of(line) << " at " << measure;
        }
      }
    }
  }
  EXPECT_TRUE(layout.diagnostics.empty());
}

TEST(SetText, KeepsEveryCharacterOfALongText) {
  TestLayout layout;
  for (const std::string& text : {std::string(20'000, 'w'), std::string(5'000, '\n') + "x"}) {
    std::string all;
    const Lines lines = lines_of(layout, body_text(layout, text), 391);
    for (const SetLine& line : lines) all += text_of(line);
    EXPECT_EQ(std::count(all.begin(), all.end(), 'w'), std::count(text.begin(), text.end(), 'w'));
    EXPECT_EQ(std::count(all.begin(), all.end(), 'x'), std::count(text.begin(), text.end(), 'x'));
  }
}

TEST(SetText, RespectsSoftHyphens) {
  TestLayout layout;
  // 95 points take "samenwerkings" but not the whole word; the author's one place is used, not the patterns'.
  EXPECT_EQ(text_of(lines_of(layout, body_text(layout, "samenwer\xc2\xadkingsverband"), 70)),
            "samenwer¬|\nkingsverband|\n");
  EXPECT_EQ(text_of(lines_of(layout, body_text(layout, "samen\xc2\xadwerken"), 200)), "samenwerken|\n");
}

TEST(SetText, KeepsALetterAndItsMarksInOneFont) {
  TestLayout layout;
  // e + circumflex + dot below; S + cedilla; a letter of which only the composed form is in the font.
  for (const char* text : {"Nguye\u0302\u0303n", "S\u0327u\u0308kru\u0308", "A\u0301nh e\u0323\u0302", "И\u0306"}) {
    const Lines lines = lines_of(layout, body_text(layout, text), 300);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].pieces.size(), 1u) << text;
    EXPECT_EQ(text_of(lines[0]), text);
  }
  EXPECT_TRUE(layout.diagnostics.empty());
}

TEST(SetText, OrdersRightToLeftNames) {
  TestLayout layout;
  const Lines lines = lines_of(layout, body_text(layout, "De coach is שרה כהן, uit Assen."), 300);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(text_of(lines[0]), "De coach is שרה כהן, uit Assen.");
  ASSERT_EQ(lines[0].pieces.size(), 4u);  // the comma is set as part of the name’s script
  std::vector<float> starts;
  for (const LinePiece& piece : lines[0].pieces) starts.push_back(std::get<GlyphRun>(piece.piece.drawing).x);
  EXPECT_TRUE(std::is_sorted(starts.begin(), starts.end()));
  // The first letter of the name stands at its right.
  const SetRun& name = *std::get<GlyphRun>(lines[0].pieces[1].piece.drawing).set;
  EXPECT_EQ(name.text, "שרה כהן");
  EXPECT_EQ(name.glyphs.back().cluster, 0u);
}

TEST(SetText, ReportsACharacterThatNoFontHasOnce) {
  TestLayout layout;
  layout.source.text = "---\ntitle: T\n---\n日 staat in code.\n\nGoed 日 zo 日.\n";
  Blocks content{paragraph("Goed 日 zo 日."),
                 {FieldBlock{.path = "occasion", .type = FieldType::longtext, .label = "Waarom", .answer = "ja 𐎀"}}};
  layout.lay_out(std::move(content));
  ASSERT_EQ(layout.diagnostics.list().size(), 2u);
  const Diagnostic& first = layout.diagnostics.list()[0];
  EXPECT_EQ(first.message->code, "missing-glyph");
  EXPECT_EQ(first.span.source, &layout.source);
  EXPECT_EQ(first.span.text(), "日");
  EXPECT_EQ(first.span.begin, layout.source.text.find("日 zo"));  // of the words that lack it
  EXPECT_EQ(fill_in(first.message->text.english, first.arguments, Speech::english, true),
            "no font of the theme has the character U+65E5 (日), which stands in the text");
  const Diagnostic& second = layout.diagnostics.list()[1];
  EXPECT_EQ(fill_in(second.message->text.english, second.arguments, Speech::english, true),
            "no font of the theme has the character U+10380 (…), which stands in the answer “occasion”");
  EXPECT_EQ(fill_in(second.message->text.dutch, second.arguments, Speech::dutch, false),
            "geen lettertype van het thema heeft het teken U+10380 (𐎀), dat in het antwoord “occasion” staat");
}

}  // namespace
}  // namespace drieluik
