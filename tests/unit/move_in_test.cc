// `drieluik new handbook --from`: Markdown that was written for other programs, with what such Markdown has in it,
// becomes a handbook whose links all lead somewhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "support/pictures.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class MoveIn : public testing::Test {
 protected:
  void write(const std::string& path, const std::string& text) {
    fs::create_directories((folder_.path() / path).parent_path());
    write_text(folder_.path() / path, text);
  }
  ProgramResult drieluik(std::vector<std::string> arguments, const fs::path& in = {}) {
    return run_drieluik(std::move(arguments), folder_.path() / in);
  }
  std::string page(const std::string& path) const { return read_text(folder_.path() / "boek/build/handbook" / path); }
  // `check` and `build` say the same.
  void build() {
    const ProgramResult checked = drieluik({"check"}, "boek"), built = drieluik({"build", "--no-pdf"}, "boek");
    EXPECT_EQ(checked.code, 0) << checked.err;
    EXPECT_EQ(built.code, 0) << built.err;
    EXPECT_EQ(checked.err, built.err);
    told_ = built.err;
  }

  TemporaryFolder folder_;
  std::string told_;
};

// The addresses of an element's links: of the sidebar, the breadcrumb, the neighbours.
std::vector<std::string> links_in(const std::string& html, const std::string& element) {
  const std::size_t begin = html.find("<nav class=\"" + element + "\""), end = html.find("</nav>", begin);
  std::vector<std::string> links;
  if (begin == std::string::npos) return links;
  const std::string part = html.substr(begin, end - begin);
  static const std::regex kLink("href=\"([^\"]*)\"");
  for (auto it = std::sregex_iterator(part.begin(), part.end(), kLink); it != std::sregex_iterator(); ++it) {
    links.push_back((*it)[1]);
  }
  return links;
}

std::vector<std::string> headings_of(const std::string& html) {
  static const std::regex kHeading("<h([1-6])[^>]*>([^<]*)");
  std::vector<std::string> headings;
  const std::size_t end = html.find("</article>");
  const std::string article = html.substr(html.find("<article"), end - html.find("<article"));
  for (auto it = std::sregex_iterator(article.begin(), article.end(), kHeading); it != std::sregex_iterator(); ++it) {
    headings.push_back((*it)[1].str() + " " + (*it)[2].str());
  }
  return headings;
}

TEST_F(MoveIn, KeepsHeadingsOfOneLevelOnOneLevel) {
  write("docs/a.md", "# Titel\n\n## Een\n\n## Twee\n\n#### Diep\n\n### Minder diep\n\n# Ander deel\n\n## Drie\n");
  ASSERT_EQ(drieluik({"new", "handbook", "boek", "--from", "docs"}).code, 0);
  build();
  EXPECT_THAT(headings_of(page("nl/pages/a.html")),
              ElementsAre("1 Titel", "2 Een", "2 Twee", "3 Diep", "3 Minder diep", "2 Ander deel", "3 Drie"));
}

