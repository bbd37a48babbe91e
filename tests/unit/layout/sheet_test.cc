// Whole sheets from Markdown to PDF: what reaches over rows and columns, what stands at the foot, room to write that
// fills its page, and the way to the site.
#include <gmock/gmock.h>

#include <map>

#include "layout/units.h"
#include "support/dump_paper.h"
#include "support/paper_sketch.h"
#include "support/pdf_text.h"
#include "support/pdf_ua.h"
#include "support/read_text.h"
#include "support/sample_library.h"
#include "support/shell.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kAddress = "https://handboek.example/coaching";
constexpr const char* kSentence =
    "Wat iemand weet, kan en doet, steekt boven het water uit. Daaronder liggen opvattingen, gevoelens en waarden. ";

struct SheetOptions {
  const char* address = "";
  int columns = 1;
};

Paper sheet(TestLayout& layout, const std::string& markdown, const SheetOptions& options = {}) {
  SampleLibrary sample;
  sample.library.site.address = options.address;
  Text& text = sample.add(Kind::exercise, "ijsberg", "nl", "IJsberg", markdown);
  text.columns = options.columns;
  text.summary = "Een gesprek.";
  text.aim = "Je leert luisteren.";
  return layout.lay_out(sample.page("ijsberg", "nl"));
}

std::string pdf_of(TestLayout& layout, const Paper& paper) {
  return sketch_pdf(paper, FontSubsets(*layout.fonts), {.producer = "Drieluik test"});
}

// Without the title, the summary and the facts.
std::string structure(const std::string& markdown) {
  TestLayout layout;
  const std::string all = dump_structure(sheet(layout, markdown));
  const std::string last_fact = "  P \"Doel Je leert luisteren.\"\n";
  return all.substr(all.find(last_fact) + last_fact.size());
}

struct Case {
  const char* name;
  const char* markdown;
  const char* structure;
};

const Case kCases[] = {
    {"cells over columns and rows", "| a || b |\n|---|---|---|\n| c | d | 1 |\n| ^^ | e ||\n",
     "  Table\n"
     "    THead\n"
     "      TR\n"
     "        TH 2x1 \"a\"\n"
     "        TH \"b\"\n"
     "    TBody\n"
     "      TR\n"
     "        TD 1x2 \"c\"\n"
     "        TD \"d\"\n"
     "        TD \"1\"\n"
     "      TR\n"
     "        TD 2x1 \"e\"\n"},
    {"definitions", "Coachee\n: wie leert\n: wie werkt\n\nCoach\n: wie vraagt\n",
     "  L\n"
     "    LI\n"
     "      Lbl \"Coachee\"\n"
     "      LBody\n"
     "        P \"wie leert\"\n"
     "        P \"wie werkt\"\n"
     "    LI\n"
     "      Lbl \"Coach\"\n"
     "      LBody\n"
     "        P \"wie vraagt\"\n"},
    {"a footnote in a table, and one in that", "| a |\n|---|\n| b[^1] |\n\n[^1]: c[^2]\n\n[^2]: d[^1]\n",
     "  Table\n"
     "    THead\n"
     "      TR\n"
     "        TH \"a\"\n"
     "    TBody\n"
     "      TR\n"
     "        TD \"b\"\n"
     "          Reference\n"
     "            Link \"1\"\n"
     "          Note id=note-1\n"
     "            Lbl \"1 \"\n"
     "            P \"c\"\n"
     "              Reference\n"
     "                Link \"2\"\n"
     "          Note id=note-2\n"
     "            Lbl \"2 \"\n"
     "            P \"d\"\n"
     "              Reference\n"
     "                Link \"1\"\n"},
};

TEST(Sheet, SaysWhatBelongsTogether) {
  for (const Case& c : kCases) EXPECT_EQ(structure(c.markdown), c.structure) << c.name;
}

// Every kind of block, two pages of them, in one column and in two.
std::string everything() {
  std::string text =
      "Een alinea[^een] van محمد الإدريسي (1980) en דוד:\n\n- een\n- twee\n\n1. drie\n   - vier\n\n> Citaat\n\n"
      "Coachee\n: wie leert\n\n| a || b |\n|---|---|---|\n| c | d | 1 |\n| ^^ | e ||\n\n"
      "## Kop[^twee]\n\n:::note\nKader met `code`\n:::\n\n:::question\nWat zie je?\n:::\n\n"
      ":::answer lines=4 label=\"Antwoord\"\n\n:::checklist\n- [ ] doen\n:::\n\n";
  text += repeated(kSentence, 20) + "[^drie]\n\n:::page-break\n\n### Slot\n\n:::answer boxes=2\n\n";
  text += "[^een]: Kort.\n[^twee]: " + repeated(kSentence, 30) + "\n[^drie]: Met een [koppeling](https://a.example).\n";
  text += "\n| p | q |\n|---|---|\n| r[^vijf] | s[^zes] |\n\n[^vijf]: V[^zeven].\n[^zes]: Z.\n[^zeven]: N.\n";
  return text;
}

