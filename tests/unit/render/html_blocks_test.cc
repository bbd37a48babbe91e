#include <gtest/gtest.h>

#include "render/html.h"

namespace drieluik {
namespace {

// Without interface texts each one is printed as its key.
std::string html(Blocks content, DocumentKind kind = DocumentKind::page, std::vector<Footnote> footnotes = {}) {
  const Document document{
      .kind = kind, .language = "nl", .content = std::move(content), .footnotes = std::move(footnotes)};
  return render_blocks(document, {}, 2);
}

Inline text(std::string words) { return {TextRun{std::move(words)}}; }
Block paragraph(Inlines content) { return {Paragraph{std::move(content)}}; }
Block paragraph(std::string words) { return paragraph(Inlines{text(std::move(words))}); }

struct Case {
  const char* name;
  Blocks content;
  std::string html;
};

class HtmlBlocks : public testing::TestWithParam<Case> {};

TEST_P(HtmlBlocks, AreWritten) { EXPECT_EQ(html(GetParam().content), GetParam().html); }

std::vector<Case> text_cases() {
  return {
      {"Marks",
       {paragraph({{Emphasis{{text("a")}}},
                   {Strong{{text("b")}}},
                   {Strikethrough{{text("c")}}},
                   {CodeRun{"<d>"}},
                   {LineBreak{}},
                   text("e")})},
       "<p><em>a</em><strong>b</strong><del>c</del><code>&lt;d&gt;</code><br>\ne</p>\n"},
      {"Headings",
       {{Heading{2, "de-stappen", {text("De stappen")}}}, {Heading{1, "", {text("Te hoog")}}}},
       "<h2 id=\"de-stappen\">De stappen</h2>\n<h2>Te hoog</h2>\n"},
      {"TightList",
       {{List{.items = {{.content = {paragraph("a"),
                                     {List{.ordered = true, .start = 3, .items = {{.content = {paragraph("b")}}}}}}},
                        {.content = {paragraph("c")}}}}}},
       "<ul>\n<li>a\n<ol start=\"3\">\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n"},
      {"LooseList",
       {{List{.tight = false, .items = {{.content = {paragraph("a")}}}}}},
       "<ul>\n<li><p>a</p>\n</li>\n</ul>\n"},
      {"Tasks",
       {{List{
           .items = {{.ticked = false, .content = {paragraph("a")}}, {.ticked = true, .content = {paragraph("b")}}}}}},
       "<ul class=\"tasks\">\n"
       "<li class=\"task\"><input type=\"checkbox\" aria-labelledby=\"task_1\"><div id=\"task_1\">a</div></li>\n"
       "<li class=\"task\"><input type=\"checkbox\" aria-labelledby=\"task_2\" checked><div "
       "id=\"task_2\">b</div></li>\n"
       "</ul>\n"},
      {"Quote", {{Quote{{paragraph("a")}}}}, "<blockquote>\n<p>a</p>\n</blockquote>\n"},
      {"Callouts",
       {{Callout{CalloutKind::tip, "Casus: “A & B”", {paragraph("a")}}}, {Callout{CalloutKind::question, "", {}}}},
       "<aside class=\"callout tip\" role=\"note\" aria-labelledby=\"callout_1\">\n"
       "<p class=\"callout-title\" id=\"callout_1\">Casus: “A &amp; B”</p>\n<p>a</p>\n</aside>\n"
       "<aside class=\"callout question\" role=\"note\" aria-labelledby=\"callout_2\">\n"
       "<p class=\"callout-title\" id=\"callout_2\">question</p>\n</aside>\n"},
      {"Code", {{CodeBlock{"a <b>\n"}}}, "<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>\n"},
      {"Breaks", {{ThematicBreak{}}, {PageBreak{}}}, "<hr>\n<div class=\"page-break\"></div>\n"},
      {"Table",
       {{Table{{Alignment::start, Alignment::centre, Alignment::end},
               {{{{text("a")}}, {{text("b")}}, {{text("c")}}}},
               {{{{{text("1")}}, {{}}, {{text("3")}}}}}}}},
       "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"table 1\">\n<table>\n<thead>\n"
       "<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"centre\">b</th><th scope=\"col\" "
       "class=\"end\">c</th></tr>\n"
       "</thead>\n<tbody>\n<tr><td>1</td><td class=\"centre\"></td><td class=\"end\">3</td></tr>\n"
       "</tbody>\n</table>\n</div>\n"},
      {"CellsOverColumnsAndRows",
       {{Table{
           {Alignment::start, Alignment::start, Alignment::end},
           {{{{text("a")}, 2, 1}, {{}, 0, 0}, {{text("b")}}}},
           {{{{{text("c")}, 1, 2}, {{text("d")}}, {{text("e")}}}}, {{{{}, 0, 0}, {{text("f")}, 2, 1}, {{}, 0, 0}}}}}}},
       "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"table 1\">\n<table>\n<thead>\n"
       "<tr><th scope=\"colgroup\" colspan=\"2\">a</th><th scope=\"col\" class=\"end\">b</th></tr>\n"
       "</thead>\n<tbody>\n<tr><td rowspan=\"2\">c</td><td>d</td><td class=\"end\">e</td></tr>\n"
       "<tr><td colspan=\"2\">f</td></tr>\n"
       "</tbody>\n</table>\n</div>\n"},
      {"Definitions",
       {{DefinitionList{{{{text("Coach")}, {{text("vraagt")}, {text("luistert")}}}}}}},
       "<dl>\n<dt>Coach</dt>\n<dd>vraagt</dd>\n<dd>luistert</dd>\n</dl>\n"},
      {"LinesToWriteOn",
       {{AnswerSpace{"Waarom?", 2, 0}}},
       "<div class=\"answer\">\n<p class=\"answer-label\">Waarom?</p>\n"
       "<div class=\"lines\" role=\"img\" aria-label=\"room-to-write\"><span></span><span></span></div>\n</div>\n"},
      {"FramesToWriteIn",
       {{AnswerSpace{"", 0, 1}}},
       "<div class=\"answer\">\n<div class=\"boxes\" role=\"img\" "
       "aria-label=\"room-to-write\"><span></span></div>\n</div>\n"},
      {"Figure",
       {{FigureBlock{"f", "Piramide", "Twee lagen.", nullptr}}},
       "<figure>\n<div class=\"drawing\" role=\"group\" tabindex=\"0\" aria-label=\"Piramide\">\n"
       "<svg role=\"img\" aria-labelledby=\"figure_1_title\" aria-describedby=\"figure_1_text\">\n"
       "<title id=\"figure_1_title\">Piramide</title>\n<desc id=\"figure_1_text\">Twee lagen.</desc>\n</svg>\n"
       "</div>\n<figcaption>Piramide</figcaption>\n</figure>\n"},
      {"Cards",
       {{Cards{.columns = 3,
               .rows = 5,
               .list = {.tight = false,
                        .items = {{.content = {{FigureBlock{"f", "Brug", "Een boog.", nullptr}}, paragraph("a")}},
                                  {.content = {paragraph("b")}}}}}}},
       "<ul class=\"deck columns-3 rows-5\">\n<li>\n"
       "<svg role=\"img\" aria-labelledby=\"figure_1_title\" aria-describedby=\"figure_1_text\">\n"
       "<title id=\"figure_1_title\">Brug</title>\n<desc id=\"figure_1_text\">Een boog.</desc>\n</svg>\n"
       "<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"},
  };
}

std::vector<Case> reference_cases() {
  const auto link = [](Target target) { return paragraph({{Link{std::move(target), {text("a")}}}}); };
  return {
      {"LinkToPage",
       {link({.folder = "frameworks", .id = "grow", .fragment = "wil"})},
       "<p><a href=\"../frameworks/grow.html#wil\">a</a></p>\n"},
      {"LinkElsewhere",
       {link({.kind = Target::Kind::url, .url = "https://example.org/?a=1&b=\"2\""})},
       "<p><a class=\"external\" href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">a</a></p>\n"},
      {"LinkThatWouldRun", {link({.kind = Target::Kind::url, .url = "JavaScript:alert(1)"})}, "<p>a</p>\n"},
      {"Citation",
       {paragraph(
           {{Citation{{text("("),
                       {Link{{.kind = Target::Kind::bibliography, .fragment = "dehaan2004"}, {text("de Haan, 2004")}}},
                       text(", p. 31)")}}}})},
       "<p><span class=\"citation\">(<a href=\"../bibliography.html#dehaan2004\">de Haan, 2004</a>, p. "
       "31)</span></p>\n"},
      {"TermIsExplainedOnce",
       {paragraph({{TermUse{"coachee", "Wie \"leert\".", {text("coachee")}}},
                   {TermUse{"coachee", "Wie \"leert\".", {text("coachees")}}}})},
       "<p><a class=\"term\" href=\"../glossary.html#coachee\" aria-describedby=\"term_coachee\" "
       "title=\"Wie &quot;leert&quot;.\">coachee</a>"
       "<a class=\"term\" href=\"../glossary.html#coachee\" aria-describedby=\"term_coachee\" "
       "title=\"Wie &quot;leert&quot;.\">coachees</a></p>\n"
       "<div hidden>\n<p id=\"term_coachee\">Wie &quot;leert&quot;.</p>\n</div>\n"},
      {"Image",
       {paragraph({{Image{"content/pages/photo.jpg", "Een \"foto\""}}})},
       "<p><img src=\"../../images/content/pages/photo.jpg\" alt=\"Een &quot;foto&quot;\"></p>\n"},
  };
}

INSTANTIATE_TEST_SUITE_P(Text, HtmlBlocks, testing::ValuesIn(text_cases()),
                         [](const auto& test) { return test.param.name; });
INSTANTIATE_TEST_SUITE_P(References, HtmlBlocks, testing::ValuesIn(reference_cases()),
                         [](const auto& test) { return test.param.name; });

TEST(HtmlFootnotes, LeadThereAndBack) {
  EXPECT_EQ(
      html({paragraph({text("a"), {FootnoteMark{1}}, {FootnoteMark{1}}})}, DocumentKind::page,
           {{1, {paragraph("noot")}}}),
      "<p>a<sup><a class=\"footnote-mark\" id=\"mark_1\" href=\"#note_1\" aria-label=\"footnote 1\">1</a></sup>"
      "<sup><a class=\"footnote-mark\" id=\"mark_1_2\" href=\"#note_1\" aria-label=\"footnote 1\">1</a></sup></p>\n"
      "<section class=\"footnotes\" aria-labelledby=\"footnotes_title\">\n"
      "<h2 id=\"footnotes_title\">footnotes</h2>\n<ol>\n"
      "<li id=\"note_1\" value=\"1\">\n<p>noot</p>\n"
      "<p class=\"back\"><a href=\"#mark_1\" aria-label=\"back-to-text 1\">↩</a> "
      "<a href=\"#mark_1_2\" aria-label=\"back-to-text 1.2\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST(RelativeAddress, FitsTheDepthOfThePage) {
  const Target page{.folder = "frameworks", .id = "grow", .fragment = "wil"};
  EXPECT_EQ(relative_address(page, "nl", 2), "../frameworks/grow.html#wil");
  EXPECT_EQ(relative_address(page, "nl", 1), "frameworks/grow.html#wil");
  EXPECT_EQ(relative_address(page, "nl", 0), "nl/frameworks/grow.html#wil");
  EXPECT_EQ(relative_address({}, "nl", 2), "../index.html");
  EXPECT_EQ(relative_address({.kind = Target::Kind::glossary, .fragment = "a"}, "en", 0), "en/glossary.html#a");
  EXPECT_EQ(relative_address({.kind = Target::Kind::url, .url = "mailto:a@example.org"}, "nl", 2),
            "mailto:a@example.org");
  EXPECT_EQ(relative_address({.kind = Target::Kind::url, .url = "data:text/html,a"}, "nl", 2), "");
}

}  // namespace
}  // namespace drieluik
