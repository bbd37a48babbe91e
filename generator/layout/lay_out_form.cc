// Fields and what is written in them: on a blank form room to write, on a filled one the answer.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "layout/indent.h"
#include "layout/lay_out.h"
#include "layout/lay_out_scales.h"
#include "layout/units.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kLabelColumn = 46 * kMillimetre, kColumnGap = 14;  // points
constexpr float kNumberColumn = 6 * kMillimetre;                   // of the items of a list
constexpr std::size_t kShortAnswer = 300;                          // code points: stands beside its label
constexpr std::size_t kMemberAnswer = 600;                         // … in a group, where the labels make a column
constexpr std::size_t kCellAnswer = 120;                           // … or beside another field
constexpr float kBriefLine = 55 * kMillimetre;
constexpr int kUndivided = 6;  // lines to write on that no page break comes between
constexpr float kBoxHeight = 35 * kMillimetre;
constexpr float kRuleWidth = 0.5f;
constexpr float kCellTop = 4;                         // points above a label in a row of fields
constexpr float kFieldTop = 1.5f, kFieldFoot = 2.5f;  // points, between a field to type in and what is around it
constexpr float kFieldMargin = 3;                     // points, by which it is higher than its lines of text

bool is_answered(const FieldBlock& field) { return field.answer && !field.answer->empty(); }

bool is_brief(const FieldBlock& field) { return field.type == FieldType::date || field.type == FieldType::number; }

// Whether there is something to fill in: a field to type in shows its help, and keeps its room, when it is filled in.
bool is_open(const Setting& setting, const FieldBlock& field) {
  return !is_answered(field) || find_form_field(setting, field.path);
}

bool shows_help(const Setting& setting, const FieldBlock& field) {
  return !field.help.empty() && is_open(setting, field);
}

bool is_short(const Setting& setting, const FieldBlock& field, std::size_t limit) {
  if (has_options(setting, field) || field.type == FieldType::signature) return false;
  if (is_open(setting, field) && field.lines > 1) return false;
  return !is_answered(field) || count_code_points(*field.answer) <= limit;
}

TextRole answer_role(const Setting& setting, FieldType type) {
  TextRole role = body_role(setting.style());
  role.hyphenates = type == FieldType::longtext;
  return role;
}

void set_label(Setting& setting, const FieldBlock& field, std::int32_t element) {
  const std::uint32_t first = setting.flow.size();
  const bool is_blank = is_open(setting, field), has_help = shows_help(setting, field);
  const TextRole role = label_role(setting.style());
  // The line break only makes the space that keeps label and help or answer apart for those who extract the text.
  const std::string_view space = is_blank && !has_help ? "" : " ";
  set_text(setting, plain_text(field.label + std::string(space), role, element), text_block(setting, role));
  if (has_help) {
    const TextRole help = help_role(setting.style());
    set_text(setting, plain_text(field.help, help, element), text_block(setting, help));
  }
  keep_together(setting.flow, first, true);
}

void set_answer(Setting& setting, const FieldBlock& field, std::int32_t element) {
  const TextRole role = answer_role(setting, field.type);
  StyledText text;
  add_answer(text, *field.answer, field.path, role, element);
  TextBlock block = running_text(setting, role);
  block.direction = BaseDirection::by_first_letter;
  block.justified = false;
  set_text(setting, text, block);
}

// With its label it stands on one page.
float most_height_of_field(const Setting& setting) { return 0.85f * setting.page_height(); }

// A field to type in, below its label, with the room that there is on paper.
void lay_out_typed(Setting& setting, const FieldBlock& field, int lines, std::int32_t element) {
  const float room = static_cast<float>(lines) * kWritingLine, most = most_height_of_field(setting);
  const std::uint32_t widget =
      add_text_widget(setting, field.path,
                      {.width = is_brief(field) ? std::min(kBriefLine, setting.width) : setting.width,
                       .least_height = std::min(room - kFieldTop - kFieldFoot, most),
                       .most_height = most,
                       .margin = kFieldMargin,
                       .role = typed_role(setting, body_role(setting.style()))});
  const float height = setting.paper.widgets[widget].height + kFieldTop + kFieldFoot;
  begin_slab(setting, height, kWritingLine);
  put_widget(setting, widget, add_element(setting, Tag::form, element), setting.x, kFieldTop);
}

Piece foot_rule(const Setting& setting, float x, float width, bool is_blank) {
  const Colour colour = is_blank ? setting.style().writing : setting.style().line;
  return {kArtifact, line_path(x, 0, x + width, 0, colour, kRuleWidth)};
}

