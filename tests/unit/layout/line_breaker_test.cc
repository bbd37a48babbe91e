#include "layout/line_breaker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "layout/set_lines.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

struct Case {
  const char* name;
  const char* language;
  float measure;  // points
  bool justified;
  const char* text;
  const char* lines;  // '|' ends each, '¬' is a hyphen
};

std::string text_of(const SetLine& line) {
  std::string out;
  for (const LinePiece& piece : line.pieces) {
    if (const auto* run = std::get_if<GlyphRun>(&piece.piece.drawing)) out += run->set->text;
  }
  while (out.ends_with(' ')) out.pop_back();
  if (out.ends_with("\u00ad")) out.replace(out.size() - 2, 2, "¬");
  return out;
}

std::vector<LineOfText> lines_of(TestLayout& layout, Setting& setting, std::string_view text, float measure,
                                 bool justified, float hanging = 0) {
  KeptText fresh;
  const StyledText styled = plain_text(text, body_role(layout.style), 0);
  return set_lines(setting, styled, {.justified = justified, .measure = measure, .hanging = hanging}, fresh).lines;
}

std::string broken(const Case& c) {
  TestLayout layout(c.language);
  Document document;
  document.language = c.language;
  const LayoutContext context = layout.context();
  Setting setting(document, context, {}, layout.diagnostics);
  std::string out;
  for (const LineOfText& line : lines_of(layout, setting, c.text, c.measure, c.justified)) {
    EXPECT_LE(line.line.width, std::max(c.measure, 10.0f) + 0.5f) << c.name;
    out += text_of(line.line) + "|\n";
  }
  return out;
}

const Case kCases[] = {
    {"a word longer than the line", "nl", 60, false, "aansprakelijkheidswaardevaststellingsveranderingen",
     "aansprake¬|\n"
     "lijkheids¬|\n"
     "waardevast¬|\n"
     "stellingsver¬|\n"
     "anderingen|\n"},
    {"… in English", "en", 60, false, "a counterrevolutionary misunderstanding",
     "a counterre¬|\n"
     "volutionary|\n"
     "misunder¬|\n"
     "standing|\n"},
    {"… without patterns for it", "nl", 60, false, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
     "xxxxxxxxxxx|\n"
     "xxxxxxxxxxx|\n"
     "xxxxxxxx|\n"},
    {"a letter wider than the line", "nl", 5, false, "MW", "M|\nW|\n"},
    {"an address", "nl", 120, false, "zie https://example.org/een/lang/adres?met=vragen#en-anker",
     "zie https://example.org/|\n"
     "een/lang/adres?|\n"
     "met=vragen#en-anker|\n"},
    {"no single short word in the last line where it can be helped", "nl", 150, false,
     "Zij zegt wat zij gaat doen, en ook wanneer, en met wie zij dat wil doen op",
     "Zij zegt wat zij gaat doen, en ook|\n"
     "wanneer, en met wie zij dat wil|\n"
     "doen op|\n"},
    {"hyphens in a row only where it cannot be helped", "nl", 84, false,
     "verantwoordelijkheid competentieontwikkeling samenwerkingsverbanden aanspreekbaarheid",
     "verantwoordelijk¬|\n"
     "heid competentie¬|\n"
     "ontwikkeling sa¬|\n"
     "menwerkingsver¬|\n"
     "banden aanspreek¬|\n"
     "baarheid|\n"},
    {"a narrow justified column does not fall apart", "nl", 70, true,
     "In straf schrift staat dwars door schacht: schrap strakst zwart.",
     "In straf schrift|\n"
     "staat dwars|\n"
     "door schacht:|\n"
     "schrap strakst|\n"
     "zwart.|\n"},
    {"justified", "en", 160, true,
     "Coaching is a conversation in which one of the two does most of the listening, and the other one does the work.",

     "Coaching is a conversation in which|\n"
     "one of the two does most of the|\n"
     "listening, and the other one does the|\n"
     "work.|\n"},
    {"numbers and their units stay together", "nl", 84, false, "Dat duurt 90 minuten en kost € 120 per uur",
     "Dat duurt 90 minu¬|\n"
     "ten en kost € 120|\n"
     "per uur|\n"},
    {"dashes and slashes", "nl", 70, false, "coach/coachee en/of leidinggevende — altijd",
     "coach/coachee|\n"
     "en/of leiding¬|\n"
     "gevende — al¬|\n"
     "tijd|\n"},
    {"the author's own ends", "nl", 200, false, "eerste\n\ntweede",
     "eerste|\n"
     "|\n"
     "tweede|\n"},
};

TEST(LineBreaker, DividesHardTexts) {
  for (const Case& c : kCases) EXPECT_EQ(broken(c), c.lines) << c.name;
}

// Seconds of this process that setting `text` took.
double time_to_set(TestLayout& layout, std::string_view text, float measure, bool justified) {
  Document document;
  document.language = layout.language;
  const LayoutContext context = layout.context();
  Setting setting(document, context, {}, layout.diagnostics);
  const std::clock_t start = std::clock();
  lines_of(layout, setting, text, measure, justified);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

TEST(LineBreaker, TakesTimeInProportionToTheText) {
  TestLayout layout;
  struct Long {
    const char* name;
    const char* piece;
    float measure;
  };
  const Long texts[] = {{"words", "De verteller brengt een competentie in, bijvoorbeeld samenwerken. ", 391},
                        {"one word", "w", 391},
                        {"one narrow letter", "i", 391},
                        {"places without a width", "\u200b", 391},
                        {"a narrow column", "aansprakelijkheidswaardevaststellingsveranderingen ", 24},
                        {"soft hyphens", "a\u00ad", 391},
                        {"marks", "\u0301", 391}};
  for (const Long& text : texts) {
    for (const bool justified : {false, true}) {
      time_to_set(layout, repeated(text.piece, 2'000), text.measure, justified);
      const double one = time_to_set(layout, repeated(text.piece, 20'000), text.measure, justified);
      const double eight = time_to_set(layout, repeated(text.piece, 160'000), text.measure, justified);
      EXPECT_LT(eight, 8 * 3 * one + 0.02) << text.name;
    }
  }
}

TEST(LineBreaker, LetsTheFirstLineBeLonger) {
  TestLayout layout;
  Document document;
  document.language = "nl";
  const LayoutContext context = layout.context();
  Setting setting(document, context, {}, layout.diagnostics);
  const auto lines = lines_of(layout, setting, repeated("en zo voort ", 300), 200, false, 60);
  ASSERT_GT(lines.size(), 2u);
  EXPECT_GT(lines[0].line.width, 160);
  for (std::size_t i = 1; i < lines.size(); ++i) EXPECT_LE(lines[i].line.width, 140.1f);
}

}  // namespace
}  // namespace drieluik
