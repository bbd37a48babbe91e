#include <algorithm>

#include "layout/lay_out.h"
#include "layout/table_cells.h"
#include "layout/units.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kWritingRow = 9.5f * kMillimetre;  // a row with a cell to write in
constexpr float kWholePart = 0.2f;                 // a table of less than this part of a page is not divided
constexpr float kSmallest = 0.75f;                 // of the size of letters: more columns than words have room in

using Scope = StructureElement::Scope;

// Nothing but a blank: the cell itself is the room to write. What is ticked elsewhere is none.
bool is_blank(const Setting& setting, const TableCell& cell) {
  return std::all_of(cell.content.begin(), cell.content.end(), [&](const Inline& one) {
    if (const auto* answer = std::get_if<AnswerRun>(&one.node)) {
      const FormField* field = find_form_field(setting, answer->path);
      const bool is_ticked_elsewhere = field && !is_boxed(*field);
      return !is_ticked_elsewhere && (!answer->answer || answer->answer->empty());
    }
    const auto* text = std::get_if<TextRun>(&one.node);
    return text && text->text.find_first_not_of(' ') == std::string::npos;
  });
}

bool has_room_to_write(const Setting& setting, const TableRow& row) {
  bool has_blank = false;
  std::size_t others = 0, blanks = 0;  // of the cells after the first
  for (const TableCell& cell : row.cells) {
    if (cell.column_span == 0) continue;
    has_blank = has_blank || (!cell.content.empty() && is_blank(setting, cell));
    if (&cell == &row.cells.front()) continue;
    ++others;
    blanks += is_blank(setting, cell) ? 1 : 0;
  }
  return has_blank || (others > 0 && blanks == others);
}

bool is_blank(const Setting& setting, const TableRow& row, std::size_t column) {
  return column >= row.cells.size() || is_blank(setting, row.cells[column]);
}

// Columns with nothing in them below the head; all of them where a row has nothing in it. Empty: there are none.
std::vector<bool> columns_to_fill_in(const Setting& setting, const Table& table, std::size_t columns) {
  std::vector<bool> blank_columns(columns, !table.rows.empty());
  bool has_blank_row = false;
  for (const TableRow& row : table.rows) {
    bool is_blank_row = true;
    for (std::size_t i = 0; i < columns; ++i) {
      if (is_blank(setting, row, i)) continue;
      is_blank_row = blank_columns[i] = false;
    }
    has_blank_row = has_blank_row || is_blank_row;
  }
  if (has_blank_row) blank_columns.assign(columns, true);
  if (std::ranges::find(blank_columns, true) == blank_columns.end()) blank_columns.clear();
  return blank_columns;
}

bool has_fields(const std::vector<RowText>& rows) {
  return std::ranges::any_of(rows, [](const RowText& row) {
    return std::ranges::any_of(row, [](const CellText& cell) { return !cell.field.empty(); });
  });
}

// The path of a field to fill in that the cell is there for.
std::string_view field_of(const Setting& setting, const TableCell& cell) {
  std::string_view path;
  for (const Inline& one : cell.content) {
    if (const auto* answer = std::get_if<AnswerRun>(&one.node); answer && path.empty()) {
      path = answer->path;
    } else if (const auto* text = std::get_if<TextRun>(&one.node);
               !text || text->text.find_first_not_of(' ') != std::string::npos) {
      return {};
    }
  }
  const FormField* field = find_form_field(setting, path);
  return field && is_boxed(*field) ? path : std::string_view();
}

TextWidths field_widths(Setting& setting, std::string_view path, const TextRole& role) {
  constexpr float kNarrow = 20 * kMillimetre, kUsual = 40 * kMillimetre;
  const float whole = std::max(kUsual, wanted_width(setting, path, typed_role(setting, role)));
  return {.longest_word = kNarrow, .longest_part = kNarrow, .whole = whole};
}

// As wide as the column, up to its own size.
void show_large(const Setting& setting, const Image& image, CellText& cell) {
  constexpr float kLeast = 20 * kMillimetre;
  const Area natural = natural_size(*image.picture);
  const float width = natural.width * std::min(1.0f, most_picture_height(setting) / natural.height);
  for (StyledSpan& span : cell.text.spans) {
    if (span.picture) span.object_width = width;
  }
  const float least = std::min(kLeast, width);
  cell.widths = {.longest_word = least, .longest_part = least, .whole = width};
  cell.is_picture = true;
}

RowText prepare(Setting& setting, const TableRow& row, std::size_t columns, bool is_head, std::int32_t parent) {
  const TextRole role = is_head ? cell_head_role(setting.style()) : cell_role(setting.style());
  const std::int32_t table_row = add_element(setting, Tag::table_row, parent);
  RowText out(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    CellText& cell = out[i];
    if (i < row.cells.size()) {
      cell.column_span = row.cells[i].column_span;
      cell.row_span = row.cells[i].row_span;
      if (cell.column_span == 0) continue;
    }
    const std::int32_t element = add_element(setting, is_head ? Tag::header_cell : Tag::data_cell, table_row);
    StructureElement& added = setting.paper.elements.back();
    if (is_head) added.scope = Scope::column;
    added.column_span = cell.column_span;
    added.row_span = cell.row_span;
    cell.element = element;
    if (i < row.cells.size()) cell.field = field_of(setting, row.cells[i]);
    if (!cell.field.empty()) cell.widths = field_widths(setting, cell.field, role);
    if (!cell.field.empty() || i >= row.cells.size() || is_blank(setting, row.cells[i])) continue;
    cell.text = lay_out_inlines(setting, row.cells[i].content, role, element);
    cell.widths = text_widths(setting, cell.text);
    if (const Image* picture = sole_picture(setting, row.cells[i].content)) show_large(setting, *picture, cell);
  }
  return out;
}

