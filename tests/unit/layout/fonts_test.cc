#include "layout/fonts.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/printer.h"
#include "support/places.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

std::string faults(const PrintStyle& style) {
  Diagnostics diagnostics;
  EXPECT_FALSE(FontSet::open(DiskFileSystem(), style, diagnostics));
  std::ostringstream out;
  print(out, diagnostics, {});
  return out.str();
}

TEST(FontSet, TriesTheFilesOfAFamilyInTheirOrder) {
  TestLayout layout;
  ASSERT_TRUE(layout.fonts);
  const FontSet& fonts = *layout.fonts;
  const auto file = [&](char32_t c) {
    const auto index = fonts.find(FontFamily::text, FontStyle::italic, c);
    return index ? fonts[*index].postscript_name : std::string("none");
  };
  EXPECT_EQ(file(U'a'), "GentiumBookPlus-Italic");
  EXPECT_EQ(file(U'Щ'), "GentiumBookPlus-Italic");
  EXPECT_EQ(file(U'ש'), "NotoSerifHebrew-Regular");
  EXPECT_EQ(file(U'م'), "NotoNaskhArabic-Regular");
  EXPECT_EQ(file(U'日'), "none");
}

// What one family lacks is the other's, or a font of symbols.
TEST(FontSet, HasArrowsAndSymbolsInEveryStyle) {
  TestLayout layout;
  ASSERT_TRUE(layout.fonts);
  for (const FontFamily family : {FontFamily::text, FontFamily::heading}) {
    for (const FontStyle style : {FontStyle::regular, FontStyle::italic, FontStyle::bold, FontStyle::bold_italic}) {
      for (const char32_t c : U"→←↔✓✔✗☐☑□○●■★①✂≤≠∑") {
        EXPECT_TRUE(c == 0 || layout.fonts->find(family, style, c)) << static_cast<std::uint32_t>(c);
      }
    }
  }
}

TEST(FontSet, NamesThePackageOfAFileThatIsMissing) {
  PrintStyle style = test_print_style();
  style.text.regular = {"/nowhere/gentiumplus/A.ttf", "/nowhere/B.ttf"};
  style.heading.bold.clear();
  EXPECT_EQ(faults(style),
            "drieluik: error[font-package-missing]: the font file /nowhere/gentiumplus/A.ttf cannot be read\n"
            "  hint: install its package: apt-get install fonts-sil-gentiumplus\n"
            "drieluik: error[font-file-missing]: the font file /nowhere/B.ttf cannot be read\n"
            "  hint: check the path, or install the Debian package that has the file (apt-file search "
            "finds it)\n"
            "drieluik: error[font-style-missing]: the font family “heading” has no file for the style “bold”\n"
            "  hint: list at least one file under fonts: heading: bold:\n");
}

TEST(FontSet, RefusesWhatIsNoFont) {
  PrintStyle style = test_print_style();
  const std::string file = repository() / "CMakeLists.txt";
  style.text.italic = {file};
  EXPECT_EQ(faults(style), "drieluik: error[font-file-broken]: " + file +
                               " is not a font that can be used\n"
                               "  hint: name a TrueType or OpenType file (.ttf, .otf)\n");
}

}  // namespace
}  // namespace drieluik
