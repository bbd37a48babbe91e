#include <algorithm>
#include <string>

#include "layout/indent.h"
#include "layout/keep_together.h"
#include "layout/lay_out.h"
#include "layout/lay_out_scales.h"

namespace drieluik {
namespace {

constexpr float kQuoteIndent = 15;      // points
constexpr float kLeastQuoteIndent = 6;  // where the text has very little room

void lay_out_paragraph(Setting& setting, const Paragraph& paragraph, std::int32_t parent) {
  if (shows_pictures(setting, paragraph.content)) {
    return lay_out_with_pictures(setting, paragraph.content, parent, most_picture_height(setting));
  }
  const TextRole& role = setting.body;
  const std::uint32_t first = setting.flow.size();
  const StyledText text =
      lay_out_inlines(setting, paragraph.content, role, add_element(setting, Tag::paragraph, parent));
  set_text(setting, text, running_text(setting, role));
  const float half = setting.style().line_height / 2;
  put_room(setting.flow, first, half, half);
}

void lay_out_quote(Setting& setting, const Quote& quote, std::int32_t parent) {
  const std::uint32_t first = setting.flow.size();
  const Frame frame{first, first, setting.x, setting.width, std::nullopt, setting.style().line};
  const std::size_t index = setting.flow.frames.size();
  setting.flow.frames.push_back(frame);
  {
    const Indent indent(setting, kQuoteIndent, 0, kLeastQuoteIndent);
    lay_out_blocks(setting, quote.content, add_element(setting, Tag::block_quote, parent));
  }
  setting.flow.frames[index].last = setting.flow.size();
  put_room(setting.flow, first, setting.style().line_height / 2, setting.style().line_height / 2);
}

void lay_out_code(Setting& setting, const CodeBlock& code, std::int32_t parent) {
  const TextRole role = code_role(setting.style());
  const std::uint32_t first = setting.flow.size();
  std::string_view text = code.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  const std::int32_t paragraph = add_element(setting, Tag::paragraph, parent);
  const Indent indent(setting, kQuoteIndent, 0);
  set_text(setting, plain_text(without_tabs(text), role, add_element(setting, Tag::code, paragraph)),
           text_block(setting, role));
  put_room(setting.flow, first, setting.style().line_height / 2, setting.style().line_height / 2);
}

void lay_out_thematic_break(Setting& setting) {
  const float height = setting.style().line_height;
  const float middle = setting.x + std::min(setting.width, setting.style().measure) / 2;
  begin_slab(setting, height, height);
  add_piece(setting, {kArtifact, line_path(middle - 30, 0, middle + 30, 0, setting.style().line, 0.75f)}, 0,
            height / 2);
  put_room(setting.flow, setting.flow.size() - 1, height / 2, height / 2);
}

}  // namespace

void lay_out_blocks(Setting& setting, const Blocks& blocks, std::int32_t parent) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    keep_with_fields_before(setting, blocks, i);
    const std::size_t scales = lay_out_scales(setting, std::span(blocks).subspan(i), parent);
    if (scales > 0) {
      i += scales - 1;
    } else {
      lay_out_block(setting, blocks[i], parent);
    }
    keep_with_what_follows(setting, blocks, i);
  }
}

void lay_out_block(Setting& setting, const Block& block, std::int32_t parent) {
  struct Visitor {
    Setting& setting;
    std::int32_t parent;
    void operator()(const Paragraph& x) const { lay_out_paragraph(setting, x, parent); }
    void operator()(const Heading& x) const {
      lay_out_heading(setting, std::max(2, x.level), x.anchor, x.content, parent);
    }
    void operator()(const List& x) const { lay_out_list(setting, x, parent); }
    void operator()(const DefinitionList& x) const { lay_out_definitions(setting, x, parent); }
    void operator()(const Quote& x) const { lay_out_quote(setting, x, parent); }
    void operator()(const Callout& x) const { lay_out_callout(setting, x, parent); }
    void operator()(const CodeBlock& x) const { lay_out_code(setting, x, parent); }
    void operator()(const ThematicBreak&) const { lay_out_thematic_break(setting); }
    void operator()(const PageBreak&) const { setting.breaks_page = setting.flow.size() > 0; }
    void operator()(const Table& x) const { lay_out_table(setting, x, parent); }
    void operator()(const FigureBlock& x) const { lay_out_figure(setting, x, parent); }
    void operator()(const Cards& x) const {
      if (&x != setting.cards_at_end) lay_out_cards(setting, x, parent);
    }
    void operator()(const AnswerSpace& x) const { lay_out_answer_space(setting, x, parent); }
    void operator()(const FieldBlock& x) const { lay_out_field(setting, x, parent); }
    void operator()(const FieldGroup& x) const { lay_out_group(setting, x, parent); }
    void operator()(const Signatures& x) const { lay_out_signatures(setting, x, parent); }
    void operator()(const FixedBlocks& x) const { lay_out_fixed(setting, x, parent); }
  };
  std::visit(Visitor{setting, parent}, block.node);
}

}  // namespace drieluik
