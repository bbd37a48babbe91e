// Scales with the same steps stand in one table.
#include <gtest/gtest.h>

#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

const Options kSteps{{"1", "nieuw"}, {"2", "goed"}};

Block scale(std::string path, std::string label, Options steps, std::string chosen = {}) {
  FieldBlock field{.path = std::move(path), .type = FieldType::scale, .label = std::move(label)};
  field.options = std::move(steps);
  if (!chosen.empty()) field.chosen.push_back(std::move(chosen));
  return {std::move(field)};
}

// How the structure begins under the title.
std::string structure(TestLayout& layout, Blocks blocks) {
  const std::string all = dump_structure(layout.lay_out(std::move(blocks)));
  return all.substr(all.find('\n') + 1);
}

TEST(Scales, StandInATableWhoseHeadSaysTheSteps) {
  TestLayout layout;
  EXPECT_EQ(structure(layout, {scale("a", "Ik weet het.", kSteps, "2"), scale("b", "Ik kan het.", kSteps)}),
            R"(  H1 "T"
  Table
    THead
      TR
        TH
        TH "nieuw"
        TH "goed"
    TBody
      TR
        TH "Ik weet het."
        TD
          Span alt="niet aangekruist"
        TD
          Span alt="aangekruist"
      TR
        TH "Ik kan het."
        TD
          Span alt="niet aangekruist"
        TD
          Span alt="niet aangekruist"
)");
}

TEST(Scales, StandApartWhereTheyDifferAreAloneOrLeaveNoRoomForWhatIsScored) {
  const Options others{{"1", "nooit"}, {"2", "vaak"}};
  Options many;
  for (int i = 0; i < 9; ++i) many.emplace_back(std::to_string(i), "onuitsprekelijk");
  const std::pair<const char*, Blocks> cases[] = {
      {"alone", {scale("a", "Een", kSteps)}},
      {"other steps", {scale("a", "Een", kSteps), scale("b", "Twee", others)}},
      {"a paragraph between", {scale("a", "Een", kSteps), paragraph("Tekst."), scale("b", "Twee", kSteps)}},
      {"no room", {scale("a", "Een", many), scale("b", "Twee", many)}},
  };
  for (const auto& [name, blocks] : cases) {
    TestLayout layout;
    const std::string found = structure(layout, blocks);
    EXPECT_EQ(found.find("Table"), std::string::npos) << name << "\n" << found;
    EXPECT_NE(found.find("Een"), std::string::npos) << name;
  }
}

TEST(Scales, RepeatTheirStepsOnEachPage) {
  TestLayout layout;
  Blocks blocks;
  for (int i = 0; i < 60; ++i) blocks.push_back(scale("s" + std::to_string(i), "Stelling", kSteps));
  const Paper paper = layout.lay_out(std::move(blocks));
  ASSERT_GT(paper.pages.size(), 1u);
  for (const PaperPage& page : paper.pages) {
    EXPECT_NE(dump_paper({.pages = {page}, .elements = paper.elements}).find("\"nieuw\""), std::string::npos);
  }
}

}  // namespace
}  // namespace drieluik
