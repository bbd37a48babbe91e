#include <algorithm>
#include <numeric>

#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kCellGap = 12;                     // points, between columns
constexpr float kAbove = 4.5f, kBelow = 5;         // points, in a row
constexpr float kWritingRow = 9.5f * kMillimetre;  // a row with a cell to write in
constexpr float kMaxWordPart = 0.4f;               // a longer word than this part of the table is divided
constexpr float kMinColumn = 12;                   // points

using Scope = StructureElement::Scope;

// Nothing but a blank: the cell itself is the room to write.
bool is_blank(const TableCell& cell) {
  return std::all_of(cell.content.begin(), cell.content.end(), [](const Inline& one) {
    if (const auto* answer = std::get_if<AnswerRun>(&one.node)) return !answer->answer || answer->answer->empty();
    const auto* text = std::get_if<TextRun>(&one.node);
    return text && text->text.find_first_not_of(' ') == std::string::npos;
  });
}

bool has_room_to_write(const TableRow& row) {
  const bool has_blank = std::any_of(row.cells.begin(), row.cells.end(),
                                     [](const TableCell& cell) { return !cell.content.empty() && is_blank(cell); });
  return has_blank || (row.cells.size() > 1 && std::all_of(row.cells.begin() + 1, row.cells.end(), is_blank));
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

struct PreparedCell {
  StyledText text;
  TextWidths widths;
  std::string_view field;  // in the place of a text
  std::int32_t element = 0;
};
using PreparedRow = std::vector<PreparedCell>;

TextWidths field_widths(Setting& setting, std::string_view path, const TextRole& role) {
  constexpr float kNarrow = 20 * kMillimetre, kUsual = 40 * kMillimetre;
  const float whole = std::max(kUsual, wanted_width(setting, path, typed_role(setting, role)));
  return {.longest_word = kNarrow, .longest_part = kNarrow, .whole = whole};
}

// As much of the cell as its answer needs, and on paper room for a line to write on.
StyledText field_text(Setting& setting, const PreparedCell& cell, float width, const TextRole& around) {
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

PreparedRow prepare(Setting& setting, const TableRow& row, std::size_t columns, bool is_head, std::int32_t parent) {
  const TextRole role = is_head ? cell_head_role(setting.style()) : cell_role(setting.style());
  const std::int32_t table_row = add_element(setting, Tag::table_row, parent);
  PreparedRow out(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    const std::int32_t element = add_element(setting, is_head ? Tag::header_cell : Tag::data_cell, table_row);
    if (is_head) setting.paper.elements.back().scope = Scope::column;
    PreparedCell& cell = out[i];
    cell.element = element;
    if (i < row.cells.size()) cell.field = field_of(setting, row.cells[i]);
    if (!cell.field.empty()) cell.widths = field_widths(setting, cell.field, role);
    if (!cell.field.empty() || i >= row.cells.size() || is_blank(row.cells[i])) continue;
    cell.text = lay_out_inlines(setting, row.cells[i].content, role, element);
    cell.widths = text_widths(setting, cell.text);
  }
  return out;
}

float sum(const std::vector<float>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0f); }

// What each column needs at least: its longest word, or where there is no room for that, the longest part of a word.
std::vector<float> least_widths(const std::vector<PreparedRow>& rows, std::size_t columns, float room) {
  std::vector<float> words(columns, kMinColumn), parts(columns, kMinColumn);
  for (const PreparedRow& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      words[i] = std::max(words[i], std::min(row[i].widths.longest_word, kMaxWordPart * room));
      parts[i] = std::max(parts[i], std::min(row[i].widths.longest_part, kMaxWordPart * room));
    }
  }
  return sum(words) <= room ? words : parts;
}

