#include "layout/layout.h"

#include <gmock/gmock.h>

#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

std::string structure(Blocks content) {
  TestLayout layout;
  return dump_structure(layout.lay_out(std::move(content)));
}

TEST(LayOut, TagsListsAndNeverSkipsAHeading) {
  List inner{false, 1, true, {{std::nullopt, {paragraph("binnen")}}}};
  List list{true, 9, true, {{std::nullopt, {paragraph("negen"), {inner}}}, {std::nullopt, {paragraph("tien")}}}};
  EXPECT_EQ(
      structure(
          {heading(4, "Te diep"), {list}, {List{false, 1, true, {{true, {paragraph("klaar")}}}}}, heading(2, "Weer")}),
      "Document\n"
      "  H1 \"T\"\n"
      "  H2 \"Te diep\"\n"
      "  L\n"
      "    LI\n"
      "      Lbl \"9. \"\n"
      "      LBody\n"
      "        P \"negen\"\n"
      "        L\n"
      "          LI\n"
      "            Lbl \"• \"\n"
      "            LBody\n"
      "              P \"binnen\"\n"
      "    LI\n"
      "      Lbl \"10. \"\n"
      "      LBody\n"
      "        P \"tien\"\n"
      "  L\n"
      "    LI\n"
      "      Lbl alt=\"aangekruist\"\n"
      "      LBody\n"
      "        P \"klaar\"\n"
      "  H2 \"Weer\"\n");
}

TEST(LayOut, TagsFieldsWithTheirLabels) {
  FieldBlock date{.path = "date", .type = FieldType::date, .label = "Datum", .answer = "24 november 2026"};
  FieldBlock why{
      .path = "occasion", .type = FieldType::longtext, .label = "Waarom", .answer = "Een {{x}} *y*\n<z> \"q\" \\"};
  FieldBlock blank{.path = "name", .label = "Naam"};
  FieldBlock choice{.path = "fee",
                    .type = FieldType::yesno,
                    .label = "Betaald?",
                    .options = {{"true", "Ja"}, {"false", "Nee"}},
                    .chosen = {"false"}};
  FieldGroup group{.path = "g", .label = "Groep", .columns = 2, .content = {{date}, {blank}}};
  EXPECT_EQ(structure({{date}, {why}, {choice}, {group}}),
            "Document\n"
            "  H1 \"T\"\n"
            "  P \"Datum 24 november 2026\"\n"
            "  P \"Waarom Een {{x}} *y* <z> \"q\" \\\"\n"
            "  P \"Betaald?\"\n"
            "  L\n"
            "    LI\n"
            "      Lbl alt=\"niet aangekruist\"\n"
            "      LBody \"Ja\"\n"
            "    LI\n"
            "      Lbl alt=\"aangekruist\"\n"
            "      LBody \"Nee\"\n"
            "  Div\n"
            "    P \"Groep\"\n"
            "    P \"Datum 24 november 2026\"\n"
            "    P \"Naam\"\n");
}

TEST(LayOut, TagsABlankInASentenceAndLeadsLinksOnlyWhereTheyGo) {
  const Inlines sentence{Inline{TextRun{"De coach is "}},
                         Inline{AnswerRun{"coach.name", "Naam van de coach", FieldType::text, std::nullopt}},
                         Inline{TextRun{". Zie "}},
                         Inline{Link{{Target::Kind::page, "frameworks", "grow", "", ""}, text_inlines("GROW")}},
                         Inline{TextRun{" en "}},
                         Inline{Link{{Target::Kind::url, "", "", "", "https://example.org/"}, text_inlines("dit")}}};
  TestLayout layout;
  const Paper paper = layout.lay_out({{Paragraph{sentence}}});
  EXPECT_EQ(dump_structure(paper),
            "Document\n"
            "  H1 \"T\"\n"
            "  P \"De coach is . Zie GROW en \"\n"
            "    Span alt=\"Naam van de coach: in te vullen\"\n"
            "    Link \"dit\"\n");
  ASSERT_EQ(paper.pages[0].links.size(), 1u);
  EXPECT_EQ(paper.pages[0].links[0].url, "https://example.org/");
  EXPECT_EQ(paper.pages[0].links[0].description, "dit (https://example.org/)");
}

TEST(LayOut, PutsTheUnitBehindABlankInASentence) {
  const AnswerRun sessions{
      .path = "sessions", .label = "Aantal", .type = FieldType::number, .answer = {}, .unit = "sessies"};
  EXPECT_THAT(structure({{Paragraph{{Inline{TextRun{"Het zijn "}}, Inline{sessions}, Inline{TextRun{"."}}}}}}),
              testing::ContainsRegex("P \"Het zijn +sessies\\.\"\n    Span alt=\"Aantal: in te vullen\""));
}