TEST_F(MoveIn, TakesAPlainFolderAsItIs) {
  write("handboek/README.md",
        "[![Stand](https://ci.example/stand.svg)](https://ci.example/)\n\n# Ons handboek\n\n"
        "Begin bij [de gids](gids/), of bij [het eerste gesprek](<gids/Eerste gesprek.md#voor-je-begint>).\n"
        "Zie ook [afspraken][regels].\n\n[regels]: ./regels.md#2-afspraken \"Afspraken\"\n");
  write("handboek/regels.md",
        "---\nlayout: default\ntitle: Regels\nnav_order: 2\n---\n# Regels\n\n# Nog een kop\n\n#### Diep\n\n## 2. "
        "Afspraken\n\n## Voorbeelden\n\n## Voorbeelden\n");
  write("handboek/gids/index.md",
        "---\nsidebar_position: 1\nslug: /gids\n---\n\n# De gids\n\nEerst [dit](Eerste%20gesprek.md).\n");
  write("handboek/gids/Eerste gesprek.md",
        "---\nweight: 20\n---\n## Voor je begint\n\n<details>\n<summary>Meer</summary>\n\nVerborgen "
        "tekst.\n\n</details>\n\n"
        "![Een schema](../beelden/het%20schema.png)\n\n- [ ] open\n- [x] gedaan\n\nEen noot[^1].\n\n[^1]: De noot.\n\n"
        "Terug naar [het begin](../README.md), [de voorbeelden](../regels.md#voorbeelden-1) en [niets](../weg.md).\n\n"
        "[Sjabloon](../bestanden/Mijn%20sjabloon.docx)\n");
  write("handboek/bestanden/Mijn sjabloon.docx", "Een document.\n");
  write("handboek/gids/10-slot.md", "Slot zonder kop.\n");
  write("handboek/gids/9-é.md",
        "# Één\n\n{{ accolades }}\n\n```\n:::note\n```\n\n| a | b |\n|---|---|\n| 1<br>2 | {{x}} |\n");
  write("handboek/gids/dieper/a.md",
        "---\norder: 1\n---\n# A\n\n[op](../../regels.md) [hier](#a) [wortel](/gids/10-slot.md)\n");
  write("handboek/gids/dieper/b.md", "# B\n");
  write("handboek/beelden/het schema.png", four_squares_png(20));
  write("handboek/.git/config.md", "# Niet dit\n");
  write("handboek/node_modules/x/readme.md", "# Niet dit\n");

  const ProgramResult made = drieluik({"new", "handbook", "boek", "--from", "handboek"});
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out, "made boek\n");
  EXPECT_FALSE(fs::exists(folder_.path() / "boek/content/pages/node_modules"));
  EXPECT_EQ(read_text(folder_.path() / "boek/content/pages/gids/Eerste gesprek.md"),
            read_text(folder_.path() / "handboek/gids/Eerste gesprek.md"));
  build();

  EXPECT_THAT(page("nl/pages/index.html"), HasSubstr("<h1>Ons handboek</h1>"));
  EXPECT_THAT(page("nl/pages/index.html"), Not(HasSubstr("<img")));
  EXPECT_THAT(page("nl/pages/index.html"), HasSubstr("href=\"../pages/gids.html\""));
  EXPECT_THAT(page("nl/pages/index.html"), HasSubstr("href=\"../pages/gids/eerste-gesprek.html#voor-je-begint\""));
  EXPECT_THAT(page("nl/pages/index.html"), HasSubstr("href=\"../pages/regels.html#2-afspraken\""));
  EXPECT_THAT(headings_of(page("nl/pages/regels.html")),
              ElementsAre("1 Regels", "2 Nog een kop", "3 Diep", "3 2. Afspraken", "3 Voorbeelden", "3 Voorbeelden"));
  const std::string first = page("nl/pages/gids/eerste-gesprek.html");
  EXPECT_THAT(first, HasSubstr("<h1>Eerste gesprek</h1>"));
  EXPECT_THAT(first, HasSubstr("Verborgen tekst."));
  EXPECT_THAT(first, HasSubstr("src=\"../../../images/content/pages/beelden/het%20schema.png\" alt=\"Een schema\""));
  EXPECT_THAT(first, HasSubstr("regels.html#voorbeelden-2\""));
  EXPECT_THAT(first, Not(HasSubstr("<details>\n<summary>Meer")));
  EXPECT_TRUE(fs::exists(folder_.path() / "boek/build/handbook/images/content/pages/beelden/het schema.png"));
  EXPECT_THAT(first, HasSubstr("href=\"../../../files/content/pages/bestanden/Mijn%20sjabloon.docx\""));
  EXPECT_TRUE(fs::exists(folder_.path() / "boek/build/handbook/files/content/pages/bestanden/Mijn sjabloon.docx"));
  const std::string one = page("nl/pages/gids/9-e.html");
  EXPECT_THAT(one, HasSubstr("{{ accolades }}"));
  EXPECT_THAT(one, HasSubstr("1<br>"));
  EXPECT_THAT(one, HasSubstr(":::note"));
  // By their order, then by their names; the folder that has no page of its own gets one.
  EXPECT_THAT(links_in(page("nl/pages/gids.html"), "sidebar"),
              testing::IsSupersetOf({"../pages/gids/eerste-gesprek.html", "../pages/gids/9-e.html",
                                     "../pages/gids/10-slot.html", "../pages/gids/dieper.html"}));
  EXPECT_THAT(page("nl/pages/gids/dieper.html"), HasSubstr("href=\"../../pages/gids/dieper/b.html\">B</a>"));
  EXPECT_THAT(links_in(page("nl/pages/gids/dieper/a.html"), "breadcrumb"),
              ElementsAre("../../../index.html", "../../index.html", "../../../pages/gids.html",
                          "../../../pages/gids/dieper.html"));
  EXPECT_THAT(links_in(page("nl/pages/gids/9-e.html"), "neighbours"),
              ElementsAre("../../pages/gids/eerste-gesprek.html", "../../pages/gids/10-slot.html"));
  EXPECT_THAT(told_, HasSubstr("“../weg.md” leads to no page"));
  EXPECT_THAT(told_, HasSubstr("unknown key “layout”"));
  EXPECT_THAT(told_, HasSubstr("HTML is left out: <details>"));
}

