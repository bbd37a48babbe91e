#include <gtest/gtest.h>

#include "base/file_system.h"
#include "render/html.h"
#include "support/places.h"

namespace drieluik {
namespace {

LocalText both(std::string dutch, std::string english) {
  return LocalText({{"nl", std::move(dutch)}, {"en", std::move(english)}});
}

void add(Library& library, Kind kind, const std::string& id, std::vector<std::string> languages) {
  Item item{.kind = kind, .id = id};
  for (const std::string& language : languages) {
    item.texts.emplace(language, Text{.kind = kind,
                                      .id = id,
                                      .language = language,
                                      .title = id + " <" + language + ">",
                                      .summary = "About " + id + "."});
  }
  library.items.emplace(id, std::move(item));
}

Library library() {
  Library all;
  all.site.title = both("Handboek", "Handbook");
  all.site.tagline = both("Voor & door coaches", "For & by coaches");
  all.site.languages = {"nl", "en"};
  all.site.navigation = {{both("Eerst", "First"), {{"grow", {}}}}, {both("Dan", "Then"), {{"contract", {}}}}};
  add(all, Kind::framework, "grow", {"nl", "en"});
  add(all, Kind::form, "contract", {"nl"});
  add(all, Kind::exercise, "iceberg", {"nl", "en"});
  return all;
}

// A theme of these templates, without interface texts but the names of the languages.
Theme theme(const std::vector<std::pair<std::string, std::string>>& templates) {
  Theme result;
  for (const auto& [name, text] : templates) {
    const Source source{.path = name, .text = text};
    Diagnostics diagnostics;
    std::optional<Template> parsed =
        Template::parse({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
    EXPECT_TRUE(parsed) << name;
    if (parsed) result.templates.emplace(name, std::move(*parsed));
  }
  result.words.emplace("nl",
                       Words({{"home", "Startpagina"}, {"language-name", "Nederlands"}, {"frameworks", "Kaders"}}));
  result.words.emplace("en", Words({{"home", "Home"}, {"language-name", "English"}, {"frameworks", "Frameworks"}}));
  return result;
}

Document document(const std::string& language) {
  return {.folder = "frameworks", .id = "grow", .language = language, .title = "GROW & co", .summary = "Vier stappen."};
}

PageFrame frame(const std::string& language) {
  return {.language = language, .path = language + "/frameworks/grow.html", .translations = {"nl"}, .download = ""};
}

std::string page(const std::string& text, const std::string& language = "nl") {
  return render_page(document("nl"), frame(language), library(), theme({{"page", text}}));
}

TEST(HtmlPage, KnowsItselfAndItsPlace) {
  EXPECT_EQ(page("{{language}} {{page_title}} {{root}} {{home}}"), "nl GROW &amp; co · Handboek ../../ ../index.html");
  EXPECT_EQ(page("{{#breadcrumb}}{{#items}}{{address}} {{text}};{{/items}}{{/breadcrumb}}"),
            "../index.html Startpagina;index.html Kaders;");
}

TEST(HtmlPage, OffersTheSamePageInOtherLanguages) {
  EXPECT_EQ(page("{{#languages}}{{link_language}} {{name}} {{address}}{{#current}} here{{/current}};{{/languages}}"),
            "nl Nederlands ../../nl/frameworks/grow.html here;en English ../../en/frameworks/grow.html;");
}

TEST(HtmlPage, SaysWhenTheTextIsInAnotherLanguage) {
  const std::string text = "{{#text_language}}{{words.home}} {{text_words.home}} {{text_language}}{{/text_language}}";
  EXPECT_EQ(page(text, "nl"), "");
  EXPECT_EQ(page(text, "en"), "Home Startpagina nl");
}

TEST(HtmlPage, HasNeighboursInTheOrderOfTheNavigation) {
  const auto neighbours = [&](const std::string& id, const std::string& folder) {
    const std::string text = "{{#previous}}{{address}}{{/previous}}|{{#next}}{{address}} {{title}} {{{lang}}}{{/next}}";
    return render_page({.folder = folder, .id = id, .language = "nl"},
                       {.language = "en", .path = "en/" + folder + "/" + id + ".html"}, library(),
                       theme({{"page", text}}));
  };
  EXPECT_EQ(neighbours("grow", "frameworks"), "|../forms/contract.html contract &lt;nl&gt;  lang=\"nl\"");
  EXPECT_EQ(neighbours("contract", "forms"), "../frameworks/grow.html|../exercises/iceberg.html iceberg &lt;en&gt; ");
  EXPECT_EQ(neighbours("iceberg", "exercises"), "../forms/contract.html|");
}

TEST(HtmlPage, MarksItselfInTheSidebar) {
  const Theme sidebar =
      theme({{"page", "{{{sidebar}}}"},
             {"sidebar-part", "{{section_title}}:{{#entries}}<{{address}}{{{current}}}>{{/entries}}\n"}});
  EXPECT_EQ(render_page(document("nl"), frame("nl"), library(), sidebar),
            "Eerst:<../frameworks/grow.html aria-current=\"page\">\n"
            "Dan:<../forms/contract.html>\n"
            "exercises:<../exercises/iceberg.html>\n"
            "reference:<../frameworks/index.html><../exercises/index.html><../forms/index.html>\n");
  EXPECT_EQ(render_page({.language = "nl"}, {.language = "nl", .path = "nl/index.html"}, library(), sidebar),
            "Eerst:<frameworks/grow.html>\nDan:<forms/contract.html>\nexercises:<exercises/iceberg.html>\n"
            "reference:<frameworks/index.html><exercises/index.html><forms/index.html>\n");
}

// A folder of pages that the navigation names, in the order and with the titles of its SUMMARY.md.
Library with_folder() {
  Library all = library();
  all.pages = {{.title = {},
                .nodes = {{"gids", 1, ""},
                          {"gids-een", 2, "Een tamelijk lange titel voor de eerste bladzijde"},
                          {"gids-twee", 2, ""},
                          {"gids-drie", 2, "Een derde titel, die in SUMMARY.md staat"}}}};
  for (const PageNode& node : all.pages.front().nodes) add(all, Kind::page, node.id, {"nl", "en"});
  all.items.at("gids-een").texts.at("nl").summary = "Alleen hiervan.";
  all.items.at("gids-twee").texts.at("nl").summary = "";
  all.site.navigation = {{both("Eerst", "First"), {{"gids", {}}, {"grow", {}}}}};
  return all;
}

TEST(HtmlPage, CallsThePagesOfAFolderAsItsSummaryDoes) {
  const Library all = with_folder();
  const Theme titles = theme({{"page", "{{{sidebar}}}"},
                              {"sidebar-part", "{{#entries}}{{> sidebar-entries}}{{/entries}}"},
                              {"sidebar-entries",
                               "{{short_title}}{{{current}}};{{#below}}{{#entries}}{{> sidebar-entries}}"
                               "{{/entries}}{{/below}}"}});
  const SiteFrame site(all, titles);
  const std::string page = render_page({.language = "nl"}, {.language = "nl", .path = "nl/pages/gids-twee.html"}, site);
  EXPECT_EQ(page.substr(0, page.find("grow")),
            "gids &lt;nl&gt;;Een tamelijk lange titel voor de eerste bladzijde;gids-twee &lt;nl&gt; "
            "aria-current=\"page\";Een derde titel, die in SUMMARY.md staat;");
}

// The pages of a folder share their sidebar only where nothing in it is of one page alone.
TEST(HtmlPage, HasItsOwnSidebarWhateverTheTemplateMakesOfIt) {
  const Library all = with_folder();
  for (const char* entry : {"{{title}}{{{current}}};", "{{title}}{{#current}}{{summary}}{{/current}};",
                            "{{title}}{{^current}}-{{/current}};", "{{{current}}}{{title}}{{{current}}};", "{{title}};",
                            "{{title}}{{{current}}}{{#current}}!{{/current}};"}) {
    const Theme own =
        theme({{"page", "{{{sidebar}}}"},
               {"sidebar-part", "{{#entries}}{{> sidebar-entries}}{{/entries}}"},
               {"sidebar-entries",
                std::string(entry) + "{{#below}}{{#entries}}{{> sidebar-entries}}{{/entries}}{{/below}}"}});
    const SiteFrame site(all, own);
    for (const char* id : {"gids-een", "gids-twee", "gids-drie", "gids", "gids-een"}) {
      const PageFrame frame{.language = "nl", .path = std::string("nl/pages/") + id + ".html"};
      EXPECT_EQ(render_page({.language = "nl"}, frame, site), render_page({.language = "nl"}, frame, all, own))
          << entry << " " << id;
    }
  }
}

TEST(HtmlPage, OpensOneSectionOfALargeSite) {
  Library large = library();
  for (int i = 0; i < 120; ++i) {
    const std::string id = "p" + std::to_string(i);
    add(large, Kind::page, id, {"nl"});
    large.site.navigation[1].items.push_back({id, {}});
  }
  const Theme sidebar =
      theme({{"page", "{{{sidebar}}}"},
             {"sidebar-part",
              "{{section_title}}{{#is_closed}} {{first.address}}{{/is_closed}}{{^is_closed}}{{#entries}}"
              "<{{address}}{{{current}}}>{{/entries}}{{/is_closed}}\n"}});
  EXPECT_EQ(render_page(document("nl"), frame("nl"), large, sidebar),
            "Eerst<../frameworks/grow.html aria-current=\"page\">\n"
            "Dan ../forms/contract.html\n"
            "exercises ../exercises/iceberg.html\n"
            "reference<../frameworks/index.html><../exercises/index.html><../forms/index.html><../pages/index.html>\n");
}

TEST(HtmlPage, NamesFullAddressesOnlyWhenTheSiteHasOne) {
  const std::string text =
      "{{#addresses}}{{canonical}}{{#alternates}} {{link_language}}={{address}}{{/alternates}}{{/addresses}}";
  EXPECT_EQ(page(text), "");
  Library public_library = library();
  public_library.site.address = "https://example.org/coach";
  EXPECT_EQ(render_page(document("nl"), frame("en"), public_library, theme({{"page", text}})),
            "https://example.org/coach/nl/frameworks/grow.html"
            " nl=https://example.org/coach/nl/frameworks/grow.html"
            " x-default=https://example.org/coach/nl/frameworks/grow.html");
}

TEST(HtmlPage, ListsHeadingsWhereverTheyStand) {
  const auto heading = [](const char* anchor) { return Block{Heading{2, anchor, {{TextRun{anchor}}}}}; };
  struct Case {
    const char* what;
    Blocks content;
    const char* listed;
  };
  for (const Case& one : std::vector<Case>{
           {"one heading is no list", {heading("a")}, ""},
           {"in a condition",
            {heading("a"), {FieldGroup{.content = {heading("b")}, .kind = FieldGroup::Kind::conditional}}},
            "#a #b "},
           {"in a condition in what repeats",
            {heading("a"),
             {FieldGroup{.content = {{FieldGroup{.content = {heading("b")}, .kind = FieldGroup::Kind::conditional}}},
             .kind = FieldGroup::Kind::each}},
             heading("c")},
            "#a #b #c "},
           {"in a box within a box",
            {{Callout{.content = {heading("a"), {Callout{.content = {heading("b")}}}}}}, heading("c")},
            "#a #b #c "},
           {"not in a quote", {heading("a"), {Quote{{heading("b")}}}, heading("c")}, "#a #c "}}) {
    SCOPED_TRACE(one.what);
    Document page = document("nl");
    page.content = one.content;
    EXPECT_EQ(render_page(page, frame("nl"), library(),
                          theme({{"page", "{{#on_this_page}}{{#items}}{{address}} {{/items}}{{/on_this_page}}"}})),
              one.listed);
  }
}

TEST(HtmlPage, ListsHeadingsFactsRelatedPagesAndSources) {
  Document sheet = document("nl");
  sheet.content = {{Heading{2, "a", {{TextRun{"A"}}, {FootnoteMark{1}}}}},
                   {Heading{3, "b", {{TextRun{"B"}}}}},
                   {Heading{2, "c", {{Strong{{{TextRun{"C"}}}}}}}}};
  sheet.facts = {{"Duur", "45 minuten"}};
  sheet.related = {{"Formulieren", {{"Contract", {.folder = "forms", .id = "contract"}}}}};
  sheet.sources = {{"x2004", {{TextRun{"X & Y (2004)."}}}}};
  const Theme lists =
      theme({{"page",
              "{{#on_this_page}}{{#items}}{{address}} {{text}};{{/items}}{{/on_this_page}}\n"
              "{{#facts}}{{#items}}{{label}}={{value}}{{/items}}{{/facts}}\n"
              "{{#related}}{{#items}}{{group_title}}:{{#links}}{{address}} {{text}}{{/links}}{{/items}}{{/related}}\n"
              "{{#sources}}{{#with_title}}title {{/with_title}}{{#items}}{{key}}{{{source}}}{{/items}}{{/sources}}"}});
  EXPECT_EQ(render_page(sheet, frame("nl"), library(), lists),
            "#a A;#c C;\nDuur=45 minuten\nFormulieren:../forms/contract.html Contract\ntitle X &amp; Y (2004).");
  EXPECT_EQ(render_page({.id = "bibliography", .language = "nl", .sources = sheet.sources},
                        {.language = "nl", .path = "nl/bibliography.html"}, library(), lists),
            "\n\n\nx2004X &amp; Y (2004).");
}

TEST(HtmlPage, OverviewListsItsKind) {
  const Theme overview = theme({{"page",
                                 "{{title}}:{{#parts}}{{#items}}{{#items}}{{address}} {{title}} {{summary}}"
                                 "{{/items}}{{/items}}{{/parts}}"}});
  EXPECT_EQ(
      render_overview(Kind::framework, {.language = "en", .path = "en/frameworks/index.html"}, library(), overview),
      "Frameworks:../frameworks/grow.html grow &lt;en&gt; About grow.");
}

TEST(HtmlEntrance, OffersEveryLanguage) {
  const std::string text = "{{#entrances}}{{language}} {{name}} {{home}} {{tagline}};{{/entrances}}{{root}}";
  const Theme entrance = theme({{"front-door", text}, {"not-found", text}});
  Library all = library();
  EXPECT_EQ(render_front_door(all, entrance),
            "nl Nederlands nl/index.html Voor &amp; door coaches;en English en/index.html For &amp; by coaches;");
  EXPECT_EQ(render_front_door(SiteFrame(all, entrance, {"en"})), "en English en/index.html For &amp; by coaches;");
  all.site.address = "https://example.org";
  EXPECT_EQ(render_not_found(all, entrance),
            "nl Nederlands https://example.org/nl/index.html Voor &amp; door coaches;"
            "en English https://example.org/en/index.html For &amp; by coaches;https://example.org/");
}

// The theme that comes with the program.
class DefaultTheme : public testing::Test {
 protected:
  void SetUp() override {
    const Path folder = repository() / "themes/default/templates";
    std::vector<FolderEntry> entries;
    ASSERT_FALSE(disk_.list(folder, entries));
    std::vector<std::pair<std::string, std::string>> templates;
    for (const FolderEntry& entry : entries) {
      std::string text;
      ASSERT_FALSE(disk_.read(folder / entry.name, text));
      templates.emplace_back(Path(entry.name).stem(), text);
    }
    theme_ = theme(templates);
  }

  DiskFileSystem disk_;
  Theme theme_;
};

TEST_F(DefaultTheme, ObeysItsOwnContentPolicy) {
  Document form = document("nl");
  form.kind = DocumentKind::form;
  form.content = {{Heading{2, "a", {{TextRun{"A"}}}}},
                  {Heading{2, "b", {{TextRun{"B"}}}}},
                  {FieldBlock{.path = "a", .label = "A"}},
                  {FigureBlock{"f", "F", "F.", std::make_shared<Drawing>()}}};
  const Library all = library();
  for (const std::string& html :
       {render_page(form, frame("nl"), all, theme_),
        render_page({.language = "nl"}, {.language = "nl", .path = "nl/index.html"}, all, theme_),
        render_overview(Kind::form, {.language = "nl", .path = "nl/forms/index.html"}, all, theme_),
        render_front_door(all, theme_), render_not_found(all, theme_)}) {
    EXPECT_TRUE(html.starts_with("<!doctype html>\n")) << html;
    EXPECT_TRUE(html.ends_with("</html>\n")) << html;
    for (const char* forbidden :
         {" style=", "<style", "<script>", " onclick", "http:", "https:", "href=\"/", "src=\"/"}) {
      EXPECT_EQ(html.find(forbidden), std::string::npos) << forbidden << "\n" << html;
    }
    EXPECT_NE(html.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"), std::string::npos);
    EXPECT_EQ(html.find("frame-ancestors"), std::string::npos);
  }
}

TEST_F(DefaultTheme, StyleSheetsAreSmallAndFetchOnlyTheirFonts) {
  const Path folder = repository() / "themes/default/assets";
  std::vector<FolderEntry> entries;
  ASSERT_FALSE(disk_.list(folder, entries));
  std::size_t all = 0;
  for (const FolderEntry& entry : entries) {
    const std::string& name = entry.name;
    if (!name.ends_with(".css")) continue;
    std::string css;
    ASSERT_FALSE(disk_.read(folder / name, css));
    all += css.size();
    for (std::size_t at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 1)) {
      EXPECT_EQ(css.compare(at, 11, "url(\"fonts/"), 0) << name << ": " << css.substr(at, 40);
    }
    EXPECT_EQ(css.find("@import"), std::string::npos) << name;
  }
  EXPECT_GT(all, 1'000u);
  EXPECT_LT(all, 30'000u);
}

}  // namespace
}  // namespace drieluik
