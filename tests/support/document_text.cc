#include "support/document_text.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "base/text.h"

namespace drieluik {
namespace {

class Teller {
 public:
  std::vector<std::string> take() { return std::move(texts_); }

  void tell(const Document& document, bool notes_last) {
    if (document.kind == DocumentKind::volume) return tell_volume(document, notes_last);
    fields_ = &document.fields;
    add(document.number + document.title);
    add(document.form_version);
    add(document.summary);
    for (const Fact& fact : document.facts) add(fact.label + fact.value);
    // Cards at the end of a document come after its sources.
    cards_at_end_ = document.content.empty() ? nullptr : std::get_if<Cards>(&document.content.back().node);
    tell(document.content);
    if (!notes_last) tell(document.footnotes);
    for (const SourceEntry& source : document.sources) add(text_of(source.content));
    if (const Cards* cards = std::exchange(cards_at_end_, nullptr)) tell(*cards);
    if (notes_last) tell(document.footnotes);
  }

 private:
  // What the layout puts in, such as the number of a page, parts a text in two.
  void add(std::string_view text) {
    for (const std::string_view part : split(text, kPutIn)) {
      if (!bare_text(part).empty()) texts_.emplace_back(part);
    }
  }

  // Of an appendix. Numbers of chapters are labels without letters, which readers of the text leave out.
  static std::string letter_of(const std::string& number) {
    const bool is_letter = !number.empty() && std::isalpha(static_cast<unsigned char>(number[0]));
    return is_letter ? number : std::string();
  }

  void tell_volume(const Document& volume, bool notes_last) {
    for (const std::string* line : {&volume.title, &volume.summary, &volume.edition, &volume.imprint}) add(*line);
    for (const VolumePart& part : volume.parts) {
      add(part.label + part.title);
      for (const Document& chapter : part.chapters) {
        add(letter_of(chapter.number) + chapter.title);
        if (chapter.kind == DocumentKind::form) continue;  // its headings are not in the contents
        for (const std::string& heading : headings_of(chapter.content)) add(heading);
      }
    }
    std::vector<const Document*> chapters;
    for (const VolumePart& part : volume.parts) {
      add(part.label + part.title);
      for (const Document& chapter : part.chapters) {
        if (part.title.empty()) break;  // no page of its own
        add(letter_of(chapter.number) + chapter.title);
        add(chapter.summary);
      }
      for (const Document& chapter : part.chapters) {
        Document without_notes = chapter;
        if (notes_last) without_notes.footnotes.clear();
        tell(without_notes, false);
        chapters.push_back(&chapter);
      }
    }
    fields_ = &volume.fields;
    for (const Term& term : volume.terms) {
      add(term.term);
      add(term.definition);
    }
    for (const SourceEntry& source : volume.sources) add(text_of(source.content));
    tell_index(volume);
    if (!notes_last) return;
    for (const Document* chapter : chapters) tell(chapter->footnotes);
  }

  // The terms that are used, each behind its initial where that is a new one.
  void tell_index(const Document& volume) {
    std::string initial;
    for (const Term& term : volume.terms) {
      if (!used_terms_.contains(term.id)) continue;
      std::string own(1, static_cast<char>(std::toupper(slug(term.term)[0])));
      if (own != initial) add(own);
      initial = own;
      add(term.term);
    }
  }

  std::vector<std::string> headings_of(const Blocks& blocks) {
    std::vector<std::string> headings;
    for (const Block& block : blocks) {
      const Heading* heading = std::get_if<Heading>(&block.node);
      if (heading && heading->level == 2) headings.push_back(text_of(heading->content));
    }
    return headings;
  }

  // What is typed, or chosen from a list, stands in a field and not on the paper.
  bool is_typed(std::string_view path) const {
    const auto field = fields_->find(path);
    return field != fields_->end() && !field->second.has_buttons && field->second.type != FieldType::choices;
  }