TEST_F(MoveIn, TakesAnMdBookInTheOrderOfItsSummary) {
  write("book/book.toml",
        "[book]\ntitle = \"The \\\"little\\\" book\"\nlanguage = \"en\"\nsrc = \"text\"\n\n[output.html]\ntitle = "
        "\"no\"\n");
  write(
      "book/text/SUMMARY.md",
      "# Summary\n\n[Foreword](foreword.md)\n\n# First part\n\n- [Zebra](zebra.md)\n  - [Apple](zebra/apple.md)\n  - "
      "[Planned]()\n"
      "    - [Below](zebra/below.md)\n\n# Second part\n\n- [Middle](middle.md)\n\n---\n\n[Afterword](afterword.md)\n");
  for (const char* name : {"foreword", "zebra", "zebra/apple", "zebra/below", "middle", "afterword", "unlisted"}) {
    write("book/text/" + std::string(name) + ".md", "# Called " + std::string(name) + "\n\n{{#include ../x.rs}}\n");
  }
  ASSERT_EQ(drieluik({"new", "handbook", "boek", "--from", "book"}).code, 0);
  EXPECT_THAT(read_text(folder_.path() / "boek/site/site.yaml"), HasSubstr("languages: [en]\n"));
  build();
  EXPECT_THAT(told_, testing::AllOf(HasSubstr("warning[foreign-syntax]: this is a command of mdBook"),
                                    HasSubstr("and in 6 other places")));
  const auto next = [&](const std::string& name) {
    const std::vector<std::string> links = links_in(page("en/pages/" + name + ".html"), "neighbours");
    return links.empty() ? std::string() : links.back();
  };
  EXPECT_EQ(next("foreword"), "../pages/zebra.html");
  EXPECT_EQ(next("zebra"), "../pages/zebra/apple.html");
  EXPECT_EQ(next("zebra/apple"), "../../pages/zebra/below.html");
  EXPECT_EQ(next("zebra/below"), "../../pages/middle.html");
  EXPECT_EQ(next("middle"), "../pages/afterword.html");
  EXPECT_EQ(next("afterword"), "../pages/unlisted.html");
  EXPECT_THAT(page("en/pages/middle.html"), HasSubstr("Second part"));
  EXPECT_THAT(page("en/pages/zebra.html"), HasSubstr(">Apple</a>"));
  EXPECT_THAT(page("en/pages/zebra.html"), HasSubstr("{{#include ../x.rs}}"));
}

TEST_F(MoveIn, IsCalledByItsFolderWithoutAName) {
  write("Mijn Handboek/a.md", "A\n");
  const ProgramResult made = drieluik({"new", "handbook", "--from", "Mijn Handboek/", "--lang", "en"});
  EXPECT_EQ(made.out, "made mijn-handboek\n") << made.err;
  EXPECT_THAT(read_text(folder_.path() / "mijn-handboek/site/site.yaml"),
              HasSubstr("title: {en: \"mijn-handboek\"}\n"));
}

