// What the search finds words by, and the parts of its index.
#include "render/search_index.h"

#include <gtest/gtest.h>

#include <numeric>
#include <regex>
#include <set>

#include "render/search_words.h"

namespace drieluik {
namespace {

std::string words_in(std::string_view text) {
  std::string out;
  each_search_word(text, [&](std::string_view word) { out.append(out.empty() ? "" : " ").append(word); });
  return out;
}

TEST(SearchWords, AreSmallLettersWithoutAccents) {
  const std::pair<const char*, const char*> cases[] = {
      {"Mediërend Begeleiden", "medierend begeleiden"},
      {"één, twee; DRIE.", "een twee drie"},
      {"GROW-model 2026", "grow model 2026"},
      {"auto’s en auto's", "auto s en auto s"},
      {"ﬁets Ĳsberg", "fiets ijsberg"},
      {"werk\u00adblad", "werkblad"},
      {"e\u0301e\u0301n", "een"},
      {"Σίσυφος", "σισυφοσ"},
      {"Щербакова 山田", "щербакова 山田"},
      {"", ""},
      {"… — !", ""},
      {"half\xff heel", "half heel"},
      {"\u037a \ufdfa", "صلىاللهعليهوسلم"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(words_in(text), expected) << text;
  // However long they are.
  for (const std::size_t size : {63, 64, 65, 200}) {
    const std::string word(size, 'a');
    EXPECT_EQ(words_in("Een " + std::string(size, 'A') + " twee"), "een " + word + " twee") << size;
    EXPECT_EQ(words_in(word + "é, " + word + "b"), word + "e " + word + "b") << size;
  }
}

TEST(SearchWords, HaveTheStemOfTheirLanguage) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"nl", "werkbladen", "werkblad"}, {"nl", "werkblad", "werkblad"},         {"en", "studies", "studi"},
      {"en-GB", "study", "studi"},      {"fr", "continuellement", "continuel"}, {"qx", "werkbladen", "werkbladen"},
  };
  for (const auto& [language, word, stem] : cases) EXPECT_EQ(Stemmer(language).stem(word), stem) << language << word;
}

SearchPage grow() {
  return {.address = "frameworks/grow.html",
          .title = "GROW",
          .kind = "Denkkader",
          .language = "nl",
          .sections = {{"", "", "Vier stappen, vier vragen."}, {"wat", "Vragen", "Een stap vooruit."}}};
}

// In the order of the letters.
std::string weights_of(const SearchPage& page) {
  std::set<std::string> lines;
  const IndexedPage indexed = index_page(page);
  for (const PageWord& word : indexed.words) {
    lines.insert(std::string(indexed.text_of(word)) + " " + std::to_string(word.weight) + " " +
                 std::to_string(word.section) + "\n");
  }
  return std::accumulate(lines.begin(), lines.end(), std::string());
}

OutputFiles index_of(const std::vector<IndexedPage>& pages) {
  MemoryOutput output;
  SearchIndex index("nl", output);
  for (const IndexedPage& page : pages) index.add(page);
  index.finish();
  return output.take();
}

TEST(SearchIndex, WeighsTitlesOverHeadingsOverText) {
  EXPECT_EQ(weights_of(grow()),
            "denkkader 4 0\n"
            "een 4 1\n"
            "grow 220 0\n"
            "stap 4 1\n"
            "stappen 4 0\n"
            "vier 8 0\n"
            "vooruit 4 1\n"
            "vragen 44 1\n");
}

TEST(SearchIndex, WeighsTermsOverHeadingsAndTagsAsHeadings) {
  EXPECT_EQ(weights_of({.title = "open vraag", .tags = {"vraag", "gesprek"}, .is_term = true}),
            "gesprek 40 0\n"
            "open 110 0\n"
            "vraag 110 0\n");
}

TEST(SearchIndex, HasAPageForEachTermOfTheGlossary) {
  Document glossary{.id = "glossary"};
  glossary.content = {{Paragraph{{{TextRun{"Van A tot Z."}}}}},
                      {Heading{2, "coach", {{TextRun{"coach"}}}}},
                      {Paragraph{{{TextRun{"Wie vraagt."}}}}},
                      {Heading{2, "coachee", {{TextRun{"coachee"}}}}},
                      {Paragraph{{{TextRun{"Wie leert."}}}}}};
  std::string out;
  for (const SearchPage& page : search_pages(glossary, {.address = "glossary.html", .title = "Begrippen"})) {
    out += page.address + " | " + page.title + " | " + page.kind + " | " + page.sections.at(0).text + "\n";
    EXPECT_EQ(page.sections.size(), 1u);
    EXPECT_EQ(page.is_term, page.address != "glossary.html");
  }
  EXPECT_EQ(out,
            "glossary.html | Begrippen |  | Van A tot Z.\n"
            "glossary.html#coach | coach | Begrippen | Wie vraagt.\n"
            "glossary.html#coachee | coachee | Begrippen | Wie leert.\n");
}

TEST(SearchIndex, HoldsWordsTheirPartsTheirEndsTheirPagesAndTheTexts) {
  SearchPage contract{.address = "forms/c.html",
                      .title = "Driehoekscontract",
                      .kind = "",
                      .language = "en",
                      .sections = {{"", "", "Stap\tvoor\n\"stap\"."}}};
  const IndexedPage first = index_page(grow()), second = index_page(contract);
  const OutputFiles files = index_of({first, second});
  std::string out;
  for (const auto& [path, bytes] : files) out += path.substr(std::string_view("nl/").size()) + " " + bytes;
  out = std::regex_replace(out, std::regex("(words|ends|terms|texts)-0-[0-9a-z]+"), "$1-0");
  out = std::regex_replace(out, std::regex("hashes\":\"[0-9a-z]{4}"), "hashes\":\"");
  out = std::regex_replace(out, std::regex("\"common\":\"aan [a-z ]+\""), "\"common\":\"aan …\"");
  EXPECT_EQ(out,
            R"(search/ends-0.js drieluik_search("ends-0","een:2 vragen:9 stappen:5 stap:4 denkkader:0 vier:6 voor:8 )"
            R"(driehoekscontract:1 vooruit:7 grow:3")
search/index.js drieluik_search("index",{"pages":2,"common":"aan …","words":{"starts":"contract","hashes":""},"ends":{"starts":"nee","hashes":""},"terms":{"starts":"0","hashes":""},"texts":{"starts":"0.0","hashes":""}})
search/terms-0.js drieluik_search("terms-0","denkkader|0.4\ndriehoekscontract|1.64\neen|0.4.1\ngrow|0.64\nstap|0.4.1 1.8\nstappen|0.4)"
            R"(\nvier|0.8\nvooruit|0.4.1\nvoor|1.4\nvragen|0.18.1")
search/texts-0.js drieluik_search("texts-0","\u000c0\u0009frameworks/grow.html\u0009GROW\u0009Denkkader\u0009)"
            R"(\n0\u0009\u0009\u0009Vier stappen, vier vragen.\n1\u0009wat\u0009Vragen\u0009Een stap vooruit.)"
            R"(\u000c1\u0009forms/c.html\u0009Driehoekscontract\u0009\u0009en\n0\u0009\u0009\u0009Stap voor \"stap\".")
search/words-0.js drieluik_search("words-0","denkkader:0 driehoekscontract:1 een:2 grow:3 stap:4 stappen:5 vier:6 voor:8 vooruit:7 )"
            R"(vragen:9|contract:1 hoekscontract:1 kader:0 tract:1")
)");
}

