// The handbook of this repository: that everything of the content map is there, whole and in both languages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/text.h"
#include "resolve/clients.h"
#include "resolve/directives.h"
#include "resolve/library.h"
#include "support/checked.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

using Shape = std::vector<std::string>;

const Library& handbook() {
  static const Library library = [] {
    static SourceMap sources;
    Diagnostics diagnostics;
    Library loaded = load_library(DiskFileSystem(), repository(), sources, diagnostics);
    EXPECT_TRUE(diagnostics.empty()) << printed(diagnostics);
    return loaded;
  }();
  return library;
}

// "h2", "list 12", "numbered 7", "table 10x5", "figure grow", ":::question": the blocks of a text, one after another.
void add_shape(const Markup& node, Shape& shape) {
  switch (node.kind) {
    case MarkupKind::heading:
      shape.push_back("h" + std::to_string(node.level));
      break;
    case MarkupKind::list:
      shape.push_back((node.ordered ? "numbered " : "list ") + std::to_string(node.children.size()));
      break;
    case MarkupKind::table:
      shape.push_back("table " + std::to_string(node.children.size() - 1) + "x" +
                      std::to_string(node.details->columns.size()));
      break;
    case MarkupKind::directive:
      shape.push_back(node.text == "figure" ? "figure " + std::string(argument_of(node, "")) : ":::" + node.text);
      break;
    default:
      break;
  }
  for (const Markup& child : node.children) add_shape(child, shape);
}

Shape shape_of(const Text& text) {
  Shape shape;
  add_shape(*text.body.tree(), shape);
  return shape;
}

std::vector<std::string> ids_of(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references) ids.push_back(reference.id);
  return ids;
}

// Whether `parts` occur in `shape` in this order, with whatever else between them.
bool holds_in_order(const Shape& shape, const Shape& parts) {
  auto at = shape.begin();
  for (const std::string& part : parts) {
    at = std::find(at, shape.end(), part);
    if (at++ == shape.end()) return false;
  }
  return true;
}

struct KindCase {
  Kind kind;
  std::vector<const char*> ids;
};

TEST(Content, HasEveryPageOfTheMapInBothLanguages) {
  const KindCase cases[] = {
      {Kind::framework,
       {"demand-oriented-approach", "mediating-guidance", "individual-coaching", "triangle-contract-explained",
        "integral-coaching", "code-of-ethics", "relational-guidance", "intervision-coaching", "crea-model",
        "four-leadership-qualities", "iceberg", "grow"}},
      {Kind::exercise,
       {"motives-with-cards", "frame-of-reference", "looking-back-on-asking-help", "case-starting-nurse",
        "diagnosis-or-collaboration", "my-balance-scale", "crea-handout", "the-art-of-asking-questions",
        "false-start-case", "spot-the-pitfall", "iceberg-interview", "which-quality-now", "let-a-silence-fall"}},
      {Kind::form,
       {"triangle-contract", "relation-contract", "session-log", "session-evaluation", "four-session-review",
        "final-evaluation", "ethics-statement", "intervision-intake", "intervision-contract", "intervision-log",
        "self-check-knowledge", "self-check-skills", "grow-conversation", "module-reflection"}},
      {Kind::course, {"module-1-2", "mediating-coach"}}};
  for (const auto& [kind, ids] : cases) {
    for (const char* id : ids) {
      const Item* item = handbook().find(id);
      ASSERT_TRUE(item) << id;
      EXPECT_EQ(item->kind, kind) << id;
      for (const char* language : {"nl", "en"}) EXPECT_TRUE(item->texts.contains(language)) << id << " " << language;
    }
  }
}

TEST(Content, IsBuiltAlikeInBothLanguages) {
  for (const auto& [id, item] : handbook().items) {
    const Text &dutch = item.texts.at("nl"), &english = item.texts.at("en");
    EXPECT_EQ(shape_of(dutch), shape_of(english)) << id;
    EXPECT_EQ(ids_of(dutch.frameworks), ids_of(english.frameworks)) << id;
    EXPECT_EQ(ids_of(dutch.exercises), ids_of(english.exercises)) << id;
    EXPECT_EQ(ids_of(dutch.forms), ids_of(english.forms)) << id;
    EXPECT_EQ(ids_of(dutch.sources), ids_of(english.sources)) << id;
    EXPECT_EQ(dutch.duration_minutes, english.duration_minutes) << id;
    ASSERT_EQ(dutch.programme->parts.size(), english.programme->parts.size()) << id;
    for (std::size_t i = 0; i < dutch.programme->parts.size(); ++i) {
      const CoursePart &here = dutch.programme->parts[i], &there = english.programme->parts[i];
      EXPECT_EQ(here.duration_minutes, there.duration_minutes) << id << " part " << i + 1;
      EXPECT_EQ(here.goals.size(), there.goals.size()) << id << " part " << i + 1;
      EXPECT_EQ(ids_of(here.exercises), ids_of(there.exercises)) << id << " part " << i + 1;
      EXPECT_EQ(ids_of(here.frameworks), ids_of(there.frameworks)) << id << " part " << i + 1;
      EXPECT_EQ(ids_of(here.forms), ids_of(there.forms)) << id << " part " << i + 1;
    }
  }
}