float height_from(const Flow& flow, std::uint32_t first) {
  float height = 0;
  for (std::uint32_t i = first; i < flow.size(); ++i) height += flow.slabs[i].height;
  return height;
}

// The same in letters of another size.
void scale_cells(Setting& setting, std::vector<RowText>& rows, float scale) {
  for (RowText& row : rows) {
    for (CellText& cell : row) {
      if (cell.text.empty() || cell.is_picture) continue;
      for (StyledSpan& span : cell.text.spans) {
        span.role.size *= scale;
        span.rise *= scale;
        if (span.picture) span.object_width *= scale;
      }
      cell.widths = text_widths(setting, cell.text);
    }
  }
}

}  // namespace

// As much of the cell as its answer needs, and on paper room for a line to write on.
StyledText field_text(Setting& setting, const CellText& cell, float width, const TextRole& around) {
  constexpr float kMargin = 3;  // points, by which it is higher than its lines of text
  const TextRole role = typed_role(setting, around);
  StyledText text;
  text.add(kObject, field_span(setting, cell.field,
                               {.width = width,
                                .least_height = role.leading + kMargin,
                                .most_height = 0.8f * setting.page_height(),
                                .margin = kMargin,
                                .role = role},
                               cell.element));
  return text;
}

void lay_out_table(Setting& setting, const Table& table, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  std::size_t columns = std::max<std::size_t>(1, table.head.cells.size());
  for (const TableRow& row : table.rows) columns = std::max(columns, row.cells.size());

  const std::int32_t element = add_element(setting, Tag::table, parent);
  if (!table.caption.empty()) lay_out_table_caption(setting, table, element);
  std::vector<RowText> rows;
  rows.push_back(prepare(setting, table.head, columns, true, add_element(setting, Tag::table_head, element)));
  const std::int32_t body = add_element(setting, Tag::table_body, element);
  for (const TableRow& row : table.rows) rows.push_back(prepare(setting, row, columns, false, body));
  const float gap = column_gap(columns, setting.width);
  const float scale = std::max(kSmallest, 1 / crowding(rows, columns, setting.width, gap));
  if (scale < 1) scale_cells(setting, rows, scale);
  const TableShape shape{
      .widths = column_widths(rows, columns, setting.width, gap),
      .gap = gap,
      .alignments = table.columns,
      .to_fill_in = has_fields(rows) ? std::vector<bool>() : columns_to_fill_in(setting, table, columns)};
  std::vector<RowLook> looks(rows.size(), {.role = cell_role(style), .rule = style.line});
  for (RowLook& look : looks) look.role.leading *= scale;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    looks[i].is_to_write_in = has_room_to_write(setting, table.rows[i - 1]);
    looks[i].min_height = looks[i].is_to_write_in ? kWritingRow : 0;
  }
  looks.front().is_first = true;
  looks.front().rule = looks.back().rule = style.ink;

  const std::uint32_t first = setting.flow.size();
  append_row_group(setting, rows, 0, 1, shape, looks);
  keep_together(setting.flow, first, true);
  const auto head = static_cast<std::int32_t>(setting.flow.heads.size());
  setting.flow.heads.push_back({first, setting.flow.size()});
  for (std::size_t i = 1; i < rows.size();) {
    const std::uint32_t start = setting.flow.size();
    const std::size_t last = i + rows_of_group(rows, i);
    append_row_group(setting, rows, i, last, shape, looks);
    for (std::uint32_t k = start; k < setting.flow.size(); ++k) setting.flow.slabs[k].head = head;
    // The last row does not stand alone on a page.
    if (i > 1 && last == rows.size() && setting.flow.size() - start < 4) {
      setting.flow.slabs[start - 1].keep_with_next = true;
    }
    i = last;
  }
  const auto is_to_write_in = [](const RowLook& look) { return look.is_to_write_in; };
  if (std::any_of(looks.begin(), looks.end(), is_to_write_in)) {
    setting.flow.writing_spaces.push_back(
        {WritingSpace::Kind::rows, setting.flow.heads.back().last, setting.flow.size()});
  }
  if (height_from(setting.flow, first) < kWholePart * setting.page_height()) keep_together(setting.flow, first, false);
  if (rows.size() == 1) setting.flow.slabs.back().keep_with_next = false;
  put_room(setting.flow, first, style.line_height * (table.caption.empty() ? 0.8f : 0.3f), style.line_height);
}

}  // namespace drieluik
