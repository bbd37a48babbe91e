#include "support/dump_document.h"

#include <array>
#include <cstdio>

namespace drieluik {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + "\"";
}

std::string_view name_of(CalloutKind kind) {
  constexpr std::array<std::string_view, 6> kNames = {"note", "tip", "warning", "example", "question", "teacher"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Alignment alignment) {
  constexpr std::array<std::string_view, 3> kNames = {"start", "centre", "end"};
  return kNames[static_cast<std::size_t>(alignment)];
}

std::string_view name_of(Ink ink) {
  constexpr std::array<std::string_view, 7> kNames = {"none", "text", "muted", "line", "brand", "brand_soft", "paper"};
  return kNames[static_cast<std::size_t>(ink)];
}

std::string describe(const Target& target) {
  switch (target.kind) {
    case Target::Kind::page:
      return "page:" + target.folder + "/" + target.id + (target.fragment.empty() ? "" : "#" + target.fragment);
    case Target::Kind::bibliography:
      return "bibliography:" + target.fragment;
    case Target::Kind::glossary:
      return "glossary:" + target.fragment;
    case Target::Kind::url:
      return "url:" + target.url;
    case Target::Kind::file:
      return "file:" + target.id;
  }
  return {};
}

std::string describe(const std::optional<std::string>& answer) {
  return answer ? " = " + in_quotes(*answer) : " blank";
}

std::string describe(int number, const std::string& anchor, const std::string& caption) {
  return (number > 0 ? std::to_string(number) + " " : "") + (anchor.empty() ? "" : "#" + anchor + " ") +
         in_quotes(caption);
}

// Two digits behind the point.
std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
  return buffer.data();
}

