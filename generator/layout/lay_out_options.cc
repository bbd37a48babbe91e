#include <algorithm>

#include "layout/lay_out.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kLabelGap = 6, kOptionGap = 20;  // points

struct OfferedOption {
  std::int32_t label = 0;
  bool ticked = false;
  std::optional<Piece> button;  // of a form to fill in
  StyledText text;
  SetLine line;
};

std::vector<OfferedOption> prepare(Setting& setting, const FieldBlock& field, std::int32_t list) {
  std::vector<OfferedOption> out;
  const FormField* typed = find_form_field(setting, field.path);
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const auto& [key, text] = field.options[i];
    OfferedOption option;
    option.ticked = std::find(field.chosen.begin(), field.chosen.end(), key) != field.chosen.end();
    const std::int32_t item = add_element(setting, Tag::list_item, list);
    if (typed) {
      const std::int32_t body = add_element(setting, Tag::list_body, item);
      const std::uint32_t button = add_button_widget(setting, field.path, i);
      option.button = {add_element(setting, Tag::form, body), PlacedWidget{button, 0, 0}};
      setting.paper.elements.back().alternative = spoken_option(*typed, text);
      option.text = plain_text(text, option_role(setting.style()), body);
      option.line = set_one_line(setting, option.text);
      out.push_back(std::move(option));
      continue;
    }
    option.label = add_element(setting, Tag::label, item);
    setting.paper.elements.back().alternative = std::string(setting.words()[option.ticked ? "ticked" : "not-ticked"]);
    option.text = plain_text(text, option_role(setting.style()), add_element(setting, Tag::list_body, item));
    option.line = set_one_line(setting, option.text);
    out.push_back(std::move(option));
  }
  return out;
}

// Its left lower corner at x, a little below the baseline.
void add_box(std::vector<Piece>& pieces, const PrintStyle& style, const OfferedOption& option, float x) {
  constexpr float kDrop = 1;
  if (!option.button) return add_tick_box(pieces, style, x, kDrop, option.ticked, option.label);
  const float margin = (button_size(style) - tick_box_size(style)) / 2;
  pieces.push_back(*option.button);
  move_piece(pieces.back(), x - margin, kDrop + margin - button_size(style));
}

}  // namespace

bool has_options(const Setting& setting, const FieldBlock& field) {
  const FormField* form_field = find_form_field(setting, field.path);
  return !field.options.empty() && !(form_field && is_boxed(*form_field));
}

void lay_out_options(Setting& setting, const FieldBlock& field, std::int32_t parent) {
  const std::int32_t list = add_element(setting, Tag::list, parent);
  std::vector<OfferedOption> options = prepare(setting, field, list);
  const TextRole role = option_role(setting.style());
  const float baseline = baseline_of(setting, role);
  const float indent = tick_box_size(setting.style()) + kLabelGap;
  float total = -kOptionGap;
  for (const OfferedOption& option : options) total += indent + option.line.width + kOptionGap;

  const std::uint32_t first = setting.flow.size();
  if (total <= setting.width) {
    begin_slab(setting, role.leading, baseline);
    float x = setting.x;
    for (OfferedOption& option : options) {
      std::vector<Piece> box;
      add_box(box, setting.style(), option, x);
      for (Piece& piece : box) add_piece(setting, std::move(piece), 0, baseline);
      x += indent;
      for (LinePiece& piece : option.line.pieces) add_piece(setting, std::move(piece.piece), x, baseline);
      x += option.line.width + kOptionGap;
    }
  } else {
    for (const OfferedOption& option : options) {
      add_box(setting.labels, setting.style(), option, setting.x);
      setting.x += indent;
      setting.width -= indent;
      set_text(setting, option.text, text_block(setting, role));
      setting.x -= indent;
      setting.width += indent;
    }
    keep_together(setting.flow, first, false);
  }
  for (std::uint32_t i = first; i < setting.flow.size(); ++i) {
    if (i == first || setting.flow.slabs[i].on_grid) setting.flow.slabs[i].before = 2.5f;
    setting.flow.slabs[i].on_grid = false;
  }
}

}  // namespace drieluik
