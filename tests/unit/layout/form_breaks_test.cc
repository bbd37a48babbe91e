// Where the pages of a form end: whatever stands above, no page begins with what makes no sense alone.
#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

FieldBlock answer(std::string path, std::string label, std::string text) {
  return {.path = std::move(path), .label = std::move(label), .answer = std::move(text)};
}

Block alone(FieldBlock field) { return {FieldGroup{.path = field.path, .content = {{std::move(field)}}}}; }

Blocks goal() {
  FieldGroup indicators{.path = "indicators", .label = "Waaraan"};
  for (const char* number : {"1", "2", "3"}) {
    indicators.content.push_back({answer("indicators." + std::string(number), "Indicator " + std::string(number),
                                         "Teken " + std::string(number))});
  }
  FieldGroup scale{.path = "scale", .label = "Schaal"};
  for (const char* level : {"min2", "min1", "nul", "plus1", "plus2"}) {
    scale.content.push_back({answer(level, level, "niveau")});
  }
  return {heading(2, "Het doel"),
          paragraph("Dit is de inleiding."),
          alone(answer("goal", "Doel", "lukken")),
          alone(answer("now", "Nu", "niet")),
          {indicators},
          {scale},
          alone(answer("weight", "Gewicht", "2"))};
}

bool has(const std::string& line, std::string_view word) { return line.find(word) != std::string::npos; }

std::vector<std::string> split_lines(const std::string& dumped) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(dumped, '\n')) {
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

std::string first_line(const PaperPage& page) {
  const std::string lines = dump_lines(page);
  return lines.substr(0, lines.find('\n'));
}

TEST(FormBreaks, LeaveNoHeadingNoIntroductionAndNoLastRowAlone) {
  const std::set<std::string> never{"Dit is de inleiding.", "Doel lukken",  "2 Teken 2", "3 Teken 3",
                                    "min1 niveau",          "plus2 niveau", "Gewicht 2"};
  TestLayout layout;
  std::set<std::string> found;
  for (int above = 1; above < 60; ++above) {
    Blocks blocks;
    for (int i = 0; i < above; ++i) blocks.push_back(paragraph("Regel."));
    for (Block& block : goal()) blocks.push_back(std::move(block));
    const Paper paper = layout.lay_out(std::move(blocks));
    for (std::size_t page = 1; page < paper.pages.size(); ++page) {
      const std::string line = first_line(paper.pages[page]);
      found.insert(line);
      EXPECT_FALSE(never.contains(line)) << above << " lines above page " << page + 1 << ": " << line;
    }
  }
  EXPECT_TRUE(found.contains("Het doel") && found.contains("nul niveau") && found.contains("plus1 niveau"))
      << join(std::vector<std::string_view>(found.begin(), found.end()), "\n");
}

// As the help of a field: on a filled form it would tell nobody anything.
TEST(FormGroups, ShowTheirHelpWhereThereIsRoomToWrite) {
  struct Case {
    std::string first, second;
    bool shown;
  };
  for (const Case& each : {Case{"", "", true}, Case{"ja", "", true}, Case{"ja", "nee", false}}) {
    const FieldGroup inner{.path = "goal.scale", .content = {{answer("goal.scale.a", "A", each.first)}}};
    const FieldGroup group{.path = "goal",
                           .label = "Schaal",
                           .content = {{inner}, {answer("goal.b", "B", each.second)}},
                           .help = "Vul alles in of niets."};
    const std::string lines = dump_lines(TestLayout().lay_out({{group}}).pages.front());
    EXPECT_EQ(lines.find("Schaal\nVul alles in of niets.\n") != std::string::npos, each.shown) << lines;
  }
}

TEST(FormBreaks, KeepAHeadingAndItsIntroductionWithTheListOrTheFirstHeadingBelow) {
  TestLayout layout;
  bool breaks_before = false;
  for (int above = 1; above < 60; ++above) {
    Blocks blocks;
    for (int i = 0; i < above; ++i) blocks.push_back(paragraph("Regel."));
    blocks.push_back(heading(2, "Rapportage"));
    blocks.push_back(paragraph("De inleiding."));
    blocks.push_back(heading(3, "Bericht 1"));
    blocks.push_back(paragraph("Een."));
    blocks.push_back(heading(2, "Dossier"));
    blocks.push_back(paragraph("Twee."));
    blocks.push_back({List{.items = {{.content = {paragraph("Punt 1")}}, {.content = {paragraph("Punt 2")}}}}});
    const Paper paper = layout.lay_out(std::move(blocks));
    for (std::size_t page = 1; page < paper.pages.size(); ++page) {
      const std::string line = first_line(paper.pages[page]);
      EXPECT_TRUE(line != "Bericht 1" && !line.ends_with("Punt 1")) << above << " lines above: " << line;
      breaks_before = breaks_before || first_line(paper.pages[page]) == "Dossier";
    }
  }
  EXPECT_TRUE(breaks_before);
}

// A client's answer has paragraphs of its own, also in a cell of a table that is longer than a page.
TEST(FormBreaks, LeaveNoSingleLineOfAParagraphInAnAnswer) {
  TestLayout layout;
  std::string text;
  Inlines cell;
  for (int i = 0; i < 40; ++i) {
    std::string paragraph = "Begin";
    for (int word = 0; word < 30 + i % 7 * 5; ++word) paragraph += " woord";
    paragraph += " slot";
    text += (i == 0 ? "" : i % 2 == 0 ? "\n\n" : "\n") + paragraph;
    if (i > 0) cell.push_back({LineBreak{}});
    cell.push_back({TextRun{paragraph}});
  }
  FieldBlock story = answer("story", "Wat er gebeurde", text);
  story.type = FieldType::longtext;
  TableCell head_cell, long_cell;
  head_cell.content.push_back({TextRun{"Wat"}});
  long_cell.content = std::move(cell);
  const Table table{.columns = {Alignment::start}, .head = {{head_cell}}, .rows = {{{long_cell}}}};
  FieldGroup numbered{.path = "stories", .label = "Verhalen"};
  FieldBlock item = answer("stories.1", "Verhaal 1", text);
  item.type = FieldType::longtext;
  numbered.content.push_back({item});
  for (const Block& block : {Block{story}, Block{table}, Block{numbered}}) {
    int breaks_within = 0;
    for (int above = 1; above < 40; ++above) {
      Blocks blocks;
      for (int i = 0; i < above; ++i) blocks.push_back(paragraph("Regel."));
      blocks.push_back(block);
      const Paper paper = layout.lay_out(std::move(blocks));
      for (std::size_t page = 0; page < paper.pages.size(); ++page) {
        const std::vector<std::string> lines = split_lines(dump_lines(paper.pages[page]));
        const std::string &first = lines.front(), &last = lines.back();
        const bool begins_with_last_line = page > 0 && has(first, "slot") && !has(first, "Begin");
        const bool ends_with_first_line = page + 1 < paper.pages.size() && has(last, "Begin") && !has(last, "slot");
        EXPECT_FALSE(begins_with_last_line) << above << " above: " << first;
        EXPECT_FALSE(ends_with_first_line) << above << " above: " << last;
        breaks_within += page > 0 && !has(first, "Begin");
      }
    }
    EXPECT_GT(breaks_within, 0);
  }
}

}  // namespace
}  // namespace drieluik
