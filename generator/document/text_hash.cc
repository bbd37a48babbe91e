#include "document/text_hash.h"

#include <string_view>

#include "base/hash.h"

namespace drieluik {
namespace {

// All words of a tree, each on a line of its own. It is the form's text that counts, not how it is divided into runs:
// texts that follow each other are one line.
class WordCollector {
 public:
  void add(const Document& document) {
    line(document.title);
    add(document.content);
    for (const Footnote& footnote : document.footnotes) add(footnote.content);
  }

  const std::string& words() const { return words_; }

 private:
  void line(std::string_view text) {
    words_ += text;
    words_ += '\n';
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& node) { add(node); }, block.node);
  }

  void add(const Inlines& inlines) {
    for (const Inline& in : inlines) std::visit([this](const auto& node) { add(node); }, in.node);
  }

  void end(const Inlines& inlines) {
    add(inlines);
    words_ += '\n';
  }

  // Blocks.
  void add(const Paragraph& node) { end(node.content); }
  void add(const Heading& node) { end(node.content); }
  void add(const List& node) {
    for (const ListItem& item : node.items) add(item.content);
  }
  void add(const DefinitionList& node) {
    for (const Definition& entry : node.entries) {
      end(entry.term);
      for (const Inlines& meaning : entry.meanings) end(meaning);
    }
  }
  void add(const Quote& node) { add(node.content); }
  void add(const Callout& node) {
    line(node.title);
    add(node.content);
  }
  void add(const CodeBlock& node) { line(node.text); }
  void add(const ThematicBreak&) {}
  void add(const PageBreak&) {}
  void add(const Table& node) {
    if (!node.caption.empty()) line(node.caption);
    add(node.head);
    for (const TableRow& row : node.rows) add(row);
  }
  void add(const TableRow& row) {
    for (const TableCell& cell : row.cells) end(cell.content);
  }
  void add(const FigureBlock& node) {
    line(node.title);
    line(node.description);
  }
  void add(const Cards& node) { add(node.list); }
  void add(const AnswerSpace& node) { line(node.label); }
  void add(const FieldBlock& node) {
    line(node.path);
    line(node.label);
    line(node.help);
    for (const auto& [key, label] : node.options) line(label);
  }
  void add(const FieldGroup& node) {
    line(node.label);
    if (!node.help.empty()) line(node.help);
    add(node.content);
  }
  void add(const FixedBlocks& node) { add(*node.blocks); }
  void add(const Signatures& node) {
    for (const SignatureSlot& slot : node.slots) line(slot.label);
  }

  // Inlines.
  void add(const TextRun& node) { words_ += node.text; }
  void add(const CodeRun& node) { words_ += node.text; }
  void add(const Emphasis& node) { add(node.content); }
  void add(const Strong& node) { add(node.content); }
  // What is struck is not agreed on.
  void add(const Strikethrough& node) {
    words_ += "~~";
    add(node.content);
    words_ += "~~";
  }
  void add(const Link& node) { add(node.content); }
  void add(const Citation& node) { add(node.content); }
  void add(const TermUse& node) { add(node.content); }
  void add(const LineBreak&) { words_ += '\n'; }
  void add(const FootnoteMark& node) { words_ += "[" + std::to_string(node.number) + "]"; }
  void add(const PageReference&) {}
  void add(const Image& node) { words_ += node.alternative; }
  void add(const AnswerRun& node) { words_ += "{{" + node.path + "}}"; }

  std::string words_;
};

}  // namespace

std::string text_hash(const Document& blank) {
  WordCollector collector;
  collector.add(blank);
  return sha256_hex(collector.words()).substr(0, 8);
}

}  // namespace drieluik
