// What the builders of one document share: what they look things up in, and what they gather on the way.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/build.h"
#include "document/document.h"
#include "document/fixed_blocks.h"
#include "document/scope.h"
#include "document/words.h"
#include "read/teachers_text.h"
#include "resolve/library.h"
#include "resolve/numbered.h"

namespace drieluik {

// Gives each heading an anchor that occurs once: a heading that is repeated, or comes from a clause, gets a number when
// its own anchor is taken.
class Anchors {
 public:
  void add(const Markup& body);  // reserves the anchors of all its headings
  std::string take(const Markup& heading);
  // The anchor itself, for what is no heading; empty when it is taken.
  std::string take(std::string_view anchor);

 private:
  std::map<const Markup*, std::string> of_;
  std::map<std::string, const Markup*, std::less<>> owner_;
  std::map<std::string, int, std::less<>> last_number_;
  std::set<const Markup*> taken_;
};

// Numbers footnotes in the order of their first references. Labels belong to the text that they stand in.
class Footnotes {
 public:
  // 0 when `text`, whose tree it is, has no such footnote.
  int number_of(const Text& text, const Markup& tree, std::string_view label);

  struct Entry {
    const Text* text;
    const Markup* definition;
  };
  const std::vector<Entry>& entries() const { return entries_; }  // grows while footnotes are built

 private:
  struct Definition {
    const Markup* markup = nullptr;
    int number = 0;  // 0: not referred to yet
  };
  std::vector<Entry> entries_;
  std::map<const Text*, std::map<std::string_view, Definition>> definitions_;  // by label
};

// Clauses and repeated sections may multiply each other; a document that would be larger than this ends early.
inline constexpr std::size_t kMaxRepeatedBlocks = 1'000'000;
inline constexpr int kMaxClauseDepth = 16;

// The trees of the texts that a document is made of: what points into them lasts as long as this.
class Trees {
 public:
  const Markup& of(const Text& text);

 private:
  std::map<const Text*, std::shared_ptr<const Markup>> trees_;
};

struct BuildContext {
  const Library& library;
  const Words& words;
  std::string language;
  std::string reader_language;  // of the site or volume that it is for
  Edition edition = Edition::student;
  const Text* text = nullptr;         // the document's
  const Text* current = nullptr;      // what is being built: that text, or a clause
  const FormScope* scope = nullptr;   // in forms only
  FormFields* fields = nullptr;       // in fillable forms only: gathers them
  bool on_screen = false;             // for a page to fill in
  const FixedParts* fixed = nullptr;  // parts that are built already; may be null

  Trees trees;
  Anchors anchors;
  Footnotes footnotes;
  const VolumePlan* volume;
  bool is_chapter;
  std::vector<Numbered> numbered;  // of the document's text, as numbered_in
  std::vector<std::string> cited;  // keys of works, in order, each once
  std::size_t repeated_blocks = 0;
  int repeats = 0;  // how many clauses and repeated sections are around what is being built
  int clause_depth = 0;
};

BuildContext make_context(const Library& library, const Text& text, const BuildOptions& options);

// As readers of `language` are led to it.
Target page_target(const Text& text, std::string_view language);

// What the text of this tree numbers, with the numbers that are printed: on from the chapters before it, if there is a
// volume.
std::vector<Numbered> numbered_in(const Text& text, const Markup& tree, Edition edition, const VolumePlan* volume);

// "Figure 3" as it is called in a sentence, with the page on paper; nothing when `anchor` is no figure or table of
// `text` in this edition.
Inlines numbered_reference(const Text& text, std::string_view anchor, const Target& target,
                           const BuildContext& context);
// The number of a figure or a table of the document's text; 0 when it has none.
int number_of(const BuildContext& context, const Markup& directive, std::string_view anchor);

// Fills in content, footnotes and cited sources of a document from the text's body.
void build_body(BuildContext& context, Document& document);

}  // namespace drieluik