TEST_F(MoveIn, RefusesWhatItCannotMove) {
  write("leeg/a.txt", "A\n");
  write("boek/a.md", "A\n");
  EXPECT_THAT(drieluik({"new", "handbook", "x", "--from", "weg"}).err, HasSubstr("there are no pages in “weg”"));
  EXPECT_THAT(drieluik({"new", "handbook", "x", "--from", "leeg"}).err, HasSubstr("there are no pages in “leeg”"));
  EXPECT_THAT(drieluik({"new", "handbook", "boek", "--from", "boek"}).err, HasSubstr("“boek” is there already"));
  EXPECT_EQ(drieluik({"new", "form", "x", "--from", "boek"}).code, 2);
}

struct SiteLink {
  const char* written;
  const char* leads_to;  // from nl/pages/01-start/; nullptr: nowhere
};

TEST_F(MoveIn, FindsWhatLinksOfASiteMean) {
  constexpr SiteLink kLinks[] = {
      {"/01-start/02-install.md", "../../pages/01-start/02-install.html"},
      {"/start/install", "../../pages/01-start/02-install.html"},  // without the numbers that order files
      {"/docs/start/install/",
       "../../pages/01-start/02-install.html"},  // with the folder that the site was published in
      {"/docs/start", "../../pages/01-start.html"},
      {"../start/install", "../../pages/01-start/02-install.html"},
      {"./install.md", "../../pages/01-start/02-install.html"},
      {"/2024-plan", "../../pages/2024-plan.html"},
      {"/plan", nullptr},  // a year orders nothing
      {"/a/docs/start/install", nullptr},
      {"/docs", nullptr},
  };
  std::string links;
  for (const SiteLink& link : kLinks) links += "[" + std::string(link.written) + "](" + link.written + ")\n\n";
  write("handboek/01-start/01-links.md", "# Links\n\n" + links);
  write("handboek/01-start/02-install.md", "# Installeren\n");
  write("handboek/2024-plan.md", "# Plan\n");
  ASSERT_EQ(drieluik({"new", "handbook", "boek", "--from", "handboek"}).code, 0);
  build();
  const std::string html = page("nl/pages/01-start/01-links.html");
  for (const SiteLink& link : kLinks) {
    const std::string words = std::string(">") + link.written + "</a>";
    const std::string found = link.leads_to ? "<a href=\"" + std::string(link.leads_to) + "\"" + words : words;
    EXPECT_EQ(html.find(found) != std::string::npos, link.leads_to != nullptr) << link.written;
    EXPECT_EQ(told_.find("“" + std::string(link.written) + "”") != std::string::npos, !link.leads_to) << told_;
  }
}

TEST_F(MoveIn, ShowsAlertsAsCallouts) {
  write("handboek/a.md",
        "> [!NOTE]\n> Een.\n\n> [!tip]\n>\n> Twee.\n\n> [!CAUTION]\n> - Drie.\n\n> [!NOTE] Vier.\n\n> [!OTHER]\n> "
        "Vijf.\n\n"
        "> [!WARNING]\n\n"
        "> [!danger]- Pas *op*\n> Zes.\n\n> [!faq]+\n> Zeven.\n");
  ASSERT_EQ(drieluik({"new", "handbook", "boek", "--from", "handboek"}).code, 0);
  build();
  EXPECT_THAT(page("nl/pages/a.html"), testing::AllOf(HasSubstr("Vier.</p>"), HasSubstr("Pas op</p>")));
  std::string html =
      std::regex_replace(page("nl/pages/a.html"), std::regex("<p class=\"callout-title[^>]*>[^<]*</p>|\n"), "");
  html = std::regex_replace(html, std::regex("<aside class=\"callout ([a-z]*)\"[^>]*>"), "<$1>");
  for (const char* part : {"<note><p>Een.</p></aside>", "<tip><p>Twee.</p></aside>",
                           "<warning><ul><li>Drie.</li></ul></aside>", "<note></aside>", "<warning><p>Zes.</p></aside>",
                           "<note><p>Zeven.</p></aside>", "<blockquote><p>[!OTHER] Vijf.</p></blockquote>"}) {
    EXPECT_THAT(html, HasSubstr(part));
  }
  EXPECT_EQ(told_, "");
}