TEST(Content, HasAllNumberedPartsOfItsSources) {
  struct PartsCase {
    const char* id;
    Shape parts;
  };
  const PartsCase cases[] = {
      {"demand-oriented-approach", {"numbered 6", "list 4"}},               // starting points; heard at every level
      {"mediating-guidance", {"numbered 12", "numbered 7", "numbered 6"}},  // assumptions, principles, features
      // Roles, paradoxes, needs, occasions of one and of an organisation, dynamics, prejudices, distrusts, illusions,
      // what the practice does, the first session.
      {"individual-coaching",
       {"numbered 3", "numbered 3", "numbered 5", "numbered 4", "numbered 3", "numbered 6", "numbered 2", "table 3x3",
        "numbered 2", "numbered 4", "numbered 4"}},
      {"triangle-contract-explained", {"figure triangle-contract", "numbered 6"}},
      {"integral-coaching",
       {"figure integral-quadrants", "h3", "list 3", "h3", "list 3", "h3", "list 3", "h3", "list 3"}},
      {"code-of-ethics", {"numbered 8", "numbered 3"}},  // articles; duties that last
      // Factors, shadows, chapters, qualities of beginners, skills.
      {"relational-guidance",
       {"numbered 3", "numbered 3", "table 10x3", "list 5", "numbered 8", "figure balance-scale",
        "figure working-models"}},
      {"intervision-coaching",
       {"numbered 2", "numbered 3", "table 10x5", "numbered 7", "figure seven-situations", "table 4x3"}},
      {"crea-model", {"figure crea-cycle", "h3", "h3", "h3", "h3", "h3", "h3", "h3", "table 7x3"}},
      {"four-leadership-qualities", {"figure leadership-qualities", "h3", "h3", "numbered 3", "h3", "h3", "table 4x2"}},
      {"iceberg", {"figure iceberg", "h3", "list 3", "h3", "list 4"}},
      {"grow", {"figure grow", "h3", "h3", "h3", "h3"}}};
  for (const auto& [id, parts] : cases) {
    for (const char* language : {"nl", "en"}) {
      const Shape shape = shape_of(handbook().find(id)->texts.at(language));
      EXPECT_TRUE(holds_in_order(shape, parts)) << id << " " << language << ": " << testing::PrintToString(shape);
    }
  }
}

void collect_links(const Markup& node, std::set<std::string, std::less<>>& ids) {
  if (node.kind == MarkupKind::link && node.text.starts_with("ref:")) {
    ids.insert(node.text.substr(4, node.text.find('#') - std::min<std::size_t>(4, node.text.find('#'))));
  }
  for (const Markup& child : node.children) collect_links(child, ids);
}

// By text and by front matter.
std::set<std::string, std::less<>> named_in(const Text& text) {
  std::set<std::string, std::less<>> ids;
  collect_links(*text.body.tree(), ids);
  const auto add = [&](const auto& named) {
    for (const auto* references : {&named.frameworks, &named.exercises, &named.forms}) {
      for (const Reference& reference : *references) ids.insert(reference.id);
    }
  };
  add(text);
  for (const CoursePart& part : text.programme->parts) add(part);
  return ids;
}

TEST(Content, LeadsFromEachFrameworkToAnExerciseAndAForm) {
  for (const auto& [id, item] : handbook().items) {
    if (item.kind != Kind::framework) continue;
    for (const auto& [language, text] : item.texts) {
      std::set<Kind> kinds;
      for (const std::string& other : named_in(text)) {
        if (const Item* there = handbook().find(other)) kinds.insert(there->kind);
      }
      EXPECT_TRUE(kinds.contains(Kind::exercise)) << id << " " << language;
      EXPECT_TRUE(kinds.contains(Kind::form)) << id << " " << language;
    }
  }
}

