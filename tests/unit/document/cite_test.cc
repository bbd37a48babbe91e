#include "document/cite.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

// The words of inlines, with stars around what is emphasised.
std::string in_words(const Inlines& inlines) {
  std::string out;
  for (const Inline& in : inlines) {
    if (const auto* text = std::get_if<TextRun>(&in.node)) out += text->text;
    if (const auto* emphasis = std::get_if<Emphasis>(&in.node)) out += "*" + in_words(emphasis->content) + "*";
    if (const auto* link = std::get_if<Link>(&in.node)) out += in_words(link->content);
  }
  return out;
}

Work book(std::string id, std::vector<PersonName> authors, std::string year, std::string title) {
  Work work;
  work.id = std::move(id);
  work.type = "book";
  work.authors = std::move(authors);
  work.issued = std::move(year);
  work.title = std::move(title);
  work.publisher = "Van Gorcum";
  return work;
}

const PersonName kHaan{"de Haan", "Erik", ""};
const PersonName kBurger{"Burger", "Yvonne", ""};
const PersonName kHill{"Hill", "Clara E.", ""};
const PersonName kCentre{"", "", "StiBCO"};

class Cite : public testing::Test {
 protected:
  void add(Work work) { library_.bibliography.emplace(work.id, std::move(work)); }

  std::string cited(std::vector<CitedWork> works, const std::string& language = "nl") const {
    return in_words(cite(library_, works, theme_words(language)).content);
  }
  std::string full(const std::string& id, const std::string& language = "nl") const {
    return in_words(full_reference(library_.bibliography.at(id), library_, theme_words(language), language));
  }

  using Texts = std::vector<std::pair<std::string, std::string>>;  // by language

  Library library_;
};

TEST_F(Cite, NamesUpToTwoAuthors) {
  add(book("one", {kHill}, "2004", "A"));
  add(book("two", {kHaan, kBurger}, "2004-05-01", "B"));
  add(book("three", {kHaan, kBurger, kHill}, "2001", "C"));
  EXPECT_EQ(cited({{"one", "", {}}}), "(Hill, 2004)");
  EXPECT_EQ(cited({{"two", "p. 31", {}}}), "(de Haan & Burger, 2004, p. 31)");
  EXPECT_EQ(cited({{"three", "", {}}, {"one", "", {}}}), "(de Haan et al., 2001; Hill, 2004)");
}

TEST_F(Cite, LeavesOutWhatIsNotThere) {
  add(book("one", {kHill}, "2004", "A"));
  EXPECT_EQ(cited({{"none", "p. 1", {}}, {"one", "", {}}}), "(Hill, 2004)");
  EXPECT_EQ(cited({{"none", "", {}}}), "");
}

TEST_F(Cite, LeadsToTheBibliography) {
  add(book("two", {kHaan, kBurger}, "2004", "B"));
  EXPECT_EQ(dump(cite(library_, std::vector<CitedWork>{{"two", "p. 31", {}}}, theme_words("nl")).content),
            "text \"(\"\n"
            "link bibliography:two\n"
            "  text \"de Haan & Burger, 2004\"\n"
            "text \", p. 31)\"\n");
}

TEST_F(Cite, TellsWorksOfOneYearApart) {
  add(book("z", {kCentre}, "", "Missie"));
  add(book("y", {kCentre}, "", "Benadering"));
  add(book("x", {kHill}, "2004", "Second"));
  add(book("w", {kHill}, "2004", "First"));
  EXPECT_EQ(cited({{"z", "", {}}, {"y", "", {}}}), "(StiBCO, z.d.-b; StiBCO, z.d.-a)");
  EXPECT_EQ(cited({{"x", "", {}}, {"w", "", {}}}), "(Hill, 2004b; Hill, 2004a)");
  EXPECT_EQ(cited({{"z", "", {}}}, "en"), "(StiBCO, n.d.-b)");
}

TEST_F(Cite, TakesTheTitleWhenThereIsNobody) {
  add(book("one", {}, "1999", "Handboek"));
  EXPECT_EQ(cited({{"one", "", {}}}), "(*Handboek*, 1999)");
  EXPECT_EQ(full("one"), "*Handboek* (1999). Van Gorcum.");
}

