// A small handbook on pages: what stands where, and what leads where.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "layout/lay_out_volume.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

Inline link_to(const std::string& id, const std::string& anchor, bool with_page) {
  const Target target{.folder = "frameworks", .id = id, .fragment = anchor};
  Inlines content = text_inlines("tabel 1");
  if (with_page) content.push_back({PageReference{target}});
  return {Link{target, std::move(content)}};
}

Document chapter(const std::string& id, const std::string& number, const std::string& title, Blocks content) {
  Document chapter;
  chapter.folder = "frameworks";
  chapter.id = id;
  chapter.language = "nl";
  chapter.title = title;
  chapter.number = number;
  chapter.is_chapter = true;
  chapter.content = std::move(content);
  return chapter;
}

Document small_volume() {
  Table table{.columns = {Alignment::start},
              .head = {{{text_inlines("a")}}},
              .rows = {{{{text_inlines("b")}}}},
              .caption = "Stappen",
              .number = 1,
              .anchor = "table-steps"};
  Inlines sentence = text_inlines("Zie ");
  sentence.push_back(link_to("grow", "table-steps", true));
  sentence.push_back({TextRun{" en de "}});
  sentence.push_back({TermUse{"coachee", "wie leert", text_inlines("coachee")}});
  sentence.push_back({TextRun{", niet "}});
  sentence.push_back(link_to("gone", "", false));
  Document volume;
  volume.kind = DocumentKind::volume;
  volume.id = "handbook";
  volume.language = "nl";
  volume.title = "Handboek";
  volume.edition = "Uitgave voor deelnemers";
  volume.parts.push_back({"", "", {chapter("", "", "Welkom", {paragraph("Dag.")})}});
  volume.parts.push_back({"Deel I",
                          "Gesprekken",
                          {chapter("grow", "1", "GROW", {{Heading{2, "steps", text_inlines("Vier stappen")}}, {table}}),
                           chapter("ask", "2", "Vragen", {{Paragraph{std::move(sentence)}}})}});
  volume.terms = {{"coachee", "coachee", "wie leert", {}}, {"unused", "ongebruikt", "wat niemand zegt", {}}};
  volume.sources = {{"buijten", text_inlines("Buijten (2017).")}};
  return volume;
}

class LayOutVolume : public testing::Test {
 protected:
  Paper lay_out(const Document& volume) {
    const auto context_of = [this](const std::string&) {
      LayoutContext context = layout_.context();
      context.words = &words_;
      return context;
    };
    return lay_out_volume(volume, context_of, {}, layout_.diagnostics);
  }

  TestLayout layout_;
  const Words words_{{{"bibliography", "Literatuur"},
                      {"contents", "Inhoud"},
                      {"glossary", "Begrippenlijst"},
                      {"index", "Register"},
                      {"on-page", " op pagina {page}"},
                      {"table-n", "Tabel {n}"}}};
};