TEST(Content, LeavesNoPageAlone) {
  std::set<std::string, std::less<>> named, in_navigation;
  for (const auto& [language, home] : handbook().homes) named.merge(named_in(home));
  for (const auto& [id, item] : handbook().items) {
    for (const auto& [language, text] : item.texts) {
      for (const std::string& other : named_in(text)) {
        if (other != id) named.insert(other);
      }
    }
  }
  for (const NavigationPart& part : handbook().site.navigation) {
    for (const Reference& reference : part.items) in_navigation.insert(reference.id);
  }
  for (const auto& [id, item] : handbook().items) {
    EXPECT_TRUE(named.contains(id)) << id << " is named by no other page";
    EXPECT_TRUE(in_navigation.contains(id)) << id;
  }
}

TEST(Content, HasTermsAndWorksThatPagesUse) {
  std::set<std::string> terms, works;
  const auto walk = [&](const auto& self, const Markup& node) -> void {
    if (node.kind == MarkupKind::link && node.text.starts_with("term:")) terms.insert(node.text.substr(5));
    for (const CitedWork& work : node.details->works) works.insert(work.key);
    for (const Markup& child : node.children) self(self, child);
  };
  for (const auto* items : {&handbook().items, &handbook().clauses}) {
    for (const auto& [id, item] : *items) {
      for (const auto& [language, text] : item.texts) {
        walk(walk, *text.body.tree());
        for (const Reference& source : text.sources) works.insert(source.id);
      }
    }
  }
  EXPECT_GE(handbook().glossary.size(), 60u);
  for (const auto& [id, term] : handbook().glossary) EXPECT_TRUE(terms.contains(id)) << "no page uses " << id;
  for (const auto& [key, work] : handbook().bibliography) EXPECT_TRUE(works.contains(key)) << "no page cites " << key;
}

// Each dossier goes from the contract to what coachee, manager and coach say at the end, and no form is left without a
// record.
TEST(Content, ShowsEveryFormFilledInByInventedClients) {
  DiskFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  const Path folder = repository() / "content/clients";
  std::set<std::string> forms, languages;
  std::map<std::string, std::set<std::string>> forms_of, roles_of;  // by client
  for (const RecordFile& file : find_clients(files, folder, diagnostics)) {
    const std::optional<ClientRecord> record = load_record(files, file, handbook(), sources, diagnostics);
    ASSERT_TRUE(record.has_value()) << printed(diagnostics);
    forms.insert(record->form);
    languages.insert(record->language);
    forms_of[client_of(file)].insert(record->form);
    if (record->form == "final-evaluation") roles_of[client_of(file)].insert(record->answers.find("role")->text);
  }
  EXPECT_TRUE(diagnostics.empty()) << printed(diagnostics);
  for (const auto& [id, item] : handbook().items) {
    EXPECT_EQ(forms.contains(id), item.kind == Kind::form) << id;
  }
  EXPECT_EQ(languages, (std::set<std::string>{"en", "nl"}));
  EXPECT_EQ(forms_of.size(), 3u);
  for (const auto& [client, own] : forms_of) {
    EXPECT_THAT(own, testing::IsSupersetOf({"ethics-statement", "triangle-contract", "relation-contract", "session-log",
                                            "session-evaluation", "four-session-review", "final-evaluation"}))
        << client;
    EXPECT_EQ(roles_of[client], (std::set<std::string>{"coach", "coachee", "manager"})) << client;
  }
}

// Of paragraphs, list items and cells; a heading is no sentence.
void collect_prose(const Markup& node, std::vector<std::string>& prose) {
  if (node.kind == MarkupKind::paragraph) prose.push_back(plain_text(node));
  for (const Markup& child : node.children) collect_prose(child, prose);
}

TEST(Content, SpeaksInShortSentences) {
  constexpr double kLongest = 20;  // words, in the mean of a page
  constexpr int kFewest = 100;     // words of a page that has a mean
  for (const auto& [id, item] : handbook().items) {
    int words = 0, sentences = 0;
    std::vector<std::string> prose;
    collect_prose(*item.texts.at("nl").body.tree(), prose);
    for (const std::string& paragraph : prose) {
      std::string_view last;
      for (const std::string_view word : split(paragraph, ' ')) {
        if (word.empty()) continue;
        ++words;
        last = word;
        if (word.find_last_of(".?!") != std::string_view::npos) ++sentences;
      }
      if (!last.empty() && last.find_last_of(".?!") == std::string_view::npos) ++sentences;
    }
    if (words < kFewest) continue;
    EXPECT_LT(words, kLongest * sentences) << id << ": " << words << " words in " << sentences << " sentences";
  }
}