TEST_F(Cite, WritesBooksInFull) {
  add(book("two", {kHaan, kBurger}, "2004", "Coachen met collega's"));
  EXPECT_EQ(full("two"), "de Haan, E., & Burger, Y. (2004). *Coachen met collega's*. Van Gorcum.");
  Work work = book("edited", {}, "2006", "Excellence in coaching?");
  work.editors = {kHill, {"Jones", "Jean-Paul", ""}};
  work.edition = "2";
  work.volume = "3";
  add(work);
  EXPECT_EQ(full("edited"),
            "Hill, C. E., & Jones, J.-P. (red.) (2006). *Excellence in coaching?* (2e druk, deel 3). Van Gorcum.");
  EXPECT_EQ(full("edited", "en"),
            "Hill, C. E., & Jones, J.-P. (Eds.) (2006). *Excellence in coaching?* (2nd ed., vol. 3). Van Gorcum.");
}

TEST_F(Cite, WritesPartsInFull) {
  Work chapter = book("chapter", {kHill}, "2006", "Behavioural coaching");
  chapter.type = "chapter";
  chapter.container_title = "Excellence in coaching";
  chapter.editors = {{"Passmore", "Jonathan", ""}};
  chapter.page = "83-93";
  add(chapter);
  EXPECT_EQ(full("chapter", "en"),
            "Hill, C. E. (2006). Behavioural coaching. In J. Passmore (Ed.), *Excellence in coaching* (pp. 83–93). "
            "Van Gorcum.");
  Work article = book("article", {{"Kiresuk", "Thomas J.", ""}, {"Sherman", "Robert E.", ""}}, "1968", "Goal scaling");
  article.type = "article-journal";
  article.container_title = "Community Mental Health Journal";
  article.volume = "4";
  article.issue = "6";
  article.page = "443-453";
  article.publisher = "";
  add(article);
  EXPECT_EQ(full("article"),
            "Kiresuk, T. J., & Sherman, R. E. (1968). Goal scaling. *Community Mental Health Journal*, *4*(6), "
            "443–453.");
}

TEST_F(Cite, WritesPagesOfTheWebInFull) {
  Work page = book("page", {kCentre}, "", "Missie");
  page.type = "webpage";
  page.publisher = "StiBCO";
  page.url = "https://example.org/missie";
  page.accessed = "2026-11-22";
  add(page);
  EXPECT_EQ(full("page"), "StiBCO (z.d.). *Missie*. Geraadpleegd op 22 november 2026, van https://example.org/missie");
}

TEST_F(Cite, SaysWhatAThesisAndAManuscriptAre) {
  Work thesis = book("thesis", {kHill}, "2010", "Over vragen");
  thesis.type = "thesis";
  add(thesis);
  EXPECT_EQ(full("thesis"), "Hill, C. E. (2010). *Over vragen* [proefschrift, Van Gorcum].");
  thesis.id = "master";
  thesis.issued = "2011";
  thesis.note = LocalText(Texts{{"", "masterscriptie"}});
  add(thesis);
  EXPECT_EQ(full("master"), "Hill, C. E. (2011). *Over vragen* [masterscriptie, Van Gorcum].");
  Work manuscript = book("manuscript", {kCentre}, "", "Handleiding");
  manuscript.type = "manuscript";
  manuscript.publisher = "";
  add(manuscript);
  EXPECT_EQ(full("manuscript"), "StiBCO (z.d.). *Handleiding* [ongepubliceerd manuscript].");
  manuscript.id = "noted";
  manuscript.issued = "2009";
  manuscript.note = LocalText(Texts{{"nl", "Fragment zonder auteur"}, {"en", "Fragment without an author"}});
  add(manuscript);
  EXPECT_EQ(full("noted"), "StiBCO (2009). *Handleiding*. Fragment zonder auteur.");
  EXPECT_EQ(full("noted", "en"), "StiBCO (2009). *Handleiding*. Fragment without an author.");
}

TEST_F(Cite, SortsSourcesByNameAsDutchListsDo) {
  add(book("b", {kHill}, "2004", "B"));
  add(book("a", {kHaan, kBurger}, "2004", "A"));
  add(book("c", {{"Élan", "Zoë", ""}}, "2004", "C"));
  add(book("d", {kHaan}, "2010", "D"));
  std::string order;
  for (const SourceEntry& entry : build_sources(library_, {"b", "a", "d", "c", "a", "none"}, theme_words("nl"), "nl"))
    order += entry.key + " ";
  EXPECT_EQ(order, "c d a b ");
}

TEST(Names, CountsOnlyTheFirstNineteenOfMany) {
  std::vector<PersonName> people;
  for (char c = 'A'; c <= 'Y'; ++c) people.push_back({std::string(1, c), "", ""});
  EXPECT_EQ(names_in_list(people, theme_words("nl")), "A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, … Y");
}

}  // namespace
}  // namespace drieluik
