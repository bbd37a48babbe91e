// The student edition holds not one byte of what is for the teacher: neither of the real handbook nor of a small one
// with words in its notes that no language has.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/parallel.h"
#include "render/search_words.h"
#include "support/pictures.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string>;

constexpr const char* kEditions[] = {"student", "teacher"};

void build(const fs::path& source) {
  for (const std::string edition : kEditions) {
    const ProgramResult built = run_drieluik({"build", "--edition", edition, "--out", edition}, source);
    ASSERT_EQ(built.code, 0) << built.err;
  }
}

// Strings in hexadecimal as the bytes that they stand for.
std::string without_hex(const std::string& text) {
  std::string out;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789abcdef", at + 1);
    if (end == std::string::npos || text[end] != '>') continue;
    for (std::size_t i = at + 1; i + 1 < end; i += 2) {
      out += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    }
    out += ' ';
  }
  return out;
}

// The words that a hyphen at the end of a line divides, whole.
std::string without_divisions(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool divides = text[at] == '-' || text.compare(at, 2, "\u00ad") == 0;
    const std::size_t after = text[at] == '-' ? at + 1 : at + 2;
    const std::size_t next = divides ? text.find_first_not_of(" \t\r\n\f", after) : after;
    if (divides && next != after && next != std::string::npos) {
      at = next - 1;
    } else {
      out += text[at];
    }
  }
  return out;
}

// What a file says, in every way that it may be written.
std::string all_of(const fs::path& file, const fs::path& work) {
  std::string text = file.string() + "\n" + read_text(file);
  if (file.extension() != ".pdf") return text;
  EXPECT_EQ(run_program({"qpdf", "--qdf", "--object-streams=disable", file.string(), work.string()}).code, 0) << file;
  const std::string objects = read_text(work);
  std::string shown = run_program({"pdftotext", file.string(), "-"}).out;
  text += objects + without_hex(objects) + shown;
  std::erase(text, '\0');  // UTF-16
  return text + without_divisions(shown);
}

// The words of all files below a folder, each with the first file that has it, and by what those files are.
using Found = std::map<std::string, std::map<std::string, std::string>>;

Found words_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  const TemporaryFolder work;
  std::vector<Words> words(files.size());
  parallel_for(files.size(), std::thread::hardware_concurrency(), [&](std::size_t i, unsigned worker) {
    const std::string text = all_of(files[i], work.path() / std::to_string(worker));
    each_search_word(text, [&](std::string_view word) { words[i].emplace(word); });
  });
  Found found;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (const std::string& word : words[i]) {
      found[word].emplace(files[i].extension().string(), files[i].lexically_relative(folder).string());
    }
  }
  return found;
}

Words words_in(const std::string& text) {
  Words words;
  each_search_word(text, [&](std::string_view word) { words.emplace(word); });
  return words;
}

// A source text in two: what is for everybody, and what stands in `:::teacher`.
std::pair<std::string, std::string> divided(const std::string& text) {
  static const std::regex kTeacher("\\s*(:{3,})\\s*teacher\\s*");
  std::string everybody, teacher, fence;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch opening;
    if (!fence.empty()) {
      if (line == fence) {
        fence.clear();
      } else {
        teacher += line + "\n";
      }
    } else if (std::regex_match(line, opening, kTeacher)) {
      fence = opening[1];
    } else if (!line.starts_with("translation_of:")) {  // a hash of the whole original
      everybody += line + "\n";
    }
  }
  return {everybody, teacher};
}

TEST(TeacherScan, FindsNothingInTheStudentEditionOfTheHandbook) {
  const TemporaryFolder whole, cut;
  copy_handbook(whole.path());
  copy_handbook(cut.path());
  std::string everybody, teacher;
  for (const auto& entry : fs::recursive_directory_iterator(cut.path())) {
    if (!entry.is_regular_file()) continue;
    const auto [for_all, for_teachers] = divided(read_text(entry.path()));
    if (entry.path().extension() == ".md") write_text(entry.path(), for_all);
    everybody += for_all;
    if (entry.path().lexically_relative(cut.path()).string().starts_with("content/")) teacher += for_teachers;
  }
  build(whole.path());
  const ProgramResult built = run_drieluik({"build", "--out", "student"}, cut.path());
  ASSERT_EQ(built.code, 0) << built.err;
  EXPECT_EQ(read_tree(whole.path() / "student"), read_tree(cut.path() / "student"))
      << "what stands in the notes changes what students get";

  std::string others;
  each_search_word(everybody, [&](std::string_view word) { others.append(word) += ' '; });
  Words secret;
  for (const std::string& word : words_in(teacher)) {
    // A short one may come about by chance where bytes are no text; the search also knows the parts of words.
    if (word.size() >= 7 && others.find(word) == std::string::npos) secret.insert(word);
  }
  EXPECT_GT(secret.size(), 150u);
  const Found student = words_below(whole.path() / "student"), told = words_below(whole.path() / "teacher");
  std::size_t in_pdf = 0;
  for (const std::string& word : secret) {
    const auto leak = student.find(word);
    if (leak != student.end()) ADD_FAILURE() << word << " is in " << leak->second.begin()->second;
    const auto said = told.find(word);
    EXPECT_TRUE(said != told.end() && said->second.contains(".html")) << word << " is not for teachers either";
    in_pdf += said != told.end() && said->second.contains(".pdf") ? 1 : 0;
  }
  EXPECT_GT(in_pdf, secret.size() * 9 / 10);
}

