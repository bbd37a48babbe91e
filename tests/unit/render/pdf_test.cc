#include "render/pdf.h"

#include <gmock/gmock.h>

#include <regex>
#include <thread>

#include "support/paper_sketch.h"
#include "support/pdf_text.h"
#include "support/pdf_ua.h"
#include "support/shell.h"

namespace drieluik {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

PdfOptions test_options(bool compress) {
  PdfOptions options;
  options.compress = compress;
  options.producer = "Drieluik test";
  options.date = "2026-11-22";
  options.author = "Huis & Co";
  options.form_id = "triangle-contract";
  options.form_version = "1";
  options.text_hash = "0123456789ab";
  options.attachment_name = "anna.yaml";
  options.attachment = "form: triangle-contract\n";
  return options;
}

// Whatever is printed here keeps the rules for accessibility.
std::string print_sound(const Paper& paper, const FontSubsets& subsets, const PdfOptions& options) {
  std::string pdf = sketch_pdf(paper, subsets, options);
  EXPECT_THAT(find_broken_rules(pdf), IsEmpty());
  return pdf;
}

std::string write(const Paper& paper, bool compress) {
  return print_sound(paper, FontSubsets(sketch_fonts()), test_options(compress));
}

Paper paper_of_lines(const std::vector<std::string_view>& lines) {
  Paper paper = sketch_paper();
  float y = 50;
  for (const std::string_view line : lines) sketch_text(paper, Tag::paragraph, 0, line, {.y = y += 20});
  return paper;
}

// The text that the content streams and the structure tree of the sketch give, page by page.
TEST(Pdf, IsReadInTheOrderOfItsElements) {
  for (const bool compress : {false, true}) {
    const std::string pdf = write(sketch_everything(), compress);
    const ShellResult check = run_on_file("qpdf --check {}", pdf);
    EXPECT_EQ(check.status, 0) << check.output;
    const std::string tree = run_on_file("pdfinfo -struct-text {}", pdf).output;
    EXPECT_EQ(std::regex_replace(tree, std::regex("Object [0-9]+ 0"), "Object"),
              "Document\n"
              "  H1 (block)\n    \"AVATAR: file\"\n"
              "  P (block)\n    \"Het driehoeks-contract van N\"\n    \"é\"\n    \"e Щербакова\"\n"
              "  L (block):\n     /ListNumbering /Decimal\n"
              "    LI (block)\n      Lbl (block)\n        \"1.\"\n      LBody (block)\n"
              "        P (block)\n          \"A goal\"\n"
              "    LI (block)\n      Lbl (block)\n        \"1.\"\n      LBody (block)\n"
              "        P (block)\n          \"A goal\"\n"
              "  Table (block)\n"
              "    THead\n      TR\n"
              "        TH:\n           /Scope /Column\n          \"Head\"\n"
              "        TH:\n           /Scope /Column\n          \"Head\"\n"
              "    TBody\n"
              "      TR\n        TH:\n           /Scope /Row\n           /RowSpan 2\n          \"Row\"\n"
              "        TD\n          \"Cell\"\n"
              "      TR\n        TD\n"
              "  Figure:\n     /Placement /Block\n     /BBox [50 571.89 150 621.89]\n"
              "    \"coach\"\n"
              "  P (block)\n    \"See \"\n"
              "    Link (inline)\n      \"thelaw\"\n      Object\n      Object\n"
              "    \" here.\"\n"
              "    Link (inline)\n      \"Up\"\n      Object\n"
              "  P (block)\n    \"from page to\"\n    \"page\"\n"
              "  H2 (block)\n    \"Notes\"\n"
              "  Note <note-1> (inline)\n    P (block)\n      \"In English\"\n")
        << compress;
  }
}

TEST(Pdf, SaysWhatItsTextSays) {
  const std::string_view kLines[] = {
      "Nguyễn Thị Ánh, Şükrü, Łukaszewska, Παπαδοπούλου, Щербакова",
      "Ne\u0301e and e\u0302\u0303",               // decomposed accents stay so
      "office, fi, fl, ffl",                       // ligatures
      "<b>\"x\"</b> \\ {{x}} *x* (a) [b] 'c' %d",  // what PDF itself has a use for
      "\u03bc in Greek, \u00b5 in Latin",          // one glyph in many fonts
      "5 \u2212 3 \u00d7 2 \u2026 \u2018a\u2019 \u201cb\u201d \u20ac 5",
      "שלום עולם",  // from right to left
  };
  for (const std::string_view line : kLines) {
    for (const bool compress : {false, true}) {
      EXPECT_THAT(pdf_text(write(paper_of_lines({line}), compress)), HasSubstr(std::string(line))) << compress;
    }
  }
}

TEST(Pdf, LetsReadersJoinHyphenatedWords) {
  EXPECT_THAT(pdf_words(write(sketch_everything(), true)), HasSubstr("Het driehoekscontract van Ne\u0301e"));
}

TEST(Pdf, TakesANoBreakSpaceForASpace) {
  const std::string pdf = write(paper_of_lines({"zie artikel\u00a03 van het contract"}), false);
  EXPECT_EQ(pdf_words(pdf), "zie artikel 3 van het contract");
  EXPECT_THAT(pdf, Not(HasSubstr("/ActualText")));
}

// Kerning and stretched spaces: what is drawn ends where the layout ends, to half a thousandth of the size.
TEST(Pdf, DrawsGlyphsWhereTheyAreLaid) {
  Paper paper = sketch_paper();
  SetRun run = shape_sketch("AVA To We", {.size = 20});
  for (PlacedGlyph& glyph : run.glyphs) {
    if (run.text[glyph.cluster] == ' ') glyph.advance += 3.337f;
  }
  float width = 0;
  for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
  const float last = run.glyphs.back().advance;
  const std::int32_t paragraph = sketch_element(paper, Tag::paragraph, 0);
  sketch_run(paper, paragraph, std::move(run), {});
  const std::string words = run_on_file("pdftotext -bbox {} -", write(paper, true)).output;
  std::smatch match;
  ASSERT_TRUE(std::regex_search(words, match, std::regex("xMax=\"([0-9.]+)\"[^>]*>We<"))) << words;
  EXPECT_NEAR(std::stod(match[1]), 50 + width, 0.02);
  EXPECT_GT(last, 0);
}

TEST(Pdf, DependsOnNothingButItsPaperAndTheSharedSubsets) {
  const Paper paper = sketch_everything();
  const Paper other = paper_of_lines({"Ωμέγα", "Żółć"});
  const FontSubsets subsets(sketch_fonts());
  const std::string alone = write(paper, true);
  const std::string before = print_sound(paper, subsets, test_options(true));
  print_sound(other, subsets, test_options(true));
  EXPECT_EQ(before, alone);
  EXPECT_EQ(print_sound(paper, subsets, test_options(true)), alone);

  std::vector<std::string> written(4);
  std::vector<std::thread> threads;
  const FontSubsets fresh(sketch_fonts());
  for (std::string& pdf : written) {
    threads.emplace_back([&] { pdf = print_sound(paper, fresh, test_options(true)); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& pdf : written) EXPECT_EQ(pdf, alone);
}

TEST(Pdf, HasASecondSubsetForWhatTheSharedOneLacks) {
  const Paper paper = paper_of_lines({"Щербакова"});
  EXPECT_THAT(write(paper, false), HasSubstr("/G0"));
  FontSubsets subsets(sketch_fonts());
  subsets.add(paper);
  const std::string pdf = print_sound(paper, subsets, test_options(false));
  EXPECT_THAT(pdf, Not(HasSubstr("/G0")));
  EXPECT_EQ(pdf_words(pdf), "Щербакова");
}

TEST(Pdf, EmbedsItsFonts) {
  EXPECT_THAT(run_on_file("pdffonts {}", write(sketch_everything(), true)).output,
              ContainsRegex("[A-Z]{6}\\+DejaVuSans +CID TrueType +Identity-H +yes yes yes"));
}

TEST(Pdf, CarriesTheClientRecord) {
  const std::string pdf = write(sketch_everything(), true);
  EXPECT_THAT(run_on_file("pdfdetach -list {}", pdf).output, HasSubstr("1: anna.yaml"));
  EXPECT_EQ(run_on_file("qpdf --show-attachment=anna.yaml {}", pdf).output, "form: triangle-contract\n");
  EXPECT_THAT(run_on_file("qpdf --json=2 {}", pdf).output, HasSubstr("\"/AFRelationship\": \"/Source\""));
  EXPECT_THAT(run_on_file("qpdf --json=2 {}", pdf).output, HasSubstr("\"/Subtype\": \"/application/yaml\""));
}

TEST(Pdf, SaysWhatItIs) {
  const std::string pdf = write(sketch_everything(), true);
  const std::string info = run_on_file("pdfinfo -isodates {}", pdf).output;
  EXPECT_THAT(info, HasSubstr("Title:           Driehoekscontract — Şükrü\n"));
  EXPECT_THAT(info, HasSubstr("Author:          Huis & Co\n"));
  EXPECT_THAT(info, HasSubstr("Tagged:          yes\n"));
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-11-22T00:00:00Z\n"));
  const std::string xmp = run_on_file("pdfinfo -meta {}", pdf).output;
  EXPECT_THAT(xmp, HasSubstr("<form:version>1</form:version>"));
  EXPECT_THAT(xmp, HasSubstr("<dc:creator><rdf:Seq><rdf:li>Huis &amp; Co</rdf:li></rdf:Seq></dc:creator>"));
  Paper nameless = sketch_paper();
  nameless.title = "a\x01<b>&";
  const std::string plain = print_sound(nameless, FontSubsets(sketch_fonts()), {.compress = false});
  EXPECT_THAT(plain, HasSubstr("x-default\">a&lt;b&gt;&amp;<"));
  EXPECT_THAT(plain, Not(HasSubstr("CreateDate")));
  EXPECT_THAT(plain, Not(HasSubstr("form:id")));
}

TEST(Pdf, SaysThatWordsAreStruck) {
  Paper paper = paper_of_lines({"De termijn is"});
  const std::int32_t struck = sketch_element(paper, Tag::span, 1);
  paper.elements.back().is_struck = true;
  sketch_run(paper, struck, "vier", {.x = 120, .y = 70});
  FilledPath stroke;
  stroke.points = {{120, 67}, {140, 67}};
  stroke.closed = false;
  stroke.strokes = true;
  paper.pages[0].pieces.push_back({struck, std::move(stroke)});
  const std::string pdf = write(paper, false);
  EXPECT_THAT(pdf, HasSubstr("/S/Span"));
  EXPECT_THAT(pdf, HasSubstr("/A<</O/Layout/TextDecorationType/LineThrough>>"));
  EXPECT_THAT(run_on_file("pdfinfo -struct-text {}", pdf).output,
              HasSubstr("/TextDecorationType /LineThrough\n      \"vier\"\n"));
}

TEST(Pdf, LeadsThroughTheDocument) {
  const std::string pdf = write(sketch_everything(), false);
  EXPECT_THAT(pdf,
              HasSubstr("/Dests<</Names[(notes)[5 0 R/XYZ null 751.89 null]\n(start)[4 0 R/XYZ null 791.89 null]"));
  EXPECT_THAT(pdf, HasSubstr("/A<</S/URI/URI(https://example.org/%C3%A9%C3%A9n)>>"));
  EXPECT_THAT(pdf, HasSubstr("/Dest(start)"));
  EXPECT_THAT(run_on_file("mutool show {} outline", pdf).output, HasSubstr("\"Contract\"\t#page=1"));
}

}  // namespace
}  // namespace drieluik
