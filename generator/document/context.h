// What the builders of one document share: what they look things up in, and what they gather on the way.
#pragma once

#include <cstddef>
#include <map>
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
#include "resolve/library.h"

namespace drieluik {

// Gives each heading an anchor that occurs once: a heading that is repeated, or comes from a clause, gets a number when
// its own anchor is taken.
class Anchors {
 public:
  void add(const Markup& body);  // reserves the anchors of all its headings
  std::string take(const Markup& heading);

 private:
  std::map<const Markup*, std::string> of_;
  std::map<std::string, const Markup*, std::less<>> owner_;
  std::map<std::string, int, std::less<>> last_number_;
  std::set<const Markup*> taken_;
};

// Numbers footnotes in the order of their first references. Labels belong to the text that they stand in.
class Footnotes {
 public:
  // 0 when `text` has no such footnote.
  int number_of(const Text& text, std::string_view label);

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

struct BuildContext {
  const Library& library;
  const Words& words;
  std::string language;
  Edition edition = Edition::student;
  const Text* text = nullptr;         // the document's
  const Text* current = nullptr;      // what is being built: that text, or a clause
  const FormScope* scope = nullptr;   // in forms only
  FormFields* fields = nullptr;       // in fillable forms only: gathers them
  const FixedParts* fixed = nullptr;  // parts that are built already; may be null

  Anchors anchors;
  Footnotes footnotes;
  std::vector<std::string> cited;  // keys of works, in order, each once
  std::size_t repeated_blocks = 0;
  int repeats = 0;  // how many clauses and repeated sections are around what is being built
  int clause_depth = 0;
};

BuildContext make_context(const Library& library, const Text& text, const BuildOptions& options);

Target page_target(const Text& text);

// Fills in content, footnotes and cited sources of a document from the text's body.
void build_body(BuildContext& context, Document& document);

}  // namespace drieluik