// All that is read in a language: texts, terms, figures, and what the fields of forms are called.
void collect_words(const Markup& node, std::string& out) {
  if (node.kind == MarkupKind::text) out += node.text;
  if (node.kind == MarkupKind::soft_break) out += ' ';
  for (const DirectiveArgument& argument : node.details->arguments) {
    if (argument.key == "title" || argument.key == "label" || argument.key == "caption") out += argument.value + "\n";
  }
  for (const Markup& child : node.children) {
    collect_words(child, out);
    if (child.kind == MarkupKind::paragraph || child.kind == MarkupKind::heading ||
        child.kind == MarkupKind::table_cell)
      out += '\n';
  }
}

void collect_words(const Text& text, std::string& out) {
  for (const std::string* one :
       {&text.title, &text.short_title, &text.summary, &text.aim, &text.group, &text.programme->assessment}) {
    out += *one + "\n";
  }
  for (const auto* list : {&text.materials, &text.programme->goals, &text.programme->preparation}) {
    for (const std::string& one : *list) out += one + "\n";
  }
  for (const CoursePart& part : text.programme->parts) {
    out += part.title + "\n" + part.text + "\n";
    for (const std::string& goal : part.goals) out += goal + "\n";
  }
  collect_words(*text.body.tree(), out);
}

void collect_words(const std::vector<Field>& fields, std::string_view language, std::string& out) {
  for (const Field& field : fields) {
    out.append(field.label.in(language)).append("\n").append(field.help.in(language)).append("\n");
    for (const Option& option : field.options) out.append(option.label.in(language)).append("\n");
    collect_words(field.fields, language, out);
  }
}

std::string all_words(const std::string& language) {
  std::string out;
  for (const auto* items : {&handbook().items, &handbook().clauses}) {
    for (const auto& [id, item] : *items) {
      collect_words(item.texts.at(language), out);
      if (item.form) collect_words(item.form->fields, language, out);
    }
  }
  collect_words(handbook().homes.at(language), out);
  for (const auto& [id, term] : handbook().glossary) {
    out.append(term.term.in(language)).append("\n").append(term.definition.in(language)).append("\n");
  }
  for (const auto& [id, figure] : handbook().figures) {
    out.append(figure.title.in(language)).append("\n").append(figure.description.in(language)).append("\n");
    for (const auto* parts : {&figure.parts, &figure.sides, &figure.below, &figure.rows}) {
      for (const FigurePart& part : *parts) {
        out.append(part.label.in(language)).append("\n").append(part.text.in(language)).append("\n");
      }
    }
  }
  return out;
}

// Without soft hyphens, and without the quotation marks that end a word: the dictionaries take them for apostrophes.
std::string bare_words(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\u00ad", kQuote = "\u2019";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(kSoftHyphen)) {
      i += kSoftHyphen.size();
    } else if (text.substr(i).starts_with(kQuote)) {
      i += kQuote.size();
      const bool is_within = i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]));
      out += is_within ? "'" : " ";
    } else {
      out += text[i++];
    }
  }
  return out;
}

// Words that Debian's dictionaries do not know stand in tests/unit/words.LANGUAGE.txt: terms of the field, names of
// people and places, words of other languages.
TEST(Content, IsSpelledAsTheDictionariesDo) {
  for (const auto& [language, dictionary] : {std::pair{"nl", "nl_NL"}, {"en", "en_GB"}}) {
    const std::filesystem::path text = std::filesystem::path(testing::TempDir()) / ("words." + std::string(language));
    write_text(text, bare_words(all_words(language)));
    const std::string known = repository() / ("tests/unit/words." + std::string(language) + ".txt");
    const ProgramResult spelled =
        run_program({"hunspell", "-i", "utf-8", "-d", dictionary, "-p", known, "-l", text.string()});
    ASSERT_EQ(spelled.code, 0) << spelled.err;
    std::set<std::string> unknown;
    for (std::string_view word : split(spelled.out, '\n')) {
      while (word.ends_with('.')) word.remove_suffix(1);
      const bool is_word =
          std::any_of(word.begin(), word.end(), [](unsigned char c) { return !std::ispunct(c) && !std::isdigit(c); });
      if (is_word) unknown.insert(std::string(word));
    }
    EXPECT_THAT(unknown, testing::IsEmpty()) << language;
  }
}

}  // namespace
}  // namespace drieluik