TEST(Sheet, IsAccessibleAndSoundWhateverIsOnIt) {
  for (const int columns : {1, 2}) {
    TestLayout layout;
    const Paper paper = sheet(layout, everything(), {kAddress, columns});
    EXPECT_THAT(layout.diagnostics.list(), IsEmpty());
    EXPECT_GT(paper.pages.size(), 2u);
    const std::string pdf = pdf_of(layout, paper);
    for (const BrokenRule& broken : find_broken_rules(pdf)) ADD_FAILURE() << broken.rule << " " << broken.where;
    const ShellResult check = run_on_file("qpdf --check {}", pdf);
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_THAT(pdf_words(pdf), HasSubstr("محمد الإدريسي"));
  }
}

TEST(Sheet, LeadsToItsPageByACodeAnAddressAndALink) {
  TestLayout layout;
  const Paper paper = sheet(layout, "Tekst.\n", {kAddress});
  const std::string address = std::string(kAddress) + "/nl/exercises/ijsberg.html";
  const std::string pdf = pdf_of(layout, paper);
  EXPECT_EQ(
      run_on_file(
          "pdftoppm -r 150 -gray {} {}.picture && zbarimg -q --nodbus --raw {}.picture-1.pgm; rm -f {}.picture*", pdf)
          .output,
      address + "\n");
  EXPECT_THAT(pdf_words(pdf), HasSubstr("Online " + address));
  EXPECT_THAT(dump_structure(paper), HasSubstr("  Figure alt=\"QR-code die naar " + address + " leidt\"\n"));
  ASSERT_EQ(paper.pages[0].links.size(), 1u);
  EXPECT_EQ(paper.pages[0].links[0].url, address);

  EXPECT_THAT(dump_structure(sheet(layout, "Tekst.\n")), testing::Not(HasSubstr("Figure")));
}

// How far down lines and boxes to write in reach on each page, in millimetres from the foot of the text.
std::vector<double> room_left(const TestLayout& layout, const Paper& paper) {
  std::vector<double> out;
  const float bottom = layout.style.page_height - layout.style.margin_bottom;
  for (const PaperPage& page : paper.pages) {
    double lowest = 0;
    for (const Piece& piece : page.pieces) {
      const auto* path = std::get_if<FilledPath>(&piece.drawing);
      if (!path || !path->strokes || path->stroke == layout.style.line) continue;
      for (const DrawnPoint& point : path->points) lowest = std::max(lowest, point.y);
    }
    out.push_back((static_cast<double>(bottom) - lowest) / static_cast<double>(kMillimetre));
  }
  return out;
}

TEST(Sheet, FillsItsPagesWithRoomToWriteAndNoFurther) {
  struct Filling {
    const char* markdown;
    std::size_t pages;
  };
  const Filling fillings[] = {
      {":::answer lines=3\n", 1},
      {":::answer boxes=3\n", 1},
      {":::answer lines=3 label=\"A\"\n\nTekst.\n\n:::answer boxes=2 label=\"B\"\n", 1},
      {":::answer lines=3\n\n:::page-break\n\n:::answer lines=1\n", 2},
      {":::answer lines=40\n", 2},  // longer than a page
      {"| a | b |\n|---|---|\n| x | |\n| y | |\n| z | z |\n", 1},
      {"| a | b |\n|---|---|\n| x | |\n\n:::answer lines=3\n", 1},
      {":::note\n:::answer lines=2\n:::\n", 1},
  };
  for (const Filling& filling : fillings) {
    TestLayout layout;
    const Paper paper = sheet(layout, filling.markdown);
    EXPECT_EQ(paper.pages.size(), filling.pages) << filling.markdown;
    for (const double room : room_left(layout, paper)) {
      EXPECT_GE(room, -0.01) << filling.markdown;
      EXPECT_LT(room, 16) << filling.markdown;
    }
  }
}

TEST(Sheet, DividesNoRoomToWriteThatFitsAndKeepsItWithItsQuestion) {
  TestLayout layout;
  for (int lines = 2; lines < 40; ++lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "Regel\\\n";
    text += "Regel.\n\n:::question\nWaarom?\n:::\n\n:::answer lines=9 label=\"Hier\"\n";
    const Paper paper = sheet(layout, text);
    const auto has = [](const PaperPage& page, const char* word) {
      return dump_lines(page).find(word) != std::string::npos;
    };
    int rules = 0, pages = 0;
    for (const PaperPage& page : paper.pages) {
      int here = 0;
      for (const Piece& piece : page.pieces) {
        const auto* path = std::get_if<FilledPath>(&piece.drawing);
        here += path && path->strokes && path->stroke == layout.style.writing ? 1 : 0;
      }
      pages += here > 0 ? 1 : 0;
      rules += here;
      EXPECT_EQ(here > 0, has(page, "Waarom?")) << lines;
    }
    EXPECT_GE(rules, 9);
    EXPECT_EQ(pages, 1) << lines;
  }
}