TEST_F(LayOutVolume, SetsALongTitleInSmallerLettersThatStandOnTheCover) {
  Document volume = small_volume();
  const auto size_and_top = [&] {
    const Paper paper = lay_out(volume);
    std::pair<float, float> out{0, 10'000};
    for (const Piece& piece : paper.pages.front().pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (run) out = {std::max(out.first, run->set->size), std::min(out.second, run->y - run->set->size)};
    }
    return out;
  };
  const float usual = size_and_top().first;
  volume.title.clear();
  for (int i = 0; i < 25; ++i) volume.title += "Handboek en meer ";
  const auto [size, top] = size_and_top();
  EXPECT_LT(size, usual);
  EXPECT_GT(top, 0);
}

TEST_F(LayOutVolume, HasOurMarkOnTheCoverOfAHouseWithoutALogo) {
  const auto drawn = [&] {
    const Paper paper = lay_out(small_volume());
    return std::ranges::count_if(paper.pages.front().pieces,
                                 [](const Piece& piece) { return std::holds_alternative<FilledPath>(piece.drawing); });
  };
  EXPECT_EQ(drawn(), 4);  // the ground and three panels
  Logo logo{.height = 30};
  logo.drawing.width = logo.drawing.height = 10;
  layout_.style.logo = logo;
  EXPECT_EQ(drawn(), 1);
}

TEST_F(LayOutVolume, TagsContentsPartsAndIndex) {
  EXPECT_EQ(dump_structure(lay_out(small_volume())), R"dump(Document
  Sect
    P "Handboek"
    P "Uitgave voor deelnemers"
  Sect
    H1 "Inhoud"
    TOC
      TOCI
        Reference
          Link "Welkom 1"
      TOCI
        Reference
          Link "Deel I  Gesprekken 2"
      TOC
        TOCI
          Lbl "1 "
          Reference
            Link "GROW 3"
        TOC
          TOCI
            Reference
              Link "Vier stappen 3"
        TOCI
          Lbl "2 "
          Reference
            Link "Vragen 4"
      TOCI
        Reference
          Link "Begrippenlijst 5"
      TOCI
        Reference
          Link "Literatuur 6"
      TOCI
        Reference
          Link "Register 7"
  Sect
    H1 "Welkom"
    P "Dag."
  Part
    H1 "Deel I Gesprekken"
    TOC
      TOCI
        Lbl "1 "
        Reference
          Link "GROW 3"
      TOCI
        Lbl "2 "
        Reference
          Link "Vragen 4"
    Sect
      H2 "1  GROW"
      H3 "Vier stappen"
      Table
        Caption "Tabel 1. Stappen"
        THead
          TR
            TH "a"
        TBody
          TR
            TD "b"
    Sect
      H2 "2  Vragen"
      P "Zie  en de , niet "
        Link "tabel 1 op pagina 3"
        Link "coachee"
        Span "tabel 1"
  Sect
    H1 "Begrippenlijst"
    L
      LI
        Lbl "coachee"
        LBody "wie leert"
      LI
        Lbl "ongebruikt"
        LBody "wat niemand zegt"
  Sect
    H1 "Literatuur"
    P "Buijten (2017)."
  Index
    H1 "Register"
    P "C"
    L
      LI
        LBody
          P "coachee  "
            Reference
              Link "4"
)dump");
  EXPECT_TRUE(layout_.diagnostics.empty());
}

TEST_F(LayOutVolume, CountsItsFrontInRomanNumbers) {
  const Paper paper = lay_out(small_volume());
  ASSERT_EQ(paper.labels.size(), 2u);
  EXPECT_EQ(paper.labels[0].style, PageLabels::Style::roman);
  EXPECT_EQ(paper.labels[0].first_page, 0u);
  EXPECT_EQ(paper.labels[1].style, PageLabels::Style::arabic);
  EXPECT_EQ(paper.labels[1].first_page, 2u);
}

TEST_F(LayOutVolume, HasABookmarkForEachPartAndChapter) {
  std::string bookmarks;
  for (const OutlineEntry& entry : lay_out(small_volume()).outline) {
    bookmarks += std::to_string(entry.level) + " " + entry.title + " on " + std::to_string(entry.page) + "\n";
  }
  EXPECT_EQ(bookmarks, R"dump(1 Handboek on 0
1 Inhoud on 1
1 Welkom on 2
1 Deel I Gesprekken on 3
2 1 GROW on 4
3 Vier stappen on 4
2 2 Vragen on 5
1 Begrippenlijst on 6
1 Literatuur on 7
1 Register on 8
)dump");
}

TEST_F(LayOutVolume, LeadsLinksToTheirPlaces) {
  const Paper paper = lay_out(small_volume());
  std::map<std::string, std::uint32_t> pages;
  for (const Anchor& anchor : paper.anchors) pages.emplace(anchor.name, anchor.page);
  std::string links;
  for (const PaperPage& page : paper.pages) {
    for (const LinkArea& link : page.links) {
      links += std::to_string(&page - paper.pages.data()) + " " + link.description + ": " + link.destination + " on " +
               std::to_string(pages.at(link.destination)) + "\n";
    }
  }
  EXPECT_EQ(links, R"dump(1 Welkom op pagina 1: _home on 2
1 Deel I  Gesprekken op pagina 2: _part-2 on 3
1 GROW op pagina 3: grow on 4
1 Vier stappen op pagina 3: grow/steps on 4
1 Vragen op pagina 4: ask on 5
1 Begrippenlijst op pagina 5: _glossary on 6
1 Literatuur op pagina 6: _bibliography on 7
1 Register op pagina 7: _index on 8
3 GROW op pagina 3: grow on 4
3 Vragen op pagina 4: ask on 5
5 tabel 1 op pagina 3: grow/table-steps on 4
5 coachee: _glossary/coachee on 6
8 coachee op pagina 4: _page-4 on 5
)dump");
}

// Each chapter is laid out anew only when its own page numbers were wrong, so more chapters cost as much each.
TEST_F(LayOutVolume, LeavesHeadingsOutOfContentsThatWouldBeTooLong) {
  Document volume = small_volume();
  const Document one = volume.parts[1].chapters[0];
  for (int i = 0; i < 200; ++i) volume.parts[1].chapters.push_back(one);
  const std::string structure = dump_structure(lay_out(volume));
  const std::string contents = structure.substr(0, structure.find("Part"));
  EXPECT_EQ(contents.find("Vier stappen"), std::string::npos);
}

// No font has 日; U+00AD and U+200E are not seen.
TEST_F(LayOutVolume, LeadsToChaptersWhoseTitlesCannotBeSeen) {
  for (const char* title : {"日", "\u00ad", "\u200e", "日\n日"}) {
    Document volume = small_volume();
    volume.parts[1].title = title;
    for (Document& chapter : volume.parts[1].chapters) {
      chapter.folder = "pages";
      chapter.title = title;
      chapter.content.push_back(heading(2, title));
    }
    const Paper paper = lay_out(volume);
    std::set<std::string> destinations;
    for (const PaperPage& page : paper.pages) {
      for (const LinkArea& link : page.links) {
        if (link.destination == "grow" || link.destination == "ask") destinations.insert(link.destination);
      }
    }
    EXPECT_EQ(destinations.size(), 2u) << title;
  }
}

TEST_F(LayOutVolume, TellsOnceOfACharacterInTheTitleOfAPage) {
  const Source source{
      .path = "content/pages/a.md", .text = "日 staat hier.\n\n# Dag 日 en nacht\n", .is_private = false};
  Document volume = small_volume();
  Document& page = volume.parts[1].chapters[0];
  page.folder = "pages";
  page.title = "Dag 日 en nacht";
  page.summary = "日";
  page.place = {&source, 0, 0};
  volume.parts[1].title = page.title;
  volume.parts[1].is_named_by_pages = true;
  lay_out(volume);
  ASSERT_EQ(layout_.diagnostics.list().size(), 1u);
  const Diagnostic& told = layout_.diagnostics.list()[0];
  EXPECT_EQ(told.severity, Severity::warning);
  EXPECT_EQ(told.span.source, &source);
  EXPECT_EQ(told.span.begin, source.text.find("日 en"));
}

}  // namespace
}  // namespace drieluik
