// Where the rooms to write in stand to each other, and to what asks for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

using testing::Each;
using testing::FloatNear;
using testing::HasSubstr;
using testing::Lt;
using testing::SizeIs;
using testing::StartsWith;

// Where the lines of a page are to write on, from its top; the last line is that of its foot.
std::vector<float> writing_lines(const PaperPage& page) {
  std::vector<float> lines;
  for (const Piece& piece : page.pieces) {
    const auto* path = std::get_if<FilledPath>(&piece.drawing);
    if (path && path->points.size() == 2) lines.push_back(static_cast<float>(path->points[0].y));
  }
  if (!lines.empty()) lines.pop_back();
  return lines;
}

// The heights of the lines of text that are this word.
std::vector<float> baselines(const PaperPage& page, std::string_view word) {
  std::vector<float> found;
  for (const Piece& piece : page.pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (run && run->set->text == word) found.push_back(run->y);
  }
  return found;
}

TEST(FormRooms, OfOneItemAreCloserThanThoseOfTwo) {
  FieldGroup list{.path = "points", .label = "Punten", .kind = FieldGroup::Kind::list};
  for (const std::string number : {"1", "2"}) {
    list.content.push_back(
        {FieldBlock{.path = "points." + number, .type = FieldType::longtext, .label = "Punt " + number, .lines = 3}});
  }
  TestLayout layout;
  const Paper paper = layout.lay_out({{list}});
  const std::vector<float> lines = writing_lines(paper.pages.at(0));
  ASSERT_THAT(lines, SizeIs(6));
  std::vector<float> within;
  for (const std::size_t i : {1, 2, 4, 5}) within.push_back(lines[i] - lines[i - 1]);
  EXPECT_THAT(within, Each(FloatNear(within[0], 1.5f)));
  EXPECT_THAT(within, Each(Lt(lines[3] - lines[2])));
}

TEST(FormRooms, ToSignInAreLevelBelowALabelOfSeveralLines) {
  TestLayout layout;
  const std::string long_label = "De verantwoordelijke manager van de afdeling Zorg en Welzijn van Thuiszorg";
  const Paper paper = layout.lay_out({{Signatures{
      {{"a", "De coachee", std::nullopt}, {"b", long_label, std::nullopt}, {"c", "De coach", std::nullopt}}}}});
  for (const char* word : {"Naam", "Handtekening", "Datum"}) {
    const std::vector<float> found = baselines(paper.pages.at(0), word);
    ASSERT_THAT(found, SizeIs(3)) << word;
    EXPECT_THAT(found, Each(FloatNear(found[0], 0.01f))) << word;
  }
}

TEST(FormRooms, StandWithTheirHeadingRatherThanWithWhatIsSigned) {
  TestLayout layout;
  const FieldBlock story{.path = "story", .type = FieldType::longtext, .label = "Wat", .lines = 26};
  Document document;
  document.title = "T";
  document.content = {paragraph("Een zin."), heading(2, "Verhaal"), {story}, {Signatures{{{"a", "De coach", "Jan"}}}}};
  document.fields["story"] = {.type = FieldType::longtext, .alternate_name = "Wat"};
  const Paper paper = layout.lay_out(std::move(document));
  ASSERT_THAT(paper.pages, SizeIs(3));
  EXPECT_THAT(dump_lines(paper.pages[1]), StartsWith("Verhaal"));
  EXPECT_THAT(dump_lines(paper.pages[1]), HasSubstr("Wat"));
}

TEST(FormRooms, OfAFewLinesAreNotDivided) {
  for (int above = 20; above < 40; ++above) {
    TestLayout layout;
    Blocks content;
    for (int i = 0; i < above; ++i) content.push_back(paragraph("Regel."));
    content.push_back({FieldBlock{.path = "why", .type = FieldType::longtext, .label = "Waarom", .lines = 4}});
    const Paper paper = layout.lay_out(std::move(content));
    for (const PaperPage& page : paper.pages) {
      const std::size_t lines = writing_lines(page).size();
      EXPECT_TRUE(lines == 0 || lines == 4) << above;
    }
  }
}

}  // namespace
}  // namespace drieluik