// Label above, answer or one line below; in a row with others. Gives the height of the label.
float lay_out_cell(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::paragraph, parent);
  set_label(setting, field, element);
  const float label_height = setting.flow.height();
  if (find_form_field(setting, field.path)) {
    lay_out_typed(setting, field, 1, element);
  } else if (is_answered(field)) {
    set_answer(setting, field, element);
  } else {
    begin_slab(setting, kWritingLine, kWritingLine);
    add_piece(setting, foot_rule(setting, setting.x, setting.width, true), 0, kWritingLine - 3);
  }
  return label_height;
}

// The answers begin at one height, however long the labels are.
void lay_out_cells(Setting& setting, const std::vector<const FieldBlock*>& fields, int columns, std::int32_t parent) {
  const float width = (setting.width - kColumnGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<Flow> flows;
  std::vector<float> labels, tops;
  bool is_blank = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const float x = setting.x + static_cast<float>(i) * (width + kColumnGap);
    flows.push_back(in_column(setting, x, width, [&] { labels.push_back(lay_out_cell(setting, *fields[i], parent)); }));
    is_blank = is_blank || is_open(setting, *fields[i]);
  }
  const float tallest = *std::max_element(labels.begin(), labels.end());
  for (const float label : labels) tops.push_back(kCellTop + tallest - label);
  const std::uint32_t first = setting.flow.size();
  append_side_by_side(setting, std::move(flows), tops);
  Slab& slab = setting.flow.slabs.back();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const float x = setting.x + static_cast<float>(i) * (width + kColumnGap);
    if (!is_open(setting, *fields[i])) add_piece(setting, foot_rule(setting, x, width, false), 0, slab.height + 2);
  }
  slab.height += is_blank ? 0 : 2;
  slab.joins = true;
  put_room(setting.flow, first, 0, setting.style().line_height / 2);
}

void lay_out_long(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  const std::uint32_t first = setting.flow.size();
  const std::int32_t element = add_element(setting, Tag::paragraph, parent);
  set_label(setting, field, element);
  if (find_form_field(setting, field.path)) {
    lay_out_typed(setting, field, std::max(1, field.lines), element);
  } else if (is_answered(field)) {
    set_answer(setting, field, element);
    if (setting.flow.size() > first) setting.flow.slabs.back().after = 0;
  } else {
    lay_out_writing_lines(setting, std::max(1, field.lines));
  }
  const float half = setting.style().line_height / 2;
  put_room(setting.flow, first, half, half);
}

void lay_out_choice(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  const std::uint32_t first = setting.flow.size();
  set_label(setting, field, add_element(setting, Tag::paragraph, parent));
  lay_out_options(setting, field, parent);
  const float half = setting.style().line_height / 2;
  put_room(setting.flow, first, half, half);
}

// A field to type in as the text of a line, or of as many as it needs.
void set_typed(Setting& setting, const Pair& pair, std::int32_t parent) {
  const TextRole role = typed_role(setting, body_role(setting.style()));
  // As many lines of text as there is room for on paper.
  const float lines = std::floor(static_cast<float>(pair.lines) * kWritingLine / role.leading);
  const float most = most_height_of_field(setting);
  StyledText text;
  text.add(kObject, field_span(setting, pair.path,
                               {.width = pair.is_brief ? std::min(kBriefLine, setting.width) : setting.width,
                                .least_height = std::min(lines * role.leading + kFieldMargin, most),
                                .most_height = most,
                                .margin = kFieldMargin,
                                .role = role},
                               parent));
  set_text(setting, text, {.leading = role.leading});
}

}  // namespace