  std::string text_of(const Inlines& inlines) {
    std::string text;
    for (const Inline& in : inlines) text += std::visit([this](const auto& node) { return text_of(node); }, in.node);
    return text;
  }
  std::string text_of(const TextRun& node) { return node.text; }
  std::string text_of(const CodeRun& node) { return node.text; }
  std::string text_of(const LineBreak&) { return "\n"; }
  std::string text_of(const Image&) { return {}; }
  std::string text_of(const PageReference&) { return std::string(1, kPutIn); }
  std::string text_of(const TermUse& node) {
    used_terms_.insert(node.id);
    return text_of(node.content);
  }
  std::string text_of(const FootnoteMark& node) { return std::to_string(node.number); }
  std::string text_of(const AnswerRun& node) {
    return (is_typed(node.path) ? "" : node.answer.value_or("")) + node.unit;
  }
  template <class Node>
  std::string text_of(const Node& node) {
    return text_of(node.content);
  }

  void tell(const std::vector<Footnote>& notes) {
    for (const Footnote& note : notes) tell(note.content);
  }
  void tell(const Blocks& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!tell_scale(blocks, i)) std::visit([this](const auto& node) { tell(node); }, blocks[i].node);
    }
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
    add(node.caption);
    for (const TableCell& cell : node.head.cells) add(text_of(cell.content));
    for (const TableRow& row : node.rows) {
      for (const TableCell& cell : row.cells) add(text_of(cell.content));
    }
  }
  void tell(const FigureBlock& node) { add(node.title); }
  void tell(const Cards& node) {  // its pictures have no caption
    if (&node == cards_at_end_) return;
    for (const ListItem& card : node.list.items) {
      for (const Block& block : card.content) {
        if (!std::holds_alternative<FigureBlock>(block.node)) tell(Blocks{block});
      }
    }
  }
  void tell(const AnswerSpace& node) { add(node.label); }

  // Scales with the same steps say them once, at the head of a table.
  bool tell_scale(const Blocks& blocks, std::size_t index) {
    const auto scale_at = [&](std::size_t i) -> const FieldBlock* {
      const auto* field = i < blocks.size() ? std::get_if<FieldBlock>(&blocks[i].node) : nullptr;
      return field && field->type == FieldType::scale && field->help.empty() && !is_typed(field->path) ? field
                                                                                                       : nullptr;
    };
    const FieldBlock* scale = scale_at(index);
    const FieldBlock* above = index > 0 ? scale_at(index - 1) : nullptr;
    const FieldBlock* below = scale_at(index + 1);
    if (!scale) return false;
    const bool follows = above && above->options == scale->options;
    const bool is_followed = below && below->options == scale->options;
    if (!follows && !is_followed) return false;
    for (const auto& [key, option] : scale->options) {
      if (!follows) add(option);
    }
    add(scale->label);
    return true;
  }
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
  bool has_room(const FieldGroup& node) const {
    return std::any_of(node.content.begin(), node.content.end(), [&](const Block& block) {
      if (const auto* inner = std::get_if<FieldGroup>(&block.node)) return has_room(*inner);
      const auto* field = std::get_if<FieldBlock>(&block.node);
      if (field == nullptr) return false;
      const bool is_given = field->options.empty() ? field->answer && !field->answer->empty() : !field->chosen.empty();
      return !is_given || is_typed(field->path);
    });
  }
  // The items of a list bear their number alone.
  void tell(const FieldGroup& node) {
    add(node.label);
    if (has_room(node)) add(node.help);
    for (std::size_t i = 0; i < node.content.size(); ++i) {
      const Block& block = node.content[i];
      const auto* field = std::get_if<FieldBlock>(&block.node);
      if (tell_scale(node.content, i)) continue;
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

  static constexpr char kPutIn = '\1';

  const FormFields* fields_ = nullptr;
  const Cards* cards_at_end_ = nullptr;
  std::vector<std::string> texts_;
  std::set<std::string> used_terms_;
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
    const bool is_space =
        c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x202f || (c >= 0x2000 && c <= 0x200a);
    const bool is_hyphen = c == 0xad || c == 0x2010 || c == '-' || c == 0x2060;  // or what keeps one from breaking
    if (!is_space && !is_hyphen) append_utf8(bare, c);
  }
  return bare;
}

}  // namespace drieluik