class Dumper {
 public:
  void add(const Document& d) {
    constexpr std::array<std::string_view, 4> kKinds = {"page", "sheet", "form", "volume"};
    line((d.number.empty() ? "" : d.number + " ") + std::string(kKinds[static_cast<std::size_t>(d.kind)]) + " " +
         d.folder + "/" + d.id + " " + d.language + " " + in_quotes(d.title));
    ++depth_;
    if (!d.summary.empty()) line("summary " + in_quotes(d.summary));
    if (!d.form_version.empty()) line("version " + d.form_version + " hash " + d.text_hash);
    if (!d.date.empty()) line("date " + d.date);
    if (!d.edition.empty()) line("edition " + in_quotes(d.edition) + " imprint " + in_quotes(d.imprint));
    if (d.columns != 1) line("columns " + std::to_string(d.columns));
    if (!d.address.empty()) line("address " + d.address);
    for (const Fact& fact : d.facts) line("fact " + in_quotes(fact.label) + " " + in_quotes(fact.value));
    add(d.content);
    for (const VolumePart& part : d.parts) {
      line("part " + in_quotes(part.label) + " " + in_quotes(part.title));
      ++depth_;
      for (const Document& chapter : part.chapters) add(chapter);
      --depth_;
    }
    for (const Term& term : d.terms)
      line("term " + term.id + " " + in_quotes(term.term) + " " + in_quotes(term.definition));
    for (const Footnote& footnote : d.footnotes)
      within("footnote " + std::to_string(footnote.number), footnote.content);
    for (const SourceEntry& source : d.sources) within("source " + source.key, source.content);
    for (const RelatedGroup& group : d.related) {
      line("related " + in_quotes(group.title));
      for (const auto& [title, target] : group.links) line("  link " + describe(target) + " " + in_quotes(title));
    }
    --depth_;
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& node) { add(node); }, block.node);
  }

  void add(const Inlines& inlines) {
    for (const Inline& in : inlines) std::visit([this](const auto& node) { add(node); }, in.node);
  }

  void add(const Drawing& drawing) {
    line("drawing " + number(drawing.width) + " x " + number(drawing.height));
    ++depth_;
    for (const auto& shape : drawing.shapes) std::visit([this](const auto& node) { add(node); }, shape);
    --depth_;
  }

  std::string take() { return std::move(out_); }

 private:
  void line(const std::string& text) { out_.append(2 * depth_, ' ').append(text).append("\n"); }

  template <typename Content>
  void within(const std::string& text, const Content& content) {
    line(text);
    ++depth_;
    add(content);
    --depth_;
  }

  // Blocks.
  void add(const Paragraph& node) { within("paragraph", node.content); }
  void add(const Heading& node) { within("heading " + std::to_string(node.level) + " #" + node.anchor, node.content); }
  void add(const List& node) {
    line(std::string("list ") + (node.ordered ? "from " + std::to_string(node.start) : "bullet") +
         (node.tight ? " tight" : " loose"));
    ++depth_;
    for (const ListItem& item : node.items)
      within(item.ticked ? (*item.ticked ? "item [x]" : "item [ ]") : "item", item.content);
    --depth_;
  }
  void add(const DefinitionList& node) {
    line("definitions");
    ++depth_;
    for (const Definition& entry : node.entries) {
      within("term", entry.term);
      for (const Inlines& meaning : entry.meanings) within("meaning", meaning);
    }
    --depth_;
  }
  void add(const Quote& node) { within("quote", node.content); }
  void add(const Callout& node) {
    within("callout " + std::string(name_of(node.kind)) + " " + in_quotes(node.title), node.content);
  }
  void add(const CodeBlock& node) { line("code-block " + in_quotes(node.text)); }
  void add(const ThematicBreak&) { line("thematic-break"); }
  void add(const PageBreak&) { line("page-break"); }
  void add(const Table& node) {
    std::string columns;
    for (const Alignment column : node.columns) columns += " " + std::string(name_of(column));
    line("table" + columns + (node.caption.empty() ? "" : " " + describe(node.number, node.anchor, node.caption)));
    ++depth_;
    add_row("head", node.head);
    for (const TableRow& row : node.rows) add_row("row", row);
    --depth_;
  }
  void add_row(const std::string& name, const TableRow& row) {
    line(name);
    ++depth_;
    for (const TableCell& cell : row.cells) {
      const bool spans = cell.column_span != 1 || cell.row_span != 1;
      within(spans ? "cell " + std::to_string(cell.column_span) + "x" + std::to_string(cell.row_span) : "cell",
             cell.content);
    }
    --depth_;
  }
  void add(const FigureBlock& node) {
    line("figure " + node.id + " " + describe(node.number, node.anchor, node.title) + " " +
         in_quotes(node.description) +
         (node.drawing ? " with " + std::to_string(node.drawing->shapes.size()) + " shapes" : ""));
  }
  void add(const Cards& node) {
    line("cards " + std::to_string(node.columns) + "x" + std::to_string(node.rows));
    ++depth_;
    for (const ListItem& card : node.list.items) within("card", card.content);
    --depth_;
  }
  void add(const AnswerSpace& node) {
    line("answer-space" + (node.label.empty() ? "" : " " + in_quotes(node.label)) +
         (node.boxes > 0 ? " boxes " + std::to_string(node.boxes) : " lines " + std::to_string(node.lines)));
  }
  void add(const FieldBlock& node) {
    std::string text = "field " + node.path + " " + std::string(name_of(node.type)) + " " + in_quotes(node.label);
    if (!node.help.empty()) text += " help " + in_quotes(node.help);
    if (node.required) text += " required";
    if (node.lines != 1) text += " lines " + std::to_string(node.lines);
    if (node.options.empty()) {
      text += describe(node.answer);
    } else {
      text += " of";
      for (const auto& [key, label] : node.options) text += " " + key + ":" + in_quotes(label);
      text += " chosen";
      for (const std::string& key : node.chosen) text += " " + key;
      if (node.answer) text += describe(node.answer);
    }
    line(text);
  }
  void add(const FieldGroup& node) {
    if (node.kind != FieldGroup::Kind::fields && node.kind != FieldGroup::Kind::list) return add_part(node);
    within("group " + node.path + " " + in_quotes(node.label) +
               (node.columns == 1 ? "" : " columns " + std::to_string(node.columns)) +
               (node.help.empty() ? "" : " help " + in_quotes(node.help)),
           node.content);
  }
  // Of a page to fill in.
  void add_part(const FieldGroup& node) {
    if (node.when) return within("when " + to_text(*node.when), node.content);
    within((node.kind == FieldGroup::Kind::each   ? "each "
            : node.kind == FieldGroup::Kind::item ? "item "
                                                  : "computed ") +
               node.path,
           node.content);
  }
  void add(const FixedBlocks& node) { add(*node.blocks); }
  void add(const Signatures& node) {
    line("signatures");
    for (const SignatureSlot& slot : node.slots)
      line("  " + slot.path + " " + in_quotes(slot.label) + describe(slot.name));
  }

  // Inlines.
  void add(const TextRun& node) { line("text " + in_quotes(node.text)); }
  void add(const CodeRun& node) { line("code " + in_quotes(node.text)); }
  void add(const LineBreak&) { line("line-break"); }
  void add(const Emphasis& node) { within("emphasis", node.content); }
  void add(const Strong& node) { within("strong", node.content); }
  void add(const Strikethrough& node) { within("strikethrough", node.content); }
  void add(const Link& node) { within("link " + describe(node.target), node.content); }
  void add(const Citation& node) { within("citation", node.content); }
  void add(const TermUse& node) { within("term " + node.id + " " + in_quotes(node.definition), node.content); }
  void add(const FootnoteMark& node) { line("footnote-mark " + std::to_string(node.number)); }
  void add(const PageReference& node) { line("page-reference " + describe(node.target)); }
  void add(const Image& node) { line("image " + node.file + " " + in_quotes(node.alternative)); }
  void add(const AnswerRun& node) {
    line("answer " + node.path + " " + std::string(name_of(node.type)) + " " + in_quotes(node.label) +
         describe(node.answer) + (node.unit.empty() ? "" : " unit " + in_quotes(node.unit)));
  }

  // Shapes.
  void add(const DrawnPath& path) {
    std::string text = path.curved ? "curved " : "";
    text += path.closed ? "shape" : "line";
    text += " fill " + std::string(name_of(path.fill)) + " stroke " + std::string(name_of(path.stroke)) + " " +
            number(path.stroke_width);
    for (const DrawnPoint& point : path.points) text += " " + number(point.x) + "," + number(point.y);
    line(text);
  }
  void add(const DrawnText& text) {
    constexpr std::array<std::string_view, 3> kAnchors = {"start", "middle", "end"};
    line("text " + number(text.at.x) + "," + number(text.at.y) + " " +
         std::string(kAnchors[static_cast<std::size_t>(text.anchor)]) + " " + number(text.size) +
         (text.bold ? " bold " : " ") + std::string(name_of(text.ink)) + " " + in_quotes(text.text));
  }

  std::string out_;
  std::size_t depth_ = 0;
};

template <typename Node>
std::string dump_node(const Node& node) {
  Dumper dumper;
  dumper.add(node);
  return dumper.take();
}

}  // namespace

std::string dump(const Document& document) { return dump_node(document); }
std::string dump(const Blocks& blocks) { return dump_node(blocks); }
std::string dump(const Inlines& inlines) { return dump_node(inlines); }
std::string dump(const Drawing& drawing) { return dump_node(drawing); }

}  // namespace drieluik
