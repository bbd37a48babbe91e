#include <algorithm>
#include <span>
#include <string>

#include "base/text.h"
#include "render/html.h"
#include "render/html_scales.h"
#include "render/html_writer.h"
#include "render/svg.h"

namespace drieluik {
namespace {

std::string_view name_of(CalloutKind kind) {
  switch (kind) {
    case CalloutKind::note:
      return "note";
    case CalloutKind::tip:
      return "tip";
    case CalloutKind::warning:
      return "warning";
    case CalloutKind::example:
      return "example";
    case CalloutKind::question:
      return "question";
    case CalloutKind::teacher:
      return "teacher";
  }
  return "note";
}

class BlockWriter {
 public:
  explicit BlockWriter(HtmlWriter& writer) : writer_(writer), out_(writer.out) {}

  void operator()(const Paragraph& paragraph) {
    out_ += "<p>";
    write_inlines(writer_, paragraph.content);
    out_ += "</p>\n";
  }

  void operator()(const Heading& heading) {
    const char level = static_cast<char>('0' + std::clamp(heading.level, 2, 6));
    (out_ += "<h") += level;
    if (!heading.anchor.empty()) append_attribute(out_, "id", heading.anchor);
    out_ += '>';
    write_inlines(writer_, heading.content);
    ((out_ += "</h") += level) += ">\n";
  }

  void operator()(const List& list) {
    const bool has_tasks =
        std::any_of(list.items.begin(), list.items.end(), [](const ListItem& item) { return item.ticked.has_value(); });
    out_ += list.ordered ? "<ol" : "<ul";
    if (has_tasks) out_ += " class=\"tasks\"";
    if (list.ordered && list.start != 1) append_attribute(out_, "start", std::to_string(list.start));
    out_ += ">\n";
    for (const ListItem& item : list.items) write_item(list, item);
    out_ += list.ordered ? "</ol>\n" : "</ul>\n";
  }

  void operator()(const DefinitionList& list) {
    out_ += "<dl>\n";
    for (const Definition& entry : list.entries) {
      out_ += "<dt>";
      write_inlines(writer_, entry.term);
      out_ += "</dt>\n";
      for (const Inlines& meaning : entry.meanings) {
        out_ += "<dd>";
        write_inlines(writer_, meaning);
        out_ += "</dd>\n";
      }
    }
    out_ += "</dl>\n";
  }

  void operator()(const Quote& quote) {
    out_ += "<blockquote>\n";
    write_blocks(writer_, quote.content);
    out_ += "</blockquote>\n";
  }

  void operator()(const Callout& callout) {
    const std::string_view kind = name_of(callout.kind);
    const std::string id = "callout_" + std::to_string(++writer_.callouts);
    out_.append("<aside class=\"callout ").append(kind).append("\" role=\"note\"");
    append_attribute(out_, "aria-labelledby", id);
    out_ += ">\n<p class=\"callout-title\"";
    append_attribute(out_, "id", id);
    out_ += '>';
    append_escaped_html(out_, callout.title.empty() ? writer_.words[kind] : callout.title);
    out_ += "</p>\n";
    write_blocks(writer_, callout.content);
    out_ += "</aside>\n";
  }

  void operator()(const CodeBlock& code) {
    out_ += "<pre tabindex=\"0\"><code>";
    append_escaped_html(out_, code.text);
    out_ += "</code></pre>\n";
  }

  void operator()(const ThematicBreak&) { out_ += "<hr>\n"; }
  void operator()(const PageBreak&) { out_ += "<div class=\"page-break\"></div>\n"; }