TEST(SearchIndex, PacksAPageAndUnpacksItUnlessThePackIsDamaged) {
  SearchPage many = grow();
  many.tags = {"een", "twee"};
  for (int i = 0; i < 3000; ++i) many.sections.back().text += " woord" + std::to_string(i);
  const std::vector<IndexedPage> pages = {index_page(many), index_page({.title = "term", .is_term = true})};
  const std::string packed = pack(pages);
  const std::vector<IndexedPage> again = unpack(packed);
  ASSERT_EQ(again.size(), 2u);
  EXPECT_EQ(pack(again), packed);
  for (std::size_t i = 0; i < pages[0].words.size(); ++i)
    ASSERT_EQ(again[0].text_of(again[0].words[i]), pages[0].text_of(pages[0].words[i]));
  EXPECT_EQ(again[0].words.size(), 3000u + 9u);
  for (const std::size_t size : {std::size_t{1}, packed.size() / 2, packed.size() - 1})
    EXPECT_TRUE(unpack(packed.substr(0, size)).empty()) << size;
}

TEST(SearchIndex, BeginsANewPartWhenOneIsFull) {
  std::vector<IndexedPage> pages;
  for (int i = 0; i < 400; ++i) {
    SearchPage page = grow();
    page.title = "Pagina nummer" + std::to_string(i);
    page.sections.back().text = std::string(200, 'x') + " w" + std::to_string(i * 7919);
    pages.push_back(index_page(std::move(page)));
  }
  std::size_t parts = 0;
  for (const auto& [path, bytes] : index_of(pages)) {
    EXPECT_LT(bytes.size(), 20'000u) << path;
    parts += path.starts_with("nl/search/texts-") ? 1 : 0;
  }
  EXPECT_GT(parts, 6u);
}

}  // namespace
}  // namespace drieluik
