#include "layout/print_style.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/contrast.h"
#include "layout/units.h"
#include "read/yaml.h"
#include "support/places.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

constexpr const char* kFonts =
    "fonts:\n"
    "  text: {regular: [/a.ttf], italic: [/b.ttf], bold: [/c.ttf], bold_italic: [/d.ttf]}\n"
    "  heading: {regular: [/e.ttf, /a.ttf], italic: [/f.ttf], bold: [/g.ttf], bold_italic: [/h.ttf]}\n";

struct Checked {
  std::shared_ptr<const Source> source;
  PrintStyle style;
  std::string faults;  // "line:column code" each on a line
};

Checked check(const std::string& yaml) {
  const auto source = std::make_shared<const Source>(Source{.path = "print.yaml", .text = yaml});
  Diagnostics diagnostics;
  const auto value = read_yaml({source.get(), 0, static_cast<std::uint32_t>(yaml.size())}, diagnostics);
  Checked out{source, check_print_style(*value, diagnostics), {}};
  for (const Diagnostic& fault : diagnostics.list()) {
    const Position position = source->position(fault.span.begin);
    out.faults += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
                  std::string(fault.message->code) + "\n";
  }
  return out;
}

TEST(PrintStyle, ReadsWhatIsThereAndHasDefaultsForTheRest) {
  const Checked checked =
      check("page: Letter\nmargins: {top: 20}\ntext: {size: 11, justified: true}\ncolours: {ink: \"#000000\"}\n" +
            std::string(kFonts));
  EXPECT_EQ(checked.faults, "");
  const PrintStyle& style = checked.style;
  EXPECT_FLOAT_EQ(style.page_width, 612);
  EXPECT_FLOAT_EQ(style.margin_top, 20 * kMillimetre);
  EXPECT_FLOAT_EQ(style.margin_left, PrintStyle().margin_left);
  EXPECT_FLOAT_EQ(style.text_size, 11);
  EXPECT_TRUE(style.justified);
  EXPECT_EQ(style.ink, Colour{});
  EXPECT_EQ(style.heading.regular, (std::vector<std::string>{"/e.ttf", "/a.ttf"}));
  ASSERT_FALSE(style.font_places.empty());
  EXPECT_EQ(style.font_places.front().second.text(), "/a.ttf");
}

struct Fault {
  const char* yaml;  // before the fonts
  const char* faults;
};

class PrintStyleFaults : public testing::TestWithParam<Fault> {};

TEST_P(PrintStyleFaults, AreReported) {
  EXPECT_EQ(check(GetParam().yaml + std::string(kFonts)).faults, GetParam().faults);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PrintStyleFaults,
    testing::Values(
        Fault{"pages: A4\n", "1:1 unknown-key\n"}, Fault{"margins: {links: 20}\n", "1:11 unknown-key\n"},
        Fault{"colours: {ink: \"#ff9900\"}\n", "1:16 low-contrast\n"},
        Fault{"colours: {writing: \"#bbbbbb\"}\n", "1:20 low-contrast\n"}, Fault{"colours: {line: \"#dddddd\"}\n", ""},
        // The ground is at fault for all that should be seen on it.
        Fault{"colours: {brand_soft: \"#555555\"}\n",
              "1:23 low-contrast\n1:23 low-contrast\n1:23 low-contrast\n"
              "1:23 low-contrast\n"},
        Fault{"head: {first: {middle: \"{title}\"}}\n", "1:16 unknown-key\n"},
        Fault{"head: {later: {left: \"{titel}\"}}\n", "1:22 running-name\n"},
        Fault{"head: {later: {left: {title}}}\n", "1:22 running-text\n"},
        Fault{"head: {later: {left: [a]}}\n", "1:22 running-text\n"},
        Fault{"head: {later: {left: \"{title\"}}\n", "1:22 running-open-brace\n"},
        Fault{"head: {later: {left: \"{logo} Huis\"}}\n", "1:22 running-logo\n"},
        Fault{"head: {later: {left: {nl: \"{titel}\", en: \"{title}\"}}}\n", "1:27 running-name\n"},
        Fault{"foot: {later: {left: \"{page}\"}}\n", "1:7 foot-without-form\n"},
        Fault{"foot: {first: {left: \"{id}, {version}\"}}\n", "1:7 foot-without-form\n"},
        Fault{"foot: {later: {left: {nl: \"{form}\", en: \"{page}\"}}}\n", "1:7 foot-without-form\n"},
        Fault{"foot: {later: {left: \"{id}\", right: \"{version} {hash}\"}}\n", ""},
        Fault{"head: {first: {left: \"{logo}\"}}\n", "1:7 running-logo\n"},
        Fault{"logo: {file: a.png}\nhead: {first: {left: \"{logo}\"}}\n", ""},
        Fault{"logo: {file: ../a.png}\n", "1:14 wrong-pattern\n"},
        Fault{"logo: {file: a.png, height: 900}\n", "1:29 too-large\n"}, Fault{"logo: {height: 12}\n", "1:1 missing\n"},
        Fault{"title: {mark: star}\n", "1:15 unknown-option\n"},
        Fault{"title: {align: centre, font: text, mark: rule}\n", ""},
        Fault{"headings: {mark: rule}\n", "1:12 unknown-key\n"}, Fault{"headings: {size: 3}\n", "1:18 too-small\n"},
        Fault{"margins: {left: 70, right: 70}\n", "1:10 no-room-for-text\n"}));

