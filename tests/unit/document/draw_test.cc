#include <gtest/gtest.h>

#include "base/text.h"
#include "document/build.h"
#include "document/sketch.h"
#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

FigurePart part(const std::string& label, const std::string& text) {
  return {in_both(label, label), text.empty() ? LocalText() : in_both(text, text)};
}

Figure pyramid(std::size_t layers) {
  Figure figure;
  for (std::size_t i = 0; i < layers; ++i)
    figure.parts.push_back(part("Een label van 22 tekens", "een tekst van zo’n veertig tekens, net aan"));
  return figure;
}

Figure triangle(const std::string& label, const std::string& text, const std::string& side) {
  Figure figure;
  figure.type = FigureType::triangle;
  figure.parts.assign(3, part(label, text));
  figure.sides.assign(3, part(side, ""));
  return figure;
}

// All that is drawn lies within the drawing, as far as the estimate of widths goes.
void expect_within(const Drawing& drawing) {
  for (const auto& shape : drawing.shapes) {
    if (const auto* path = std::get_if<DrawnPath>(&shape)) {
      for (const DrawnPoint& point : path->points) {
        EXPECT_GE(point.x, 0);
        EXPECT_LE(point.x, drawing.width);
        EXPECT_GE(point.y, 0);
        EXPECT_LE(point.y, drawing.height);
      }
    } else {
      const auto& text = std::get<DrawnText>(shape);
      const double width = static_cast<double>(count_code_points(text.text)) * text.size * (text.bold ? 0.56 : 0.52);
      const double left = text.anchor == DrawnText::Anchor::start ? text.at.x
                          : text.anchor == DrawnText::Anchor::end ? text.at.x - width
                                                                  : text.at.x - width / 2;
      EXPECT_GE(left, 0) << text.text;
      EXPECT_LE(left + width, drawing.width) << text.text;
      EXPECT_GE(text.at.y - text.size, 0) << text.text;
      EXPECT_LE(text.at.y, drawing.height) << text.text;
    }
  }
}

TEST(Draw, KeepsFiguresWithinTheirBounds) {
  for (std::size_t layers = 2; layers <= 6; ++layers) expect_within(draw(pyramid(layers), "nl"));
  expect_within(draw(triangle("Coachee", "kiest", "werk"), "nl"));
  expect_within(draw(triangle("Opdrachtgever en coach", "een tekst van zo’n veertig tekens, net aan",
                              "vertrouwelijkheid en wat daarover is afgesproken, in zes of zeven regels tekst"),
                     "nl"));
}

TEST(Draw, NamesLayersBesideThePyramidFromTheTop) {
  Figure figure;
  figure.parts = {part("IVB", "Wat doe ik?"), part("Mediërend Begeleiden", "")};
  EXPECT_EQ(dump(draw(figure, "nl")),
            "drawing 440.00 x 156.00\n"
            "  shape fill brand_soft stroke brand 0.75 92.00,6.00 120.00,6.00 162.10,76.50 49.90,76.50\n"
            "  line fill none stroke line 0.75 146.50,42.00 228.00,42.00\n"
            "  text 236.00,44.73 start 10.50 bold text \"Mediërend Begeleiden\"\n"
            "  shape fill brand_soft stroke brand 0.75 48.10,79.50 163.90,79.50 206.00,150.00 6.00,150.00\n"
            "  line fill none stroke line 0.75 189.50,114.00 228.00,114.00\n"
            "  text 236.00,110.73 start 10.50 bold text \"IVB\"\n"
            "  text 236.00,123.09 start 9.00 muted \"Wat doe ik?\"\n");
}

TEST(Draw, PutsCornersAndSidesInTheirOrder) {
  Figure figure = triangle("Coachee", "", "werk");
  figure.parts[1] = part("Coach", "");
  figure.parts[2] = part("Manager", "");
  figure.sides = {part("top-right", ""), part("right-left", ""), part("left-top", "")};
  std::string words;
  for (const auto& shape : draw(figure, "nl").shapes) {
    if (const auto* text = std::get_if<DrawnText>(&shape))
      words += text->text + " " + std::to_string(static_cast<int>(text->at.x)) + "\n";
  }
  EXPECT_EQ(words, "Coachee 220\nCoach 357\nManager 83\ntop-right 303\nleft-top 136\nright-left 220\n");
}

TEST(Wrap, BreaksAtSpacesAndKeepsLongWords) {
  EXPECT_EQ(wrap("aa bb cc", 10, false, 26), (std::vector<std::string>{"aa bb", "cc"}));
  EXPECT_EQ(wrap("driehoeks a", 10, false, 26), (std::vector<std::string>{"drie-", "hoeks", "a"}));
  EXPECT_EQ(wrap("a wel/niet-nu", 10, false, 26), (std::vector<std::string>{"a", "wel/", "niet-", "nu"}));
  EXPECT_EQ(wrap("één", 10, false, 1), (std::vector<std::string>{"é", "é", "n"}));
  EXPECT_EQ(wrap(" ", 10, false, 26), std::vector<std::string>{});
}

TEST(Draw, MakesNothingOfAnEmptyFigure) {
  EXPECT_EQ(draw(pyramid(0), "nl").shapes.size(), 0u);
  Figure figure;
  figure.type = FigureType::triangle;
  expect_within(draw(figure, "nl"));
}

}  // namespace
}  // namespace drieluik
