#include "render/search_page.h"

#include <utility>
#include <variant>

#include "render/html_writer.h"

namespace drieluik {
namespace {

class SectionWriter {
 public:
  explicit SectionWriter(std::vector<SearchSection>& sections) : sections_(sections) {
    if (sections_.empty()) sections_.emplace_back();
  }

  // A point in the middle stands between what are no sentences.
  void add(std::string_view text) {
    std::string& out = sections_.back().text;
    if (!text.empty() && !out.empty()) out += kEnds.find(out.back()) == std::string_view::npos ? " · " : " ";
    out += text;
  }
  void add(const Inlines& inlines) { add(text_of(inlines)); }
  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.node);
  }
  void begin(std::string anchor, std::string heading) {
    sections_.push_back({std::move(anchor), std::move(heading), {}});
  }

  void operator()(const Paragraph& x) { add(x.content); }
  void operator()(const Heading& x) {
    if (x.anchor.empty()) return add(x.content);
    begin(x.anchor, text_of(x.content));
  }
  void operator()(const List& x) {
    for (const ListItem& item : x.items) add(item.content);
  }
  void operator()(const DefinitionList& x) {
    for (const Definition& entry : x.entries) {
      add(entry.term);
      for (const Inlines& meaning : entry.meanings) add(meaning);
    }
  }
  void operator()(const Quote& x) { add(x.content); }
  void operator()(const Callout& x) {
    add(x.title);
    add(x.content);
  }
  void operator()(const CodeBlock& x) { add(x.text); }
  void operator()(const ThematicBreak&) {}
  void operator()(const PageBreak&) {}
  void operator()(const Table& x) {
    add(x.caption);
    add_row(x.head);
    for (const TableRow& row : x.rows) add_row(row);
  }
  void operator()(const FigureBlock& x) {
    add(x.title);
    add(x.description);
  }
  void operator()(const Cards& x) { (*this)(x.list); }
  void operator()(const AnswerSpace& x) { add(x.label); }
  void operator()(const FieldBlock& x) {
    add(x.label);
    add(x.help);
    for (const auto& [key, label] : x.options) add(label);
  }
  void operator()(const FieldGroup& x) {
    add(x.label);
    add(x.content);
  }
  void operator()(const Signatures& x) {
    for (const SignatureSlot& slot : x.slots) add(slot.label);
  }
  void operator()(const FixedBlocks& x) { add(*x.blocks); }

 private:
  static constexpr std::string_view kEnds = ".:;!?,";

  void add_row(const TableRow& row) {
    for (const TableCell& cell : row.cells) add(cell.content);
  }

  std::vector<SearchSection>& sections_;
};

// Each term becomes a page, so that it is found by its name.
void add_terms(std::vector<SearchPage>& pages) {
  const SearchPage glossary = pages.front();
  for (std::size_t i = 1; i < glossary.sections.size(); ++i) {
    const SearchSection& term = glossary.sections[i];
    pages.push_back({.address = glossary.address + "#" + term.anchor,
                     .title = term.heading,
                     .kind = glossary.title,
                     .language = glossary.language,
                     .sections = {{{}, {}, term.text}},
                     .is_term = true});
  }
  pages.front().sections.resize(1);
}

}  // namespace

std::vector<SearchPage> search_pages(const Document& document, SearchPage page) {
  SectionWriter writer(page.sections);
  writer.add(document.summary);
  for (const Fact& fact : document.facts) writer.add(fact.value);
  writer.add(document.content);
  for (const Footnote& note : document.footnotes) writer.add(note.content);
  if (document.id == "bibliography") {
    for (const SourceEntry& source : document.sources) {
      writer.begin(source.key, {});
      writer.add(source.content);
    }
  }
  std::vector<SearchPage> pages;
  pages.push_back(std::move(page));
  if (document.id == "glossary") add_terms(pages);
  return pages;
}

}  // namespace drieluik