// Each of these words begins with qxqzw, and says where it stands.
constexpr const char* kNotes = R"(
:::::teacher
## Qxqzwkop

Tekst **qxqzwvet** `qxqzwcode` [qxqzwlink](https://example.org/qxqzwadres) [qxqzwterm](term:vraag)
[@boek, qxqzwplaats].[^qxqzw]

- [ ] qxqzwtaak

> qxqzwcitaat

Qxqzwbegrip
: qxqzwzin

![qxqzwbeeld](qxqzwfoto.png)

::::table qxqzwtabel caption="Qxqzwtitel"
| qxqzwkol |
|---|
| qxqzwcel |
::::

::::note title="Qxqzwnoot"
:::question
Qxqzwvraag?
:::
::::

:::answer lines=2 label="Qxqzwruimte"

:::figure qxqzwfiguur

:::cards
- Qxqzwkaart
:::
:::::

[^qxqzw]: Qxqzwvoet.
)";

constexpr const char* kFigure = R"(type: flow
title: {nl: Qxqzwtekening, en: Qxqzwdrawing}
description: {nl: Qxqzwuitleg, en: Qxqzwmeaning}
steps:
  - label: {nl: Qxqzwstap, en: Qxqzwstep}
  - label: {nl: Qxqzwslot, en: Qxqzwend}
)";

constexpr const char* kWords[] = {
    "kop",    "vet",    "code",     "link",    "adres",  "term",   "plaats",     "taak",  "citaat",
    "begrip", "zin",    "beeld",    "foto",    "kol",    "cel",    "titel",      "noot",  "vraag",
    "ruimte", "figuur", "tekening", "uitleg",  "stap",   "slot",   "kaart",      "voet",  "tabel",
    "form",   "clause", "bijlage",  "bestand", "pagina", "cursus", "voorwaarde", "thuis",
};

TEST(TeacherScan, FindsNothingOfASmallHandbookWhereverItStands) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_drieluik({"new", "handbook", "boek"}, folder.path()).code, 0);
  const fs::path book = folder.path() / "boek", content = book / "content";
  const auto add = [&](const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    write_text(file, (fs::exists(file) ? read_text(file) : std::string()) + text);
  };
  const auto note = [](const std::string& text) { return "\n:::teacher\n" + text + "\n:::\n"; };
  add(content / "glossary.yaml",
      "- {id: vraag, term: {nl: vraag, en: question}, definition: {nl: Wat men vraagt., en: What is asked.}}\n");
  add(content / "bibliography.yaml",
      "- {id: boek, type: book, author: [{family: Jansen}], issued: 2004, title: Een boek}\n");
  add(content / "figures/qxqzwfiguur.yaml", kFigure);
  for (const char* kind : {"frameworks", "exercises"}) {
    add(content / kind / "qxqzwfoto.png", four_squares_png(10));
    add(content / kind / (kind == std::string("frameworks") ? "first-framework.nl.md" : "first-exercise.nl.md"),
        kNotes);
  }
  add(content / "pages/los.md", "# Los\n\nTekst.\n" + note("Qxqzwpagina [qxqzwbijlage](qxqzwbestand.docx)"));
  add(content / "pages/qxqzwbestand.docx", "PK");
  add(content / "courses/weg.nl.md", "---\ntitle: Weg\nsummary: Een weg.\n---\nTekst.\n" + note("Qxqzwcursus"));
  add(content / "forms/triangle-contract.nl.md",
      note("Qxqzwform") + "\n:::::if coach.email\nTekst.\n" + note("Qxqzwvoorwaarde") + ":::::\n");
  add(content / "clauses/confidentiality.nl.md", note("Qxqzwclause"));
  add(book / "site/home.nl.md", note("Qxqzwthuis"));
  build(book);

  const Found student = words_below(book / "student"), teacher = words_below(book / "teacher");
  for (const auto& [word, files] : student) {
    if (word.find("qxqz") != std::string::npos) ADD_FAILURE() << word << " is in " << files.begin()->second;
  }
  for (const std::string word : kWords) EXPECT_TRUE(teacher.contains("qxqzw" + word)) << word;
}

}  // namespace
}  // namespace drieluik
