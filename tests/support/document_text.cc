#include "support/document_text.h"

#include <algorithm>

#include "base/text.h"

namespace drieluik {
namespace {

class Teller {
 public:
  std::vector<std::string> take() { return std::move(texts_); }

  void tell(const Document& document, bool notes_last) {
    fields_ = &document.fields;
    add(document.title);
    add(document.form_version);
    add(document.summary);
    for (const Fact& fact : document.facts) add(fact.label + fact.value);
    tell(document.content);
    if (!notes_last) tell(document.footnotes);
    for (const SourceEntry& source : document.sources) add(text_of(source.content));
    if (notes_last) tell(document.footnotes);
  }

 private:
  void add(std::string text) {
    if (!bare_text(text).empty()) texts_.push_back(std::move(text));
  }

  // What is typed, or chosen from a list, stands in a field and not on the paper.
  bool is_typed(std::string_view path) const {
    const auto field = fields_->find(path);
    return field != fields_->end() && !field->second.has_buttons && field->second.type != FieldType::choices;
  }

  std::string text_of(const Inlines& inlines) const {
    std::string text;
    for (const Inline& in : inlines) text += std::visit([this](const auto& node) { return text_of(node); }, in.node);
    return text;
  }
  static std::string text_of(const TextRun& node) { return node.text; }
  static std::string text_of(const CodeRun& node) { return node.text; }
  static std::string text_of(const LineBreak&) { return "\n"; }
  static std::string text_of(const Image&) { return {}; }
  static std::string text_of(const FootnoteMark& node) { return std::to_string(node.number); }
  std::string text_of(const AnswerRun& node) const { return is_typed(node.path) ? "" : node.answer.value_or(""); }
  template <class Node>
  std::string text_of(const Node& node) const {
    return text_of(node.content);
  }

  void tell(const std::vector<Footnote>& notes) {
    for (const Footnote& note : notes) tell(note.content);
  }
  void tell(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& node) { tell(node); }, block.node);
  }
  void tell(const FixedBlocks& node) { tell(*node.blocks); }
  void tell(const Paragraph& node) { add(text_of(node.content)); }
  void tell(const Heading& node) { add(text_of(node.content)); }
  void tell(const List& node) {
    for (const ListItem& item : node.items) tell(item.content);
  }
  void tell(const DefinitionList& node) {
    for (const Definition& entry : node.entries) {
      add(text_of(entry.term));
      for (const Inlines& meaning : entry.meanings) add(text_of(meaning));
    }
  }
  void tell(const Quote& node) { tell(node.content); }
  void tell(const Callout& node) {
    add(node.title);
    tell(node.content);
  }
  void tell(const CodeBlock& node) { add(node.text); }
  void tell(const ThematicBreak&) {}
  void tell(const PageBreak&) {}
  void tell(const Table& node) {
    for (const TableCell& cell : node.head.cells) add(text_of(cell.content));
    for (const TableRow& row : node.rows) {
      for (const TableCell& cell : row.cells) add(text_of(cell.content));
    }
  }
  void tell(const FigureBlock& node) { add(node.title); }
  void tell(const AnswerSpace& node) { add(node.label); }

  void tell(const FieldBlock& node) { tell_field(node, node.label); }
  void tell_field(const FieldBlock& node, const std::string& label) {
    const bool is_answered = node.answer && !node.answer->empty() && !is_typed(node.path);
    std::string text = label;
    if (!is_answered) text += node.help;
    if (is_answered && node.options.empty()) text += *node.answer;
    add(text);
    if (is_typed(node.path)) return;
    for (const auto& [key, option] : node.options) add(option);
  }
  // The items of a list bear their number alone.
  void tell(const FieldGroup& node) {
    add(node.label);
    for (const Block& block : node.content) {
      const auto* field = std::get_if<FieldBlock>(&block.node);
      if (field == nullptr || node.path.empty() || !field->options.empty()) {
        std::visit([this](const auto& one) { tell(one); }, block.node);
        continue;
      }
      const std::string last = field->path.substr(field->path.rfind('.') + 1);
      const bool is_item = !last.empty() && last.find_first_not_of("0123456789") == std::string::npos;
      tell_field(*field, is_item && field->label.ends_with(last) ? last : field->label);
    }
  }
  void tell(const Signatures& node) {
    for (const SignatureSlot& slot : node.slots) {
      add(slot.label);
      if (!is_typed(slot.name_path)) add(slot.name.value_or(""));
    }
  }

  const FormFields* fields_ = nullptr;
  std::vector<std::string> texts_;
};

}  // namespace

std::vector<std::string> document_text(const Document& document, bool notes_last) {
  Teller teller;
  teller.tell(document, notes_last);
  return teller.take();
}

std::string bare_text(std::string_view text) {
  std::string bare;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x202f;
    const bool is_hyphen = c == 0xad || c == 0x2010 || c == '-' || c == 0x2060;  // or what keeps one from breaking
    if (!is_space && !is_hyphen) append_utf8(bare, c);
  }
  return bare;
}

}  // namespace drieluik