// Widths that fill the table: each column as wide as it must be, and what is left in proportion to how much more it
// would need to stand on one line. A column that is empty, to be written in, counts as a wide one.
std::vector<float> column_widths(const std::vector<PreparedRow>& rows, std::size_t columns, float width) {
  const float room = std::max(1.0f, width - kCellGap * static_cast<float>(columns - 1));
  const std::vector<float> least = least_widths(rows, columns, room);
  std::vector<float> wish(columns, 0);
  for (std::size_t i = 0; i < columns; ++i) {
    bool has_text = false;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const TextWidths& cell = rows[k][i].widths;
      wish[i] = std::max(wish[i], std::min(cell.whole, 2 * room));
      has_text = has_text || (k > 0 && cell.whole > 0);
    }
    if (!has_text) wish[i] = std::max(wish[i], room / static_cast<float>(columns));
    wish[i] = std::max(wish[i], least[i]);
  }
  const float least_sum = sum(least), wish_sum = sum(wish);
  std::vector<float> out(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    if (least_sum >= room) {
      out[i] = least[i] * room / least_sum;
    } else if (wish_sum <= room) {
      out[i] = wish[i] + (room - wish_sum) * wish[i] / wish_sum;
    } else {
      out[i] = least[i] + (room - least_sum) * (wish[i] - least[i]) / (wish_sum - least_sum);
    }
  }
  return out;
}

void append_table_row(Setting& setting, PreparedRow& row, const std::vector<float>& widths,
                      const std::vector<Alignment>& alignments, const TextRole& role, const RowBlock& block) {
  std::vector<Flow> columns;
  float x = setting.x;
  for (std::size_t i = 0; i < row.size(); ++i) {
    columns.push_back(in_column(setting, x, widths[i], [&] {
      TextBlock text{.leading = role.leading};
      if (i < alignments.size()) text.alignment = alignments[i];
      set_text(setting, row[i].field.empty() ? row[i].text : field_text(setting, row[i], widths[i], role), text);
    }));
    x += widths[i] + kCellGap;
  }
  append_row(setting, std::move(columns), block);
}

}  // namespace

void lay_out_table(Setting& setting, const Table& table, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  std::size_t columns = std::max<std::size_t>(1, table.head.cells.size());
  for (const TableRow& row : table.rows) columns = std::max(columns, row.cells.size());

  const std::int32_t element = add_element(setting, Tag::table, parent);
  std::vector<PreparedRow> rows;
  rows.push_back(prepare(setting, table.head, columns, true, add_element(setting, Tag::table_head, element)));
  const std::int32_t body = add_element(setting, Tag::table_body, element);
  for (const TableRow& row : table.rows) rows.push_back(prepare(setting, row, columns, false, body));
  const std::vector<float> widths = column_widths(rows, columns, setting.width);

  const auto rule = [&](Colour colour, float thickness) {
    return Piece{kArtifact, line_path(setting.x, 0, setting.x + setting.width, 0, colour, thickness)};
  };
  const std::uint32_t first = setting.flow.size();
  const TextRole role = cell_role(style);
  RowBlock block{.leading = role.leading, .above = kAbove, .below = kBelow, .min_height = 0, .ground = {}, .rule = {}};
  block.ground = rule(style.ink, 0.9f);
  block.rule = rule(style.ink, 0.5f);
  append_table_row(setting, rows[0], widths, table.columns, role, block);
  keep_together(setting.flow, first, true);
  const auto head = static_cast<std::int32_t>(setting.flow.heads.size());
  setting.flow.heads.push_back({first, setting.flow.size()});

  block.ground.reset();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool is_last = i + 1 == rows.size();
    const std::uint32_t start = setting.flow.size();
    block.rule = rule(is_last ? style.ink : style.line, 0.5f);
    block.min_height = has_room_to_write(table.rows[i - 1]) ? kWritingRow : 0;
    append_table_row(setting, rows[i], widths, table.columns, role, block);
    for (std::uint32_t k = start; k < setting.flow.size(); ++k) setting.flow.slabs[k].head = head;
    // The last row does not stand alone on a page.
    if (i > 1 && is_last && setting.flow.size() - start < 4) setting.flow.slabs[start - 1].keep_with_next = true;
  }
  if (rows.size() == 1) setting.flow.slabs.back().keep_with_next = false;
  put_room(setting.flow, first, style.line_height * 0.8f, style.line_height);
}

}  // namespace drieluik
