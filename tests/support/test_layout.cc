#include "support/test_layout.h"

#include <utility>
#include <vector>

#include "layout/units.h"

namespace drieluik {
namespace {

const DiskFileSystem kFiles;  // a set of fonts reads on

constexpr const char* kFolder = "/usr/share/fonts/truetype/";

// `other` is the first font of the other family.
std::vector<std::string> files(std::string_view first, std::string_view noto, std::string_view style,
                               std::string_view other_style, std::string_view other) {
  const std::string folder = kFolder;
  std::vector<std::string> out{folder + std::string(first) + ".ttf"};
  out.push_back(folder + "noto/" + std::string(noto) + "-" + std::string(style) + ".ttf");
  out.push_back(folder + "noto/" + std::string(noto) + "Hebrew-" + std::string(other_style) + ".ttf");
  const std::string arabic = noto == "NotoSerif" ? "NotoNaskhArabic" : "NotoSansArabic";
  out.push_back(folder + "noto/" + arabic + "-" + std::string(other_style) + ".ttf");
  out.push_back(folder + std::string(other) + ".ttf");
  for (const char* symbols : {"Symbols2", "Symbols", "Math"}) {
    out.push_back(std::string(folder).append("noto/NotoSans").append(symbols).append("-Regular.ttf"));
  }
  return out;
}

}  // namespace

PrintStyle test_print_style() {
  PrintStyle style;
  style.text = {
      files("gentiumplus/GentiumBookPlus-Regular", "NotoSerif", "Regular", "Regular", "open-sans/OpenSans-Regular"),
      files("gentiumplus/GentiumBookPlus-Italic", "NotoSerif", "Italic", "Regular", "open-sans/OpenSans-Italic"),
      files("gentiumplus/GentiumBookPlus-Bold", "NotoSerif", "Bold", "Bold", "open-sans/OpenSans-Semibold"),
      files("gentiumplus/GentiumBookPlus-BoldItalic", "NotoSerif", "BoldItalic", "Bold",
            "open-sans/OpenSans-SemiboldItalic")};
  style.heading = {
      files("open-sans/OpenSans-Regular", "NotoSans", "Regular", "Regular", "gentiumplus/GentiumBookPlus-Regular"),
      files("open-sans/OpenSans-Italic", "NotoSans", "Italic", "Regular", "gentiumplus/GentiumBookPlus-Italic"),
      files("open-sans/OpenSans-Semibold", "NotoSans", "Bold", "Bold", "gentiumplus/GentiumBookPlus-Bold"),
      files("open-sans/OpenSans-SemiboldItalic", "NotoSans", "BoldItalic", "Bold",
            "gentiumplus/GentiumBookPlus-BoldItalic")};
  style.margin_top = 22 * kMillimetre;
  style.margin_right = style.margin_left = 24 * kMillimetre;
  style.margin_bottom = 26 * kMillimetre;
  style.measure = 138 * kMillimetre;
  return style;
}

TestLayout::TestLayout(const std::string& of_language)
    : style(test_print_style()),
      fonts(FontSet::open(kFiles, style, diagnostics)),
      words({{"page-of", "{page} / {pages}"},
             {"version", "versie"},
             {"text-hash", "tekst"},
             {"sources", "Bronnen"},
             {"online", "Online"},
             {"qr-code", "QR-code die naar {address} leidt"},
             {"name", "Naam"},
             {"signature", "Handtekening"},
             {"date", "Datum"},
             {"blank", "in te vullen"},
             {"ticked", "aangekruist"},
             {"not-ticked", "niet aangekruist"}}),
      language(of_language),
      hyphenator(Hyphenator::open(of_language)),
      source{.path = "t.md", .text = "t", .is_private = false} {}

LayoutContext TestLayout::context() const {
  return {.fonts = &*fonts, .style = &style, .words = &words, .hyphenator = hyphenator.get()};
}

Paper TestLayout::lay_out(Document document) {
  document.language = language;
  return drieluik::lay_out(document, context(), {&source, 0, 1}, diagnostics);
}

Paper TestLayout::lay_out(Blocks content) {
  Document document;
  document.title = "T";
  document.content = std::move(content);
  return lay_out(std::move(document));
}

Inlines text_inlines(std::string text) { return {Inline{TextRun{std::move(text)}}}; }
Block paragraph(std::string text) { return {Paragraph{text_inlines(std::move(text))}}; }
Block heading(int level, std::string text) { return {Heading{level, "", text_inlines(std::move(text))}}; }

}  // namespace drieluik
