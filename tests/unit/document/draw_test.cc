#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

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

struct Box {
  double left, top, right, bottom;

  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool holds(const Box& other) const {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }
};

Box box_of(const DrawnText& text) {
  constexpr double kAscent = 0.7, kDescent = 0.2;  // em
  const double width = text_width(text.text, text.size, text.bold);
  const double left = text.at.x - (text.anchor == DrawnText::Anchor::start    ? 0
                                   : text.anchor == DrawnText::Anchor::middle ? width / 2
                                                                              : width);
  return {left, text.at.y - kAscent * text.size, left + width, text.at.y + kDescent * text.size};
}

Box box_of(const DrawnPath& path) {
  Box box{path.points[0].x, path.points[0].y, path.points[0].x, path.points[0].y};
  for (const DrawnPoint& point : path.points) {
    box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
           std::max(box.bottom, point.y)};
  }
  return box;
}

// All that is drawn lies within the drawing, as far as the estimate of widths goes.
void expect_within(const Drawing& drawing) {
  const Box all{0, 0, drawing.width, drawing.height};
  for (const auto& shape : drawing.shapes) {
    const Box box = std::visit([](const auto& drawn) { return box_of(drawn); }, shape);
    EXPECT_TRUE(all.holds(box)) << box.left << " " << box.top << " " << box.right << " " << box.bottom << " of "
                                << drawing.height << dump(Drawing{.width = 0, .height = 0, .shapes = {shape}});
  }
}