  // A wide table scrolls within itself; to be scrolled by keyboard it must take the focus, and then it has a name.
  void operator()(const Table& table) {
    const std::string name = std::string(writer_.words["table"]) + " " + std::to_string(++writer_.tables);
    out_ += "<div class=\"table\" role=\"region\" tabindex=\"0\"";
    if (!table.anchor.empty()) append_attribute(out_, "id", table.anchor);
    append_attribute(out_, "aria-label", table.caption.empty() ? name : table.caption);
    out_ += ">\n<table>\n";
    if (!table.caption.empty()) {
      out_ += "<caption>";
      write_caption("table-n", table.number, table.caption);
      out_ += "</caption>\n";
    }
    out_ += "<thead>\n";
    write_row(table, table.head, true);
    out_ += "</thead>\n<tbody>\n";
    for (const TableRow& row : table.rows) write_row(table, row, false);
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  // On a phone the drawing keeps a size at which its words can be read, and scrolls.
  void operator()(const FigureBlock& figure) {
    out_ += "<figure";
    if (!figure.anchor.empty()) append_attribute(out_, "id", figure.anchor);
    out_ += ">\n<div class=\"drawing\" role=\"group\" tabindex=\"0\"";
    append_attribute(out_, "aria-label", figure.title);
    out_ += ">\n";
    out_ += render_svg(figure, "figure_" + std::to_string(++writer_.figures));
    out_ += "</div>\n<figcaption>";
    write_caption("figure-n", figure.number, figure.title);
    out_ += "</figcaption>\n</figure>\n";
  }

  void operator()(const Cards& cards) {
    out_ += "<ul class=\"cut-cards columns-" + std::to_string(cards.columns) + " rows-" + std::to_string(cards.rows) +
            "\">\n";
    for (const ListItem& card : cards.list.items) {
      out_ += "<li>\n";
      for (const Block& block : card.content) write_on_card(block);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void operator()(const AnswerSpace& space) {
    out_ += "<div class=\"answer\">\n";
    if (!space.label.empty()) {
      out_ += "<p class=\"answer-label\">";
      append_escaped_html(out_, space.label);
      out_ += "</p>\n";
    }
    const int count = space.boxes > 0 ? space.boxes : space.lines;
    out_.append("<div class=\"").append(space.boxes > 0 ? "boxes" : "lines").append("\" role=\"img\"");
    append_attribute(out_, "aria-label", writer_.words["room-to-write"]);
    out_ += '>';
    for (int i = 0; i < count; ++i) out_ += "<span></span>";
    out_ += "</div>\n</div>\n";
  }

  void operator()(const FieldBlock& field) { write_field(writer_, field); }
  void operator()(const FieldGroup& group) { write_group(writer_, group); }
  void operator()(const Signatures& signatures) { write_signatures(writer_, signatures); }
  void operator()(const FixedBlocks& fixed) { write_blocks(writer_, *fixed.blocks); }

 private:
  // "Figure 3. The pyramid"
  void write_caption(std::string_view pattern, int number, std::string_view words) {
    if (number > 0) {
      out_ += "<b>";
      append_escaped_html(out_, fill_pattern(writer_.words[pattern], {{"n", std::to_string(number)}}));
      out_ += ".</b> ";
    }
    append_escaped_html(out_, words);
  }

  // A figure without its caption.
  void write_on_card(const Block& block) {
    if (const auto* figure = std::get_if<FigureBlock>(&block.node)) {
      out_ += render_svg(*figure, "figure_" + std::to_string(++writer_.figures));
    } else {
      std::visit(*this, block.node);
    }
  }

  void write_item(const List& list, const ListItem& item) {
    if (!item.ticked) {
      out_ += "<li>";
      write_item_content(list, item);
      out_ += "</li>\n";
      return;
    }
    const std::string id = "task_" + std::to_string(++writer_.tasks);
    out_ += "<li class=\"task\"><input type=\"checkbox\"";
    append_attribute(out_, "aria-labelledby", id);
    if (*item.ticked) out_ += " checked";
    out_ += "><div";
    append_attribute(out_, "id", id);
    out_ += '>';
    write_item_content(list, item);
    out_ += "</div></li>\n";
  }

  void write_item_content(const List& list, const ListItem& item) {
    for (std::size_t i = 0; i < item.content.size(); ++i) {
      const Block& block = item.content[i];
      const Paragraph* paragraph = list.tight ? std::get_if<Paragraph>(&block.node) : nullptr;
      if (i > 0 && out_.back() != '\n') out_ += '\n';
      if (paragraph) {
        write_inlines(writer_, paragraph->content);
      } else {
        std::visit(*this, block.node);
      }
    }
  }

  void write_row(const Table& table, const TableRow& row, bool is_head) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const TableCell& cell = row.cells[i];
      if (cell.column_span == 0) continue;
      out_ += !is_head ? "<td" : cell.column_span > 1 ? "<th scope=\"colgroup\"" : "<th scope=\"col\"";
      if (cell.column_span > 1) append_attribute(out_, "colspan", std::to_string(cell.column_span));
      if (cell.row_span > 1) append_attribute(out_, "rowspan", std::to_string(cell.row_span));
      const Alignment alignment = i < table.columns.size() ? table.columns[i] : Alignment::start;
      if (alignment == Alignment::centre) out_ += " class=\"centre\"";
      if (alignment == Alignment::end) out_ += " class=\"end\"";
      out_ += '>';
      write_inlines(writer_, cell.content);
      out_ += is_head ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
  }

  HtmlWriter& writer_;
  std::string& out_;
};

void write_footnotes(HtmlWriter& writer, const std::vector<Footnote>& footnotes) {
  if (footnotes.empty()) return;
  std::string& out = writer.out;
  out += "<section class=\"footnotes\" aria-labelledby=\"footnotes_title\">\n<h2 id=\"footnotes_title\">";
  append_escaped_html(out, writer.words["footnotes"]);
  out += "</h2>\n<ol>\n";
  for (const Footnote& footnote : footnotes) {
    const std::string number = std::to_string(footnote.number);
    out += "<li";
    append_attribute(out, "id", "note_" + number);
    append_attribute(out, "value", number);
    out += ">\n";
    write_blocks(writer, footnote.content);
    out += "<p class=\"back\">";
    for (int use = 1; use <= writer.marks_of_footnotes[footnote.number]; ++use) {
      if (use > 1) out += ' ';
      const std::string suffix = use > 1 ? "_" + std::to_string(use) : "";
      out += "<a";
      append_attribute(out, "href", "#mark_" + number + suffix);
      append_attribute(
          out, "aria-label",
          std::string(writer.words["back-to-text"]) + " " + number + (use > 1 ? "." + suffix.substr(1) : ""));
      out += ">↩</a>";
    }
    out += "</p>\n</li>\n";
  }
  out += "</ol>\n</section>\n";
}

void write_definitions(HtmlWriter& writer) {
  if (writer.terms.empty()) return;
  writer.out += "<div hidden>\n";
  for (const TermUse* term : writer.terms) {
    writer.out += "<p";
    append_attribute(writer.out, "id", "term_" + term->id);
    writer.out += '>';
    append_escaped_html(writer.out, term->definition);
    writer.out += "</p>\n";
  }
  writer.out += "</div>\n";
}

}  // namespace

void write_blocks(HtmlWriter& writer, const Blocks& blocks) {
  BlockWriter write(writer);
  for (std::span<const Block> rest = blocks; !rest.empty();) {
    const std::size_t scales = equal_scales(rest);
    if (scales > 0) {
      write_scales(writer, rest.first(scales));
    } else {
      std::visit(write, rest.front().node);
    }
    rest = rest.subspan(std::max<std::size_t>(scales, 1));
  }
}

std::string render_blocks(const Document& document, const Words& words, int depth) {
  HtmlWriter writer{.words = words, .language = document.language, .depth = depth};
  const bool is_form = document.kind == DocumentKind::form;
  if (is_form) writer.out += "<form autocomplete=\"off\">\n";
  write_blocks(writer, document.content);
  if (is_form) writer.out += "</form>\n";
  write_footnotes(writer, document.footnotes);
  write_definitions(writer);
  return std::move(writer.out);
}

}  // namespace drieluik
