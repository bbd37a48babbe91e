#include <algorithm>

#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kLabelGap = 6, kOptionGap = 20;  // points

struct OfferedOption {
  std::int32_t label = 0;
  bool ticked = false;
  StyledText text;
  SetLine line;
};

std::vector<OfferedOption> prepare(Setting& setting, const FieldBlock& field, std::int32_t list) {
  std::vector<OfferedOption> out;
  for (const auto& [key, text] : field.options) {
    OfferedOption option;
    option.ticked = std::find(field.chosen.begin(), field.chosen.end(), key) != field.chosen.end();
    const std::int32_t item = add_element(setting, Tag::list_item, list);
    option.label = add_element(setting, Tag::label, item);
    setting.paper.elements.back().alternative = std::string(setting.words()[option.ticked ? "ticked" : "not-ticked"]);
    option.text = plain_text(text, option_role(setting.style()), add_element(setting, Tag::list_body, item));
    option.line = set_one_line(setting, option.text);
    out.push_back(std::move(option));
  }
  return out;
}

void add_box(Setting& setting, const OfferedOption& option, float x) {
  add_tick_box(setting.labels, setting.style(), x, 1, option.ticked, option.label);
}

}  // namespace

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
      add_tick_box(box, setting.style(), x, 1, option.ticked, option.label);
      for (Piece& piece : box) add_piece(setting, std::move(piece), 0, baseline);
      x += indent;
      for (LinePiece& piece : option.line.pieces) add_piece(setting, std::move(piece.piece), x, baseline);
      x += option.line.width + kOptionGap;
    }
  } else {
    for (const OfferedOption& option : options) {
      add_box(setting, option, setting.x);
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