// Rows that a cell reaches over stand on one page, and the rule between them is not drawn through that cell.
TEST(Sheet, KeepsRowsTogetherThatACellReachesOver) {
  TestLayout layout;
  for (int before = 20; before < 40; ++before) {
    std::string text = "| a | b |\n|---|---|\n";
    for (int i = 0; i < before; ++i) text += "| x | y |\n";
    text += "| eerst | een |\n| ^^ | twee |\n| ^^ | drie |\n| laatst | z |\n| laatst | z |\n";
    const Paper paper = sheet(layout, text);
    for (const PaperPage& page : paper.pages) {
      const std::string lines = dump_lines(page);
      EXPECT_EQ(lines.find("eerst") == std::string::npos, lines.find("drie") == std::string::npos) << before;
    }
  }
  const Paper paper = sheet(layout, "| a | b |\n|---|---|\n| c | d |\n| ^^ | e |\n");
  EXPECT_THAT(dump_paper(paper, true), HasSubstr("TD \"c\""));
  int short_rules = 0;
  for (const Piece& piece : paper.pages[0].pieces) {
    const auto* path = std::get_if<FilledPath>(&piece.drawing);
    if (!path || path->points.size() != 2 || path->stroke != layout.style.line) continue;
    short_rules += path->points[0].x > static_cast<double>(layout.style.margin_left) + 1 &&
                           path->points[1].x - path->points[0].x < 450
                       ? 1
                       : 0;
  }
  EXPECT_EQ(short_rules, 1);
}

TEST(Sheet, StandsInColumnsOfTheSameHeight) {
  TestLayout layout;
  std::string text;
  for (int i = 0; i < 6; ++i) text += repeated(kSentence, 2) + "\n\n";
  const Paper paper = sheet(layout, text + "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n", {.columns = 2});
  ASSERT_EQ(paper.pages.size(), 1u);
  std::map<bool, float> bottoms;
  float table = 0;
  for (const Piece& piece : paper.pages[0].pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run || piece.element == kArtifact) continue;
    const Tag tag = paper.elements[static_cast<std::size_t>(piece.element)].tag;
    if (tag == Tag::header_cell) table = run->y;
    if (tag == Tag::paragraph && run->y > 250) {
      float& bottom = bottoms[run->x > layout.style.page_width / 2];
      bottom = std::max(bottom, run->y);
    }
  }
  ASSERT_EQ(bottoms.size(), 2u);
  EXPECT_LE(std::abs(bottoms[false] - bottoms[true]), 4 * layout.style.line_height);
  EXPECT_GT(table, std::max(bottoms[false], bottoms[true]));
}

std::size_t upright_rules(const std::string& markdown) {
  TestLayout layout;
  const Paper paper = sheet(layout, markdown);
  std::size_t count = 0;
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* path = std::get_if<FilledPath>(&piece.drawing);
      if (!path || path->points.size() != 2 || path->closed) continue;
      if (path->points[0].x < path->points[1].x || path->points[0].x > path->points[1].x) continue;
      ++count;
      EXPECT_LT(path->points[0].y, path->points[1].y);
    }
  }
  return count;
}

TEST(Sheet, HasRulesBetweenTheColumnsOfATableToFillIn) {
  const struct {
    const char* table;
    std::size_t rules;
  } cases[] = {
      {"| a | b | c |\n|---|---|---|\n| d | e | f |\n", 0},
      {"| a | b | c |\n|---|---|---|\n| d | | f |\n| g | h | |\n", 0},  // a gap here and there
      {"| a | b | c |\n|---|---|---|\n| | | |\n| | | |\n", 6},          // two for each row
      {"| a | b | c |\n|---|---|---|\n| d | e | |\n| f | g | |\n", 3},  // beside the blank column
      {"| a |\n|---|\n| |\n", 0},
  };
  for (const auto& one : cases) EXPECT_EQ(upright_rules(one.table), one.rules) << one.table;
}

TEST(Sheet, SaysThatItIsForTeachers) {
  TestLayout layout;
  layout.words = Words{{{"teacher-edition", "Docenten"}, {"page-of", "{page} / {pages}"}}};
  const auto paper_of = [&](bool is_for_teachers) {
    Document document{.kind = DocumentKind::sheet, .language = "nl", .title = "T", .is_for_teachers = is_for_teachers};
    document.content = {paragraph("Een."), {PageBreak{}}, paragraph("Twee.")};
    return layout.lay_out(document);
  };
  const auto words_of = [](const PaperPage& page) {
    std::string out;
    for (const Piece& piece : page.pieces) {
      if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) out += run->set->text + "|";
    }
    return out;
  };
  const Paper teacher = paper_of(true), student = paper_of(false);
  EXPECT_EQ(teacher.title, "T (Docenten)");
  EXPECT_EQ(student.title, "T");
  ASSERT_EQ(teacher.pages.size(), 2u);
  EXPECT_THAT(words_of(teacher.pages[0]), HasSubstr("Docenten"));
  EXPECT_THAT(words_of(teacher.pages[1]), HasSubstr("Docenten · T"));
  EXPECT_THAT(words_of(student.pages[0]) + words_of(student.pages[1]), testing::Not(HasSubstr("Docenten")));
}

}  // namespace
}  // namespace drieluik
