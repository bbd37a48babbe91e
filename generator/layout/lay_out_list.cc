#include <algorithm>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kGap = 6;                     // points, between a label and its text
constexpr float kBulletRoom = 14;             // points, for a bullet and the gap
constexpr float kTightGap = 2, kTickGap = 4;  // points, between items
constexpr float kLeastText = 40;              // points: a narrower text stands below its label

std::string ordinal(const List& list, std::size_t index) {
  return std::to_string(list.start + static_cast<int>(index)) + ".";
}

// As wide as the widest label, so that the texts stand below each other.
float label_room(Setting& setting, const List& list) {
  const bool is_checklist =
      std::any_of(list.items.begin(), list.items.end(), [](const ListItem& x) { return x.ticked.has_value(); });
  if (is_checklist) return tick_box_size(setting.style()) + kGap + 2;
  if (!list.ordered || list.items.empty()) return kBulletRoom;
  const std::string widest = ordinal(list, list.items.size() - 1);
  const SetLine line = set_one_line(setting, plain_text(widest, setting.body, kRoot));
  return std::max(kBulletRoom, line.width + kGap);
}

void add_tick_label(Setting& setting, bool ticked, std::int32_t label) {
  setting.paper.elements[static_cast<std::size_t>(label)].alternative =
      std::string(setting.words()[ticked ? "ticked" : "not-ticked"]);
  add_tick_box(setting.labels, setting.style(), setting.x, 1, ticked, label);
}

// A line without a text, for the labels that wait.
Slab& begin_label_line(Setting& setting) {
  const float height = setting.body.leading;
  return begin_slab(setting, height, 0.7f * height);
}

// The items of a tight list follow each other almost as lines do.
void tighten(Flow& flow, std::uint32_t first, float gap) {
  for (std::uint32_t i = first; i < flow.size(); ++i) {
    Slab& slab = flow.slabs[i];
    slab.on_grid = false;
    slab.before = std::min(slab.before, gap);
    slab.after = std::min(slab.after, gap);
  }
}

}  // namespace

void add_label(Setting& setting, const StyledText& text, float x) {
  SetLine line = set_one_line(setting, text);
  for (LinePiece& piece : line.pieces) {
    move_piece(piece.piece, setting.x + x, 0);
    setting.labels.push_back(std::move(piece.piece));
  }
}

void lay_out_list(Setting& setting, const List& list, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  const std::int32_t element = add_element(setting, Tag::list, parent);
  using Numbering = StructureElement::Numbering;
  setting.paper.elements.back().numbering = list.ordered ? Numbering::decimal : Numbering::disc;
  const std::uint32_t first = setting.flow.size();
  const float room = label_room(setting, list);
  const bool is_narrow = setting.width - room < kLeastText;
  const float half = style.line_height / 2;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const ListItem& item = list.items[i];
    const std::int32_t list_item = add_element(setting, Tag::list_item, element);
    const std::int32_t label = add_element(setting, Tag::label, list_item);
    if (item.ticked) {
      add_tick_label(setting, *item.ticked, label);
    } else {
      // The space is for those who extract the text.
      const std::string sign = (list.ordered ? ordinal(list, i) : std::string("•")) + " ";
      TextRole role = setting.body;
      if (!list.ordered) role.colour = style.brand;
      add_label(setting, plain_text(sign, role, label), list.ordered ? 0 : 2);
    }
    const std::uint32_t start = setting.flow.size();
    const std::int32_t body = add_element(setting, Tag::list_body, list_item);
    if (is_narrow) begin_label_line(setting).keep_with_next = true;
    {
      const Indent indent(setting, is_narrow ? 0 : room, 0, is_narrow ? 0 : room);
      lay_out_blocks(setting, item.content, body);
    }
    if (!setting.labels.empty()) begin_label_line(setting);
    if (list.tight) tighten(setting.flow, start, item.ticked ? kTickGap : kTightGap);
  }
  if (list.tight) keep_first_and_last_two(setting.flow, first);
  put_room(setting.flow, first, half, half);
}

}  // namespace drieluik
