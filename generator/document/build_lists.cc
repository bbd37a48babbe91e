// The glossary and the bibliography.
#include "document/build.h"
#include "document/cite.h"
#include "document/collation.h"

namespace drieluik {

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
  for (const std::size_t i : collated_order(names, options.language)) {
    document.content.push_back({Heading{2, terms[i]->id, {{TextRun{names[i]}}}}});
    const std::string_view definition = terms[i]->definition.in(options.language);
    document.content.push_back({Paragraph{{{TextRun{std::string(definition)}}}}});
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