TEST(LayOut, SetsFieldsWithHelpSideBySideToo) {
  const FieldBlock start{.path = "start", .type = FieldType::date, .label = "Begin", .help = "Een maandag"};
  const FieldBlock end{.path = "end", .type = FieldType::date, .label = "Einde"};
  TestLayout layout;
  const Paper paper =
      layout.lay_out({{FieldGroup{.path = "g", .label = {}, .columns = 2, .content = {{start}, {end}}}}});
  const auto place_of = [&](std::string_view word) {
    for (const Piece& piece : paper.pages.front().pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (run && run->set->text.starts_with(word)) return run->x;
    }
    return 0.0f;
  };
  EXPECT_GT(place_of("Begin"), 0);
  EXPECT_EQ(place_of("Een"), place_of("Begin"));
  EXPECT_GT(place_of("Einde"), place_of("Begin") + 100);
}

TEST(LayOut, PutsFootnotesAfterTheirParagraphAndSourcesAtTheEndAndLeadsToThem) {
  Document document;
  document.title = "T";
  document.content = {{Paragraph{{Inline{TextRun{"IJs"}}, Inline{FootnoteMark{1}}}}}};
  document.footnotes = {{1, {paragraph("Freud niet.")}}};
  document.sources = {{"a2020", text_inlines("A. (2020). B. C.")}};
  TestLayout layout;
  const Paper paper = layout.lay_out(std::move(document));
  EXPECT_EQ(dump_structure(paper),
            "Document\n"
            "  H1 \"T\"\n"
            "  P \"IJs\"\n"
            "    Reference\n"
            "      Link \"1\"\n"
            "  Note id=note-1\n"
            "    Lbl \"1 \"\n"
            "    P \"Freud niet.\"\n"
            "  H2 \"Bronnen\"\n"
            "  P \"A. (2020). B. C.\"\n");
  ASSERT_EQ(paper.pages[0].links.size(), 1u);
  EXPECT_EQ(paper.pages[0].links[0].destination, "_footnote-1");
  ASSERT_EQ(paper.anchors.size(), 2u);
  EXPECT_EQ(paper.anchors[1].name, "source-a2020");
  ASSERT_EQ(paper.outline.size(), 2u);
  EXPECT_EQ(paper.outline[1].title, "Bronnen");
}

TEST(LayOut, PutsTheFormAndThePageAtTheFootAsArtifacts) {
  Document document;
  document.kind = DocumentKind::form;
  document.id = "triangle-contract";
  document.title = "Contract";
  document.form_version = "1.0";
  document.text_hash = "a1b2c3d4";
  TestLayout layout;
  EXPECT_EQ(dump_paper(layout.lay_out(std::move(document))),
            "page 1\n"
            "  H1 \"Contract\" 68,105\n"
            "  P \"versie 1.0\" 68,130\n"
            "  artifact \"triangle-contract  ·  versie 1.0  ·  tekst a1b2c3d4\" 68,802\n"
            "  artifact \"1 / 1\" 512,802\n");
}

TEST(LayOut, GivesAFigureItsAlternativeAndBounds) {
  auto drawing = std::make_shared<Drawing>();
  drawing->width = 100;
  drawing->height = 50;
  drawing->shapes = {DrawnPath{{{0, 0}, {100, 0}, {50, 50}}, true, Ink::brand_soft, Ink::brand, 1},
                     DrawnText{"top", {50, 20}}};
  TestLayout layout;
  const Paper paper = layout.lay_out({{FigureBlock{"f", "Piramide", "Drie lagen.", drawing}}});
  EXPECT_EQ(dump_structure(paper),
            "Document\n"
            "  H1 \"T\"\n"
            "  Div\n"
            "    Figure \"top\" alt=\"Piramide. Drie lagen.\"\n"
            "    Caption \"Piramide\"\n");
  const Area bounds = paper.elements[3].bounds;
  EXPECT_FLOAT_EQ(bounds.width, 100);
  EXPECT_FLOAT_EQ(bounds.height, 50);
  EXPECT_GT(bounds.y, layout.style.margin_top);
}

TEST(LayOut, IsTheSameTwice) {
  TestLayout layout;
  const auto once = [&] {
    return dump_paper(layout.lay_out({paragraph("Een vergadering, nog een."), {AnswerSpace{"x", 3, 2}}}), true);
  };
  EXPECT_EQ(once(), once());
}

}  // namespace
}  // namespace drieluik