// A page that has one language stands in that language alone; readers of another are led to it.
TEST_F(MoveIn, KeepsEachPageInItsLanguage) {
  write("boek/site/site.yaml", "title: {nl: Boek, en: Book}\nlanguages: [nl, en]\n");
  write("boek/content/frameworks/kader.nl.md", "---\ntitle: Kader\nsummary: Kader\n---\n[gids](ref:gids/a)\n");
  write("boek/content/pages/gids/a.md", "# A\n");
  write("boek/content/pages/gids/b.md", "---\nlang: en\n---\n# B\n\n[A](a.md)\n");
  write("boek/content/pages/gids/c.nl.md", "# C\n");
  build();
  EXPECT_EQ(told_, "");
  const fs::path out = folder_.path() / "boek/build/handbook";
  EXPECT_TRUE(fs::exists(out / "nl/pages/gids/a.html"));
  EXPECT_FALSE(fs::exists(out / "en/pages/gids/a.html"));
  EXPECT_FALSE(fs::exists(out / "nl/pages/gids/b.html"));
  EXPECT_THAT(page("en/pages/gids/b.html"), HasSubstr("href=\"../../../nl/pages/gids/a.html\""));
  EXPECT_THAT(page("en/frameworks/kader.html"), HasSubstr("href=\"../../nl/pages/gids/a.html\""));
  EXPECT_THAT(page("en/pages/gids/c.html"), HasSubstr("<h1>C</h1>"));
  EXPECT_THAT(page("nl/pages/gids/a.html"), HasSubstr("href=\"../../../en/index.html\" hreflang=\"en\""));
}

TEST_F(MoveIn, PublishesNoDraft) {
  write("boek/site/site.yaml", "title: {nl: Boek}\nlanguages: [nl]\n");
  write("boek/content/pages/SUMMARY.md", "- [A](gids/a.md)\n- [B](gids/b.md)\n");
  write("boek/content/pages/gids/a.md", "---\ndraft: true\n---\n# A\n\nNogniet.\n");
  write("boek/content/pages/gids/b.md", "# B\n");
  write("boek/content/pages/leeg/README.md", "---\npublished: false\n---\n# Leeg\n");
  build();
  EXPECT_THAT(told_, testing::AllOf(HasSubstr("“content/pages/gids/a.md” is a draft and is not published"),
                                    HasSubstr("“content/pages/leeg/README.md” is a draft and is not published")));
  const fs::path out = folder_.path() / "boek/build/handbook";
  EXPECT_TRUE(fs::exists(out / "nl/pages/gids/b.html"));
  for (const auto& entry : fs::recursive_directory_iterator(out)) {
    EXPECT_NE(entry.path().stem(), "leeg");
    if (!entry.is_regular_file() || entry.path().string().find("/.drieluik/") != std::string::npos) continue;
    EXPECT_EQ(read_text(entry.path()).find("Nogniet"), std::string::npos) << entry.path();
  }
}

TEST_F(MoveIn, ShowsAFewOfManyPagesInTheSidebar) {
  write("boek/site/site.yaml", "title: {nl: Boek}\nlanguages: [nl]\n");
  for (int i = 0; i < 300; ++i) write("boek/content/pages/deel/p" + std::to_string(i) + ".md", "Tekst.\n");
  build();
  const std::vector<std::string> links = links_in(page("nl/pages/deel/p150.html"), "sidebar");
  EXPECT_LT(links.size(), 80u);
  EXPECT_THAT(links, testing::IsSupersetOf(
                         {"../../pages/deel/p149.html", "../../pages/deel/p150.html", "../../pages/deel/p151.html"}));
}

}  // namespace
}  // namespace drieluik
