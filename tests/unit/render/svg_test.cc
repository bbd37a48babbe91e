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
                     DrawnPath{{{1, 2}, {3, 4}}, false, Ink::none, Ink::text, 2, true},
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

}  // namespace
}  // namespace drieluik
