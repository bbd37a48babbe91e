// The glossary, which is an index of its terms as well, and the bibliography.
#include <map>

#include "document/blocks.h"
#include "document/build.h"
#include "document/cite.h"
#include "document/collation.h"

namespace drieluik {
namespace {

// By the id of a term: the pages that explain it to their readers, in the order of the volume.
using TermUses = std::map<std::string, std::vector<const Text*>, std::less<>>;

class UseFinder {
 public:
  UseFinder(const Library& library, const BuildOptions& options) : library_(library), options_(options) {}

  TermUses find() {
    for (const VolumePlan::Part& part : options_.volume->parts) {
      for (const Item* item : part.items) {
        const Text* text = library_.text(item->id, options_.language);
        if (text && text->body.may_have(MarkupKind::link)) walk(*text->body.tree(), *text);
      }
    }
    return std::move(uses_);
  }

 private:
  void walk(const Markup& node, const Text& text) {
    const bool is_hidden = is_for_teachers(node);
    if (is_hidden && options_.edition != Edition::teacher) return;
    if (node.kind == MarkupKind::link && node.text.starts_with(kTerm)) {
      std::vector<const Text*>& pages = uses_[node.text.substr(kTerm.size())];
      if (pages.empty() || pages.back() != &text) pages.push_back(&text);
    }
    for (const Markup& child : node.children) walk(child, text);
  }

  static constexpr std::string_view kTerm = "term:";

  const Library& library_;
  const BuildOptions& options_;
  TermUses uses_;
};

Paragraph pages_of(const std::vector<const Text*>& pages, std::string_view language, const Words& words) {
  Paragraph paragraph;
  append_text(paragraph.content, std::string(words["term-used"]) + " ");
  for (const Text* page : pages) {
    if (page != pages.front()) append_text(paragraph.content, words["list-separator"]);
    paragraph.content.push_back({Link{page_target(*page, language), {{TextRun{page->title}}}}});
  }
  return paragraph;
}

}  // namespace

Document build_glossary(const Library& library, const BuildOptions& options) {
  Document document;
  document.id = "glossary";
  document.language = options.language;
  document.title = (*options.words)["glossary"];
  std::vector<const GlossaryTerm*> terms;
  std::vector<std::string> names;
  for (const auto& [id, term] : library.glossary) {
    terms.push_back(&term);
    names.emplace_back(term.term.in(options.language));
  }
  const TermUses uses = options.volume && !terms.empty() ? UseFinder(library, options).find() : TermUses();
  for (const std::size_t i : collated_order(names, options.language)) {
    document.content.push_back({Heading{2, terms[i]->id, {{TextRun{names[i]}}}}});
    const std::string_view definition = terms[i]->definition.in(options.language);
    document.content.push_back({Paragraph{{{TextRun{std::string(definition)}}}}});
    const auto pages = uses.find(terms[i]->id);
    if (pages != uses.end()) document.content.push_back({pages_of(pages->second, options.language, *options.words)});
  }
  return document;
}

Document build_bibliography(const Library& library, const BuildOptions& options) {
  Document document;
  document.id = "bibliography";
  document.language = options.language;
  document.title = (*options.words)["bibliography"];
  std::vector<std::string> keys;
  for (const auto& [key, work] : library.bibliography) keys.push_back(key);
  document.sources = build_sources(library, std::move(keys), *options.words, options.language);
  return document;
}

}  // namespace drieluik
