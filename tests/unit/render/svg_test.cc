#include "render/svg.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(Svg, DrawsPathsAndTexts) {
  auto drawing = std::make_shared<Drawing>();
  drawing->width = 120;
  drawing->height = 40.5;
  drawing->shapes = {DrawnPath{{{0, 0}, {10.126, 0}, {-0.001, 5}}, true, Ink::brand_soft, Ink::brand, 1.5},
                     DrawnPath{{{1, 2}, {3, 4}}, false, Ink::none, Ink::line, 1},
                     DrawnPath{{{1, 2}}, true, Ink::paper, Ink::none, 1},
                     DrawnPath{{{1, 2}, {3, 4}}, false, Ink::none, Ink::text, 2, false, true},
                     DrawnText{"IVB & <wij>", {60, 20}, DrawnText::Anchor::middle, 10, true, Ink::text},
                     DrawnText{"links", {0, 30}, DrawnText::Anchor::start, 8.25, false, Ink::muted}};
  EXPECT_EQ(render_svg({"p", "De \"piramide\"", "Twee <lagen>.", drawing}, "f"),
            "<svg role=\"img\" aria-labelledby=\"f_title\" aria-describedby=\"f_text\" width=\"120\" height=\"40.5\" "
            "viewBox=\"0 0 120 40.5\">\n"
            "<title id=\"f_title\">De &quot;piramide&quot;</title>\n"
            "<desc id=\"f_text\">Twee &lt;lagen&gt;.</desc>\n"
            "<path class=\"fill-brand-soft stroke-brand\" stroke-width=\"1.5\" d=\"M0 0L10.13 0L0 5Z\"/>\n"
            "<path class=\"fill-none stroke-line\" stroke-width=\"1\" d=\"M1 2L3 4\"/>\n"
            "<path class=\"fill-paper stroke-none\" d=\"M1 2Z\"/>\n"
            "<path class=\"fill-none stroke-text round\" stroke-width=\"2\" d=\"M1 2L3 4\"/>\n"
            "<text class=\"fill-text bold\" x=\"60\" y=\"20\" font-size=\"10\" text-anchor=\"middle\">IVB &amp; "
            "&lt;wij&gt;</text>\n"
            "<text class=\"fill-muted\" x=\"0\" y=\"30\" font-size=\"8.25\">links</text>\n"
            "</svg>\n");
}

TEST(Svg, DrawsCurvesAndAFormForPhones) {
  auto wide = std::make_shared<Drawing>();
  wide->width = wide->height = 20;
  DrawnPath path{{{0, 0}, {1, 0}, {2, 1}, {2, 2}, {2, 3}, {1, 4}, {0, 4}}, true, Ink::brand, Ink::none, 1, true};
  wide->shapes = {path};
  auto narrow = std::make_shared<Drawing>();
  narrow->width = narrow->height = 10;
  FigureBlock figure{"p", "Titel", "Tekst.", wide};
  figure.narrow = narrow;
  EXPECT_EQ(render_svg(figure, "f"),
            "<svg role=\"img\" class=\"wide\" aria-labelledby=\"f_title\" aria-describedby=\"f_text\" width=\"20\" "
            "height=\"20\" viewBox=\"0 0 20 20\">\n"
            "<title id=\"f_title\">Titel</title>\n"
            "<desc id=\"f_text\">Tekst.</desc>\n"
            "<path class=\"fill-brand stroke-none\" d=\"M0 0C1 0 2 1 2 2C2 3 1 4 0 4Z\"/>\n"
            "</svg>\n"
            "<svg role=\"img\" class=\"narrow\" aria-labelledby=\"f_title\" aria-describedby=\"f_text\" width=\"10\" "
            "height=\"10\" viewBox=\"0 0 10 10\">\n"
            "</svg>\n");
}

}  // namespace
}  // namespace drieluik
