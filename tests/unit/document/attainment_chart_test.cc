// On the sample clients: `:::attainment-chart` shows the scores of all evaluations until then.
#include <gmock/gmock.h>

#include "support/real_documents.h"

namespace drieluik {
namespace {

std::string chart_of(const std::string& pdf) {
  const Document document = RealDocuments().of(pdf).document;
  for (const Block& block : document.content) {
    const auto* figure = std::get_if<FigureBlock>(&block.node);
    if (figure && figure->id == "attainment") return figure->description;
  }
  return "none";
}

TEST(AttainmentChart, ShowsThreePeoplesScoresOfOneDayAsTheirMean) {
  EXPECT_EQ(chart_of("print/amina-el-idrissi/2027-06-08-final-evaluation-coachee.nl.pdf"),
            "15 december 2026: 27,5; 26 januari 2027: 42,5; 9 februari 2027: 42,5; 13 april 2027: 47,0; "
            "20 april 2027: 50,0; 8 juni 2027: 55,3.");
}

TEST(AttainmentChart, IsLeftOutWithOneScore) {
  EXPECT_EQ(chart_of("print/amina-el-idrissi/2026-12-15-session-evaluation.nl.pdf"), "none");
}

}  // namespace
}  // namespace drieluik