void lay_out_pair(Setting& setting, const Pair& pair, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  const std::int32_t element = add_element(setting, Tag::paragraph, parent);
  const TextRole role = answer_role(setting, pair.hyphenates ? FieldType::longtext : FieldType::text);
  const TextRole label_look = label_role(style);
  const float baseline = baseline_of(setting, role);
  const bool is_typed = find_form_field(setting, pair.path) != nullptr;
  const float label_width = pair.label_width > 0 ? pair.label_width : std::min(kLabelColumn, setting.width / 3);
  const float value_x = setting.x + label_width + kColumnGap, value_width = setting.width - label_width - kColumnGap;

  std::vector<Flow> columns;
  columns.push_back(in_column(setting, setting.x, label_width, [&] {
    set_text(setting, plain_text(std::string(pair.label) + " ", label_look, element),
             {.leading = role.leading, .baseline = baseline});
  }));
  columns.push_back(in_column(setting, value_x, value_width, [&] {
    if (is_typed) return set_typed(setting, pair, element);
    StyledText text;
    if (pair.url.empty()) {
      add_answer(text, pair.value, pair.path, role, element);
    } else {
      const std::int32_t link = add_element(setting, Tag::link, element);
      text.add(pair.value, {.role = role, .element = link, .link = 0});
      text.links.push_back({link, std::string(pair.url), "", std::string(pair.value)});
    }
    set_text(setting, text,
             {.direction = pair.path.empty() ? BaseDirection::ltr : BaseDirection::by_first_letter,
              .measure = style.measure,
              .leading = role.leading,
              .baseline = baseline});
  }));
  RowBlock block{.leading = role.leading, .above = 3, .below = 4, .min_height = 0, .ground = {}, .rule = {}};
  if (is_typed) {
    block.above = kWritingLine - role.leading - kFieldFoot;
    block.below = kFieldFoot;
  } else if (pair.value.empty()) {
    block.min_height = kWritingLine;
    block.above = kWritingLine - role.leading - 2;
    block.below = 2;
    block.rule = foot_rule(setting, value_x, pair.is_brief ? std::min(kBriefLine, value_width) : value_width, true);
  } else if (pair.is_ruled) {
    block.rule = foot_rule(setting, setting.x, setting.width, false);
  } else {
    block.above = 0;
    block.below = 3;
  }
  const std::uint32_t first = setting.flow.size();
  append_row(setting, std::move(columns), block);
  for (std::uint32_t i = first; i < setting.flow.size(); ++i) setting.flow.slabs[i].joins = true;
  put_room(setting.flow, first, 2, style.line_height / 2);
}

void lay_out_field(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  if (field.type == FieldType::signature) {
    lay_out_signatures(setting, {{{field.path, field.label, field.answer}}}, parent);
  } else if (has_options(setting, field)) {
    lay_out_choice(setting, field, parent);
  } else if (!field.label.empty() && !shows_help(setting, field) && is_short(setting, field, kShortAnswer)) {
    lay_out_pair(setting,
                 {.label = field.label,
                  .value = is_answered(field) ? std::string_view(*field.answer) : std::string_view(),
                  .path = field.path,
                  .is_brief = is_brief(field),
                  .hyphenates = field.type == FieldType::longtext},
                 parent);
  } else {
    lay_out_long(setting, field, parent);
  }
}

namespace {

// "indicators.2" is the second item of "indicators".
std::string_view item_number(const Setting& setting, const FieldGroup& list, const FieldBlock& field) {
  if (list.path.empty() || has_options(setting, field)) return {};
  const std::string_view last = std::string_view(field.path).substr(field.path.rfind('.') + 1);
  const bool is_number = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number && field.label.ends_with(last) ? last : std::string_view();
}

// An item of a list: its number, and the answer or lines to write on.
void lay_out_item(Setting& setting, const FieldBlock& field, std::string_view number, std::int32_t parent) {
  const std::uint32_t first = setting.flow.size();
  lay_out_pair(setting,
               {.label = number,
                .value = is_answered(field) ? std::string_view(*field.answer) : std::string_view(),
                .path = field.path,
                .label_width = kNumberColumn,
                .is_ruled = false,
                .hyphenates = field.type == FieldType::longtext,
                .lines = std::max(1, field.lines)},
               parent);
  if (is_answered(field) || field.lines <= 1 || find_form_field(setting, field.path)) return;
  // The lines of one answer stand closer to each other than to the next.
  setting.flow.slabs.back().after = 0;
  const Indent indent(setting, kNumberColumn + kColumnGap, 0);
  lay_out_writing_lines(setting, field.lines - 1);
  put_room(setting.flow, first, 0, setting.style().line_height / 2);
  if (field.lines <= kUndivided) keep_together(setting.flow, first, false);
}

// A member of a group, whose labels make a column of their own as far as the answers are not long.
void lay_out_member(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  const bool stands_beside = is_answered(field) && !find_form_field(setting, field.path) &&
                             !has_options(setting, field) && !field.label.empty() &&
                             count_code_points(*field.answer) <= kMemberAnswer;
  if (!stands_beside) return lay_out_field(setting, field, parent);
  lay_out_pair(setting,
               {.label = field.label,
                .value = *field.answer,
                .path = field.path,
                .hyphenates = field.type == FieldType::longtext},
               parent);
}

// Whether there is room to write in it, or a field to type in.
bool has_room(const Setting& setting, const FieldGroup& group) {
  return std::any_of(group.content.begin(), group.content.end(), [&](const Block& block) {
    if (const auto* inner = std::get_if<FieldGroup>(&block.node)) return has_room(setting, *inner);
    const auto* field = std::get_if<FieldBlock>(&block.node);
    return field && (find_form_field(setting, field->path) ||
                     (field->options.empty() ? !is_answered(*field) : field->chosen.empty()));
  });
}

void lay_out_group_head(Setting& setting, const FieldGroup& group, std::int32_t element) {
  const PrintStyle& style = setting.style();
  const std::uint32_t first = setting.flow.size();
  if (!group.label.empty()) {
    const TextRole role = group_role(style);
    set_text(setting, plain_text(group.label, role, add_element(setting, Tag::paragraph, element)),
             text_block(setting, role));
  }
  if (!group.help.empty() && has_room(setting, group)) {
    const TextRole role = help_role(style);
    set_text(setting, plain_text(group.help, role, add_element(setting, Tag::paragraph, element)),
             text_block(setting, role));
  }
  if (setting.flow.size() == first) return;
  keep_together(setting.flow, first, true);
  put_room(setting.flow, first, style.line_height * 0.7f, 0);
}

}  // namespace

