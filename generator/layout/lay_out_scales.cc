#include "layout/lay_out_scales.h"

#include <algorithm>
#include <variant>

#include "layout/lay_out.h"
#include "layout/table_cells.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kGap = 6, kLeastColumn = 30;                    // points
constexpr float kLeastStatement = 0.4f, kGoodStatement = 0.5f;  // of the width
constexpr float kCapitals = 0.7f;                               // how high, of the size of letters

using Scope = StructureElement::Scope;
using Options = std::vector<std::pair<std::string, std::string>>;

TableShape shape_of(Setting& setting, const Options& options) {
  float longest_word = kLeastColumn, whole = kLeastColumn;
  for (const auto& [key, label] : options) {
    const TextWidths widths = text_widths(setting, plain_text(label, label_role(setting.style()), kRoot));
    longest_word = std::max(longest_word, widths.longest_word + 1);
    whole = std::max(whole, widths.whole + 1);
  }
  const auto count = static_cast<float>(options.size());
  const auto statement = [&](float column) { return setting.width - count * (column + kGap); };
  const float column = statement(whole) >= kGoodStatement * setting.width ? whole : longest_word;
  TableShape shape{.widths = {statement(column)}, .gap = kGap, .alignments = {Alignment::start}};
  shape.widths.resize(options.size() + 1, column);
  shape.alignments.resize(options.size() + 1, Alignment::centre);
  return shape;
}

// The steps end on one line.
RowText head_of(Setting& setting, const Options& options, float width, std::int32_t parent) {
  const TextRole role = label_role(setting.style());
  RowText row(options.size() + 1);
  const std::int32_t table_row = add_element(setting, Tag::table_row, parent);
  add_element(setting, Tag::header_cell, table_row);
  setting.paper.elements.back().scope = Scope::column;
  std::vector<std::uint32_t> lines;
  for (const auto& [key, label] : options) {
    const StyledText text = plain_text(label, role, kRoot);
    lines.push_back(in_column(setting, 0, width, [&] { set_text(setting, text, {.leading = role.leading}); }).size());
  }
  const std::uint32_t most = *std::max_element(lines.begin(), lines.end());
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::int32_t cell = add_element(setting, Tag::header_cell, table_row);
    setting.paper.elements.back().scope = Scope::column;
    row[i + 1].text = plain_text(std::string(most - lines[i], '\n') + options[i].second, role, cell);
  }
  return row;
}

// A box to tick, or a button, whose middle is at (x, y).
void add_option(Setting& setting, const FieldBlock& field, std::size_t index, std::int32_t cell, float x, float y) {
  const auto& [key, label] = field.options[index];
  if (const FormField* typed = find_form_field(setting, field.path)) {
    const float half = button_size(setting.style()) / 2;
    const std::uint32_t button = add_button_widget(setting, field.path, index);
    const std::int32_t form = add_element(setting, Tag::form, cell);
    setting.paper.elements.back().alternative = spoken_option(*typed, label);
    add_piece(setting, {form, PlacedWidget{button, 0, 0}}, x - half, y - half);
    return;
  }
  const bool ticked = std::find(field.chosen.begin(), field.chosen.end(), key) != field.chosen.end();
  const std::int32_t sign = add_element(setting, Tag::span, cell);
  setting.paper.elements.back().alternative = std::string(setting.words()[ticked ? "ticked" : "not-ticked"]);
  const float half = tick_box_size(setting.style()) / 2;
  std::vector<Piece> box;
  add_tick_box(box, setting.style(), x - half, y + half, ticked, sign);
  for (Piece& piece : box) add_piece(setting, std::move(piece), 0, 0);
}

// The options stand beside the last line of the statement.
void append_scale(Setting& setting, const FieldBlock& field, const TableShape& shape, const RowLook& look,
                  std::int32_t parent) {
  const std::int32_t table_row = add_element(setting, Tag::table_row, parent);
  std::vector<RowText> row(1, RowText(shape.widths.size()));
  row[0][0].text = plain_text(field.label, look.role, add_element(setting, Tag::header_cell, table_row));
  setting.paper.elements.back().scope = Scope::row;
  const std::uint32_t first = setting.flow.size();
  append_row_group(setting, row, 0, 1, shape, {look});

  const bool is_one_line = setting.flow.size() == first + 1;
  const float baseline = baseline_of(setting, look.role) + (is_one_line ? kAboveRow : 0);
  float x = setting.x;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    x += shape.widths[i] + shape.gap;
    const std::size_t piece = setting.flow.pieces.size();
    add_option(setting, field, i, add_element(setting, Tag::data_cell, table_row), x + shape.widths[i + 1] / 2,
               baseline - look.role.size * kCapitals / 2);
    for (std::size_t k = piece; k < setting.flow.pieces.size(); ++k) {
      setting.flow.pieces[k].lane = static_cast<std::uint32_t>(i + 1);
    }
  }
}

std::vector<const FieldBlock*> scales_alike(const Setting& setting, std::span<const Block> blocks) {
  std::vector<const FieldBlock*> out;
  for (const Block& block : blocks) {
    const auto* field = std::get_if<FieldBlock>(&block.node);
    if (!field || field->type != FieldType::scale || !field->help.empty() || !has_options(setting, *field)) break;
    if (!out.empty() && field->options != out.front()->options) break;
    out.push_back(field);
  }
  return out;
}

}  // namespace

std::size_t lay_out_scales(Setting& setting, std::span<const Block> blocks, std::int32_t parent) {
  const std::vector<const FieldBlock*> scales = scales_alike(setting, blocks);
  if (scales.size() < 2) return 0;
  const Options& options = scales.front()->options;
  const TableShape shape = shape_of(setting, options);
  if (shape.widths.front() < kLeastStatement * setting.width) return 0;

  const PrintStyle& style = setting.style();
  const RowLook head_look{.role = label_role(style), .rule = style.ink};
  const RowLook look{.role = cell_role(style), .rule = style.line};
  const std::int32_t table = add_element(setting, Tag::table, parent);
  std::vector<RowText> head{
      head_of(setting, options, shape.widths.back(), add_element(setting, Tag::table_head, table))};
  const std::uint32_t first = setting.flow.size();
  append_row_group(setting, head, 0, 1, shape, {head_look});
  keep_together(setting.flow, first, true);
  const auto number = static_cast<std::int32_t>(setting.flow.heads.size());
  const std::uint32_t body_start = setting.flow.size();
  setting.flow.heads.push_back({first, body_start});

  const std::int32_t body = add_element(setting, Tag::table_body, table);
  std::vector<std::uint32_t> rows;
  for (const FieldBlock* scale : scales) {
    rows.push_back(setting.flow.size());
    append_scale(setting, *scale, shape, look, body);
  }
  for (std::uint32_t i = body_start; i < setting.flow.size(); ++i) setting.flow.slabs[i].head = number;
  keep_first_and_last_two_rows(setting.flow, rows);
  put_room(setting.flow, first, style.line_height / 2, style.line_height / 2);
  return scales.size();
}

}  // namespace drieluik