// No words touch other words, and none cross the edge of a card, a pan, a mark or the sea.
void expect_legible(const Drawing& drawing, const std::string& what) {
  std::vector<const DrawnText*> texts;
  for (const auto& shape : drawing.shapes) {
    if (const auto* text = std::get_if<DrawnText>(&shape)) texts.push_back(text);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(box_of(*texts[i]).meets(box_of(*texts[j])))
          << what << ": " << texts[i]->text << " / " << texts[j]->text;
    }
    for (const auto& shape : drawing.shapes) {
      const auto* path = std::get_if<DrawnPath>(&shape);
      if (!path || path->fill == Ink::none || !path->curved) continue;  // cards and the like are rounded
      const Box edge = box_of(*path), words = box_of(*texts[i]);
      EXPECT_TRUE(!edge.meets(words) || edge.holds(words)) << what << ": " << texts[i]->text;
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

// Figures of each type with words that are as long as `words`.
std::vector<Figure> figures_of(const std::string& label, const std::string& text, std::size_t count) {
  std::vector<Figure> figures;
  const auto add = [&](FigureType type, std::size_t parts) -> Figure& {
    Figure& figure = figures.emplace_back();
    figure.type = type;
    figure.parts.assign(parts, part(label, text));
    return figure;
  };
  const LocalText words = in_both(text, text), name = in_both(label, label);
  add(FigureType::pyramid, std::clamp<std::size_t>(count, 2, 6));
  add(FigureType::triangle, 3).sides.assign(3, part(label, ""));
  Figure& quadrant = add(FigureType::quadrant, 4);
  for (FigurePart& one : quadrant.parts) one.lines.assign(count, words);
  figures.push_back(figures.back());
  figures.back().axes = {name, name, name, name};
  Figure& iceberg = add(FigureType::iceberg, std::min<std::size_t>(count, 5));
  iceberg.below.assign(std::min<std::size_t>(count, 8), part(label, text));
  iceberg.waterline = name;
  Figure& flow = add(FigureType::flow, std::clamp<std::size_t>(count, 2, 9));
  flow.parts[1].is_emphasised = true;
  flow.legend = words;
  add(FigureType::cycle, std::clamp<std::size_t>(count, 3, 8)).centre = name;
  for (const Tip tip : {Tip::level, Tip::left, Tip::right}) {
    Figure& balance = add(FigureType::balance, 2);
    balance.parts[1].lines.assign(std::min<std::size_t>(count, 8), words);
    balance.beam = balance.pivot = name;
    balance.tip = tip;
  }
  for (const std::size_t columns : {2, 3}) {
    Figure& comparison = add(FigureType::comparison, columns);
    comparison.rows.assign(count, part(label, ""));
    for (FigurePart& row : comparison.rows) row.lines.assign(columns, words);
  }
  return figures;
}

TEST(Draw, KeepsWordsApartAndInTheirShapes) {
  constexpr std::pair<const char*, const char*> kWords[] = {
      {"Ja", ""},
      {"Kennis", "wat iemand weet"},
      {"Verantwoordelijkheidsgevoel", "zelfverantwoordelijkheidsbesef en wat daarvan komt in het werk van iedere dag"},
      {"Een label dat zelf al een hele zin is, met woorden",
       "en een tekst die daarna nog langer doorgaat, regel na "
       "regel, tot er niets meer te zeggen valt en de lezer verlangend naar de volgende kijkt, die net zo lang is"},
      {"WWWWWWWWWWWWWWWWWWWWWWWW", "MMMMMMMMMMMMMMM MMMMMMMMMMMMMMMMMMMMMM"}};
  for (const auto& [label, text] : kWords) {
    for (const std::size_t count : {1, 2, 3, 4, 5, 6, 7, 8, 9}) {
      for (const Figure& figure : figures_of(label, text, count)) {
        const std::string what = std::to_string(static_cast<int>(figure.type)) + " with " + std::to_string(count);
        for (const Drawing& drawing : {draw(figure, "nl"), *draw_for_phone(figure, "nl")}) {
          expect_within(drawing);
          expect_legible(drawing, what + " at " + std::to_string(static_cast<int>(drawing.width)));
        }
      }
    }
  }
}

TEST(Draw, MakesAFormForPhones) {
  for (const Figure& figure : figures_of("a", "b", 3)) {
    EXPECT_EQ(draw_for_phone(figure, "nl")->width, 250);
    EXPECT_EQ(draw(figure, "nl").width, 440);
  }
}

// The words of a figure and where they stand, rounded.
std::string words_of(const Drawing& drawing) {
  std::string words;
  for (const auto& shape : drawing.shapes) {
    if (const auto* text = std::get_if<DrawnText>(&shape)) {
      words += text->text + " " + std::to_string(std::lround(text->at.x)) + "," +
               std::to_string(std::lround(text->at.y)) + "\n";
    }
  }
  return words;
}

TEST(Draw, PutsThePartsOfEachTypeInTheirOrder) {
  const std::vector<FigurePart> parts = {part("een", ""), part("twee", ""), part("drie", ""), part("vier", "")};
  const auto figure_of = [&](FigureType type, std::size_t count) {
    Figure figure;
    figure.type = type;
    figure.parts.assign(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count));
    return figure;
  };
  Figure quadrant = figure_of(FigureType::quadrant, 4);
  quadrant.axes = {in_both("links", "left"), in_both("rechts", "right"), in_both("boven", "top"),
                   in_both("onder", "foot")};
  Figure iceberg = figure_of(FigureType::iceberg, 2);
  iceberg.below = {parts[2], parts[3]};
  iceberg.waterline = in_both("waterlijn", "waterline");
  Figure flow = figure_of(FigureType::flow, 3);
  flow.parts[1].mark = "T";
  flow.parts[2].is_emphasised = true;
  flow.legend = in_both("hierom", "because");
  Figure cycle = figure_of(FigureType::cycle, 4);
  cycle.centre = in_both("kern", "core");
  Figure balance = figure_of(FigureType::balance, 2);
  balance.parts[1].lines = {in_both("punt", "point")};
  balance.tip = Tip::right;
  balance.pivot = in_both("spil", "pivot");
  Figure comparison = figure_of(FigureType::comparison, 2);
  comparison.rows = {parts[2]};
  comparison.rows[0].lines = {in_both("links", "left"), in_both("rechts", "right")};
  const std::pair<Figure, const char*> cases[] = {
      {quadrant,
       "een 14,48\n"
       "twee 241,48\n"
       "drie 14,132\n"
       "vier 241,132\n"
       "boven 220,10\n"
       "onder 220,196\n"
       "links 1,103\n"
       "rechts 439,103\n"},
      {iceberg,
       "een 243,20\n"
       "twee 243,44\n"
       "waterlijn 432,66\n"
       "drie 243,125\n"
       "vier 243,178\n"},
      {flow,
       "een 70,44\n"
       "1 70,17\n"
       "twee 220,44\n"
       "T 220,17\n"
       "drie 370,44\n"
       "3 370,17\n"
       "hierom 18,75\n"},
      {cycle,
       "1 220,33\n"
       "2 308,121\n"
       "3 220,209\n"
       "4 132,121\n"
       "kern 220,120\n"
       "een 220,11\n"
       "twee 328,120\n"
       "drie 220,229\n"
       "vier 113,120\n"},
      {balance,
       "een 15,59\n"
       "twee 245,85\n"
       "punt 254,101\n"
       "spil 220,157\n"},
      {comparison,
       "een 103,18\n"
       "twee 280,18\n"
       "drie 1,46\n"
       "links 103,46\n"
       "rechts 280,46\n"},
  };
  for (const auto& [figure, expected] : cases) {
    EXPECT_EQ(words_of(draw(figure, "nl")), expected);
  }
}

TEST(Wrap, BreaksAtSpacesAndKeepsLongWords) {
  EXPECT_EQ(wrap("aa bb cc", 10, false, 26), (std::vector<std::string>{"aa bb", "cc"}));
  EXPECT_EQ(wrap("driehoeks a", 10, false, 28), (std::vector<std::string>{"drieh-", "oeks", "a"}));
  EXPECT_EQ(wrap("a wel/niet-nu", 10, false, 26), (std::vector<std::string>{"a", "wel/", "niet-", "nu"}));
  EXPECT_EQ(wrap("één", 10, false, 1), (std::vector<std::string>{"é", "é", "n"}));
  EXPECT_EQ(wrap(" ", 10, false, 26), std::vector<std::string>{});
}

TEST(Wrap, MakesLinesOfOneLength) {
  EXPECT_EQ(wrap("een twee drie vier vijf", 10, false, 80), (std::vector<std::string>{"een twee drie", "vier vijf"}));
  EXPECT_EQ(wrap_evenly("een twee drie vier vijf", 10, false, 80),
            (std::vector<std::string>{"een twee", "drie vier vijf"}));
  EXPECT_EQ(wrap_evenly("een", 10, false, 80), std::vector<std::string>{"een"});
  EXPECT_EQ(wrap_evenly("verantwoordelijkheid nu", 10, false, 80), (wrap("verantwoordelijkheid nu", 10, false, 80)));
}

TEST(Wrap, DividesAWordWhereItSaysSo) {
  EXPECT_EQ(wrap("persoons\u00ADkenmerken", 10, false, 60), (std::vector<std::string>{"persoons-", "kenmerken"}));
  EXPECT_EQ(wrap("persoons\u00ADkenmerken", 10, false, 200), std::vector<std::string>{"persoonskenmerken"});
  EXPECT_EQ(wrap("wel/nietigheid", 10, false, 50), (std::vector<std::string>{"wel/", "nietigheid"}));
  EXPECT_EQ(wrap("nietigheid", 10, false, 45), (std::vector<std::string>{"nietigh-", "eid"}));
}

TEST(Draw, MakesNothingOfAnEmptyFigure) {
  EXPECT_EQ(draw(pyramid(0), "nl").shapes.size(), 0u);
  Figure figure;
  figure.type = FigureType::triangle;
  expect_within(draw(figure, "nl"));
  for (const FigureType type : {FigureType::quadrant, FigureType::iceberg, FigureType::flow, FigureType::cycle,
                                FigureType::balance, FigureType::comparison}) {
    figure.type = type;
    expect_within(draw(figure, "nl"));
    expect_within(*draw_for_phone(figure, "nl"));
  }
}

}  // namespace
}  // namespace drieluik