void lay_out_group(Setting& setting, const FieldGroup& group, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  const std::int32_t element = add_element(setting, Tag::division, parent);
  const std::uint32_t first = setting.flow.size();
  lay_out_group_head(setting, group, element);
  const int columns = std::clamp(group.columns, 1, 3);
  std::vector<const FieldBlock*> row;
  const auto finish_row = [&] {
    if (!row.empty()) lay_out_cells(setting, row, columns, element);
    row.clear();
  };
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < group.content.size(); ++i) {
    const Block& block = group.content[i];
    const auto* field = std::get_if<FieldBlock>(&block.node);
    if (row.empty()) rows.push_back(setting.flow.size());
    const std::size_t scales = row.empty() ? lay_out_scales(setting, std::span(group.content).subspan(i), element) : 0;
    if (scales > 0) {
      i += scales - 1;
      continue;
    }
    if (columns > 1 && field && is_short(setting, *field, kCellAnswer)) {
      row.push_back(field);
      if (row.size() == static_cast<std::size_t>(columns)) finish_row();
      continue;
    }
    if (!row.empty()) {
      finish_row();
      rows.push_back(setting.flow.size());
    }
    if (!field) {
      lay_out_block(setting, block, element);
    } else if (const std::string_view number = item_number(setting, group, *field); !number.empty()) {
      lay_out_item(setting, *field, number, element);
    } else {
      lay_out_member(setting, *field, element);
    }
  }
  finish_row();
  keep_first_and_last_two_rows(setting.flow, rows);
  put_room(setting.flow, first, style.line_height / 2, style.line_height / 2);
}

void lay_out_writing_lines(Setting& setting, int lines) {
  const std::uint32_t first = setting.flow.size();
  for (int i = 0; i < lines; ++i) {
    begin_slab(setting, kWritingLine, kWritingLine);
    add_piece(setting, foot_rule(setting, setting.x, setting.width, true), 0, kWritingLine - kRuleWidth);
  }
  keep_first_and_last_two(setting.flow, first);
  if (lines <= kUndivided) keep_together(setting.flow, first, false);
}

void lay_out_answer_space(Setting& setting, const AnswerSpace& space, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  const std::uint32_t first = setting.flow.size();
  if (!space.label.empty()) {
    const TextRole role = label_role(style);
    set_text(setting, plain_text(space.label, role, add_element(setting, Tag::paragraph, parent)),
             text_block(setting, role));
    keep_together(setting.flow, first, true);
  }
  const std::uint32_t writing = setting.flow.size();
  if (space.lines > 0) lay_out_writing_lines(setting, space.lines);
  if (space.boxes > 0) {
    const auto count = static_cast<float>(space.boxes);
    const float width = (setting.width - kColumnGap * (count - 1)) / count;
    begin_slab(setting, kBoxHeight + 4, kBoxHeight);
    for (int i = 0; i < space.boxes; ++i) {
      FilledPath box = box_path(setting.x + static_cast<float>(i) * (width + kColumnGap), 4, width, kBoxHeight);
      box.strokes = true;
      box.stroke = style.writing;
      box.stroke_width = kRuleWidth;
      add_piece(setting, {kArtifact, std::move(box)}, 0, 0);
    }
  }
  const auto kind = space.boxes > 0 ? WritingSpace::Kind::boxes : WritingSpace::Kind::lines;
  setting.flow.writing_spaces.push_back({kind, writing, setting.flow.size()});
  keep_together(setting.flow, first, false);
  put_room(setting.flow, first, style.line_height * 0.8f, style.line_height);
}

}  // namespace drieluik