TEST(PrintStyle, RefusesLengthsAndColoursThatAreNone) {
  for (const char* yaml : {"page: A5\n", "margins: {top: 2}\n", "text: {size: big}\n", "colours: {ink: red}\n"}) {
    const Checked checked = check(yaml + std::string(kFonts));
    EXPECT_EQ(std::count(checked.faults.begin(), checked.faults.end(), '\n'), 1) << yaml << checked.faults;
    EXPECT_FLOAT_EQ(checked.style.page_width, 595.28f);
  }
}

class ThemeOfTheRepository : public testing::TestWithParam<const char*> {};

TEST_P(ThemeOfTheRepository, IsFaultlessAndHasItsFonts) {
  std::string yaml;
  ASSERT_FALSE(DiskFileSystem().read(repository() / "themes" / GetParam() / "print.yaml", yaml));
  const Checked checked = check(yaml);
  EXPECT_EQ(checked.faults, "");
  Diagnostics diagnostics;
  EXPECT_TRUE(FontSet::open(DiskFileSystem(), checked.style, diagnostics));
}

INSTANTIATE_TEST_SUITE_P(All, ThemeOfTheRepository, testing::Values("default", "linde"));

TEST(PrintStyle, OfTestsIsTheDefaultThemes) {
  std::string yaml;
  ASSERT_FALSE(DiskFileSystem().read(repository() / "themes/default/print.yaml", yaml));
  const Checked checked = check(yaml);
  EXPECT_EQ(checked.style.text.bold_italic, test_print_style().text.bold_italic);
  EXPECT_FLOAT_EQ(checked.style.measure, test_print_style().measure);
}

TEST(PrintStyle, TellsTheContrastAndAColourThatPasses) {
  const Source source{.path = "print.yaml", .text = "colours: {ink: \"#ff9900\"}\n" + std::string(kFonts)};
  Diagnostics diagnostics;
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics);
  check_print_style(*value, diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  const Diagnostic& fault = diagnostics.list().front();
  EXPECT_EQ(fill_in(fault.message->text.english, fault.arguments, Speech::english, false),
            "the colour #ff9900 of “ink” has a contrast of 1.92:1 on #eef4f3, less than 4.5:1");
  EXPECT_EQ(fill_in(fault.message->text.dutch, fault.arguments, Speech::dutch, false),
            "de kleur #ff9900 van “ink” heeft op #eef4f3 een contrast van 1,92:1, minder dan 4,5:1");
  const std::string better = fault.arguments.back().english;
  ASSERT_TRUE(to_colour(better)) << better;
  EXPECT_GE(contrast(*to_colour(better), {0xee, 0xf4, 0xf3}), kTextContrast);
  EXPECT_GE(contrast(*to_colour(better), kWhite), kTextContrast);
}

TEST(Contrast, FindsTheNearestColourThatCanBeSeen) {
  EXPECT_EQ(with_contrast({0, 0, 0}, {kWhite}, kTextContrast), Colour{});  // it can already
  const auto paler = with_contrast({0x60, 0x20, 0x20}, {Colour{}}, kTextContrast);
  ASSERT_TRUE(paler);
  EXPECT_GT(paler->red, 0x60);
  EXPECT_NEAR(contrast(*paler, {}), kTextContrast, 0.1);
  EXPECT_FALSE(with_contrast({0x80, 0x80, 0x80}, {kWhite, Colour{}}, 4.6));  // no grey is that far from both
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.005);
}

}  // namespace
}  // namespace drieluik
