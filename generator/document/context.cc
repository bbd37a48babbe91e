#include "document/context.h"

#include "document/blocks.h"
#include "document/cite.h"

namespace drieluik {
namespace {

void collect_headings(const Markup& node, std::vector<const Markup*>& headings) {
  if (node.kind == MarkupKind::heading) {
    headings.push_back(&node);
    return;
  }
  for (const Markup& child : node.children) collect_headings(child, headings);
}

}  // namespace

void Anchors::add(const Markup& body) {
  std::vector<const Markup*> headings;
  collect_headings(body, headings);
  if (headings.empty() || of_.contains(headings.front())) return;
  std::vector<std::string> anchors = heading_anchors(body);
  for (std::size_t i = 0; i < headings.size() && i < anchors.size(); ++i) {
    owner_.emplace(anchors[i], headings[i]);
    of_.emplace(headings[i], std::move(anchors[i]));
  }
}

std::string Anchors::take(const Markup& heading) {
  const auto own = of_.find(&heading);
  if (own == of_.end()) return {};
  const std::string& anchor = own->second;
  if (owner_.find(anchor)->second == &heading && taken_.insert(&heading).second) return anchor;
  for (int& number = last_number_.try_emplace(anchor, 1).first->second;;) {
    std::string numbered = anchor + "-" + std::to_string(++number);
    if (owner_.emplace(numbered, &heading).second) return numbered;
  }
}

std::string Anchors::take(std::string_view anchor) {
  return owner_.emplace(anchor, nullptr).second ? std::string(anchor) : std::string();
}

int Footnotes::number_of(const Text& text, const Markup& tree, std::string_view label) {
  const auto [definitions, is_new] = definitions_.try_emplace(&text);
  if (is_new) {
    for (const Markup& block : tree.children) {
      if (block.kind == MarkupKind::footnote_definition)
        definitions->second.try_emplace(block.text, Definition{&block});
    }
  }
  const auto found = definitions->second.find(label);
  if (found == definitions->second.end()) return 0;
  Definition& definition = found->second;
  if (definition.number == 0) {
    entries_.push_back({&text, definition.markup});
    definition.number = static_cast<int>(entries_.size());
  }
  return definition.number;
}

const Markup& Trees::of(const Text& text) {
  std::shared_ptr<const Markup>& tree = trees_[&text];
  if (!tree) tree = text.body.tree();
  return *tree;
}

BuildContext make_context(const Library& library, const Text& text, const BuildOptions& options) {
  BuildContext context{.library = library,
                       .words = *options.words,
                       .language = text.language,
                       .reader_language = options.reader_language.empty() ? text.language : options.reader_language,
                       .edition = options.edition,
                       .text = &text,
                       .current = &text,
                       .trees = {},
                       .anchors = {},
                       .footnotes = {},
                       .volume = options.volume,
                       .is_chapter = options.is_chapter,
                       .numbered = {},
                       .cited = {}};
  const Markup& tree = context.trees.of(text);
  context.numbered = numbered_in(text, tree, options.edition, options.volume);
  context.anchors.add(tree);
  return context;
}

Target page_target(const Text& text, std::string_view language) {
  const bool is_home = text.id.empty();
  return {.folder = is_home ? "" : std::string(folder_of(text.kind)),
          .id = text.id,
          .language = text.falls_back || text.language == language ? "" : text.language};
}

void build_body(BuildContext& context, Document& document) {
  document.content = build_blocks(context.trees.of(*context.text).children, context);
  // A footnote may refer to a further one, which then comes last.
  for (std::size_t i = 0; i < context.footnotes.entries().size(); ++i) {
    const Footnotes::Entry entry = context.footnotes.entries()[i];
    context.current = entry.text;
    document.footnotes.push_back({static_cast<int>(i + 1), build_blocks(entry.definition->children, context)});
  }
  context.current = context.text;
  std::vector<std::string> keys = context.cited;
  for (const Reference& source : context.text->sources) keys.push_back(source.id);
  document.sources = build_sources(context.library, std::move(keys), context.words, context.language);
}

}  // namespace drieluik
