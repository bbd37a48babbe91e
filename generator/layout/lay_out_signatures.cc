#include <algorithm>
#include <numeric>
#include <vector>

#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kGap = 16;                     // points, between those who sign
constexpr float kRoom = 21 * kMillimetre;      // to sign in
constexpr float kDateRoom = 10 * kMillimetre;  // to write a date in
constexpr float kCaptionGap = 2;               // points, between a line and the word below it
constexpr std::size_t kMostInARow = 3;

void lay_out_line(Setting& setting, float room, std::string_view word, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  begin_slab(setting, room + kCaptionGap, room);
  add_piece(setting, {kArtifact, line_path(setting.x, room, setting.x + setting.width, room, style.writing, 0.5f)}, 0,
            0);
  TextRole role = caption_role(style);
  set_text(setting, plain_text(word, role, add_element(setting, Tag::paragraph, parent)), text_block(setting, role));
}

// The same with a field in the place of the line.
void lay_out_widget(Setting& setting, std::uint32_t widget, float room, std::string_view word, std::int32_t parent) {
  begin_slab(setting, room + kCaptionGap, room);
  const std::int32_t element = add_element(setting, Tag::paragraph, parent);
  put_widget(setting, widget, add_element(setting, Tag::form, element), setting.x,
             room - setting.paper.widgets[widget].height);
  const TextRole role = caption_role(setting.style());
  set_text(setting, plain_text(word, role, element), text_block(setting, role));
}

void lay_out_typed(Setting& setting, std::string_view path, float room, std::string_view word, std::int32_t parent) {
  const FormField* field = find_form_field(setting, path);
  if (!field || !is_boxed(*field)) {
    // A form to fill in has no line that takes nothing.
    if (setting.document.fields.empty()) lay_out_line(setting, room, word, parent);
    return;
  }
  const TextRole role = typed_role(setting, body_role(setting.style()));
  constexpr float kMargin = 3;  // points, by which it is higher than its line of text
  const std::uint32_t widget = add_text_widget(setting, path,
                                               {.width = setting.width,
                                                .least_height = role.leading + kMargin,
                                                .most_height = room,
                                                .margin = kMargin,
                                                .role = role});
  lay_out_widget(setting, widget, room, word, parent);
}

void lay_out_signature(Setting& setting, const SignatureSlot& slot, std::int32_t parent) {
  const std::string_view word = setting.words()["signature"];
  if (!find_form_field(setting, slot.path)) return lay_out_line(setting, kRoom, word, parent);
  constexpr float kAbove = 4;  // points
  lay_out_widget(setting, add_signature_widget(setting, slot.path, setting.width, kRoom - kAbove), kRoom, word, parent);
}

bool has_name(const SignatureSlot& slot) { return slot.name && !slot.name->empty(); }

std::string date_word(const Setting& setting, const SignatureSlot& slot) {
  std::string word(setting.words()["date"]);
  if (find_form_field(setting, slot.date_path)) word.append(" (").append(setting.words()["date-format"]).append(")");
  return word;
}

bool is_typed(const Setting& setting, const SignatureSlot& slot) {
  const FormField* name = find_form_field(setting, slot.name_path);
  return name && is_boxed(*name);
}

void lay_out_slot(Setting& setting, const SignatureSlot& slot, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::division, parent);
  const TextRole label = group_role(setting.style());
  set_text(setting, plain_text(slot.label, label, add_element(setting, Tag::paragraph, element)),
           text_block(setting, label));
  TextRole role = body_role(setting.style());
  role.hyphenates = false;
  if (has_name(slot) && !is_typed(setting, slot)) {
    StyledText name;
    add_answer(name, *slot.name, slot.path, role, add_element(setting, Tag::paragraph, element));
    set_text(setting, name, text_block(setting, role));
  }
}

// The slabs of a slot's lines: to write the name on, if there is one, and to sign on.
struct LinesOfSlot {
  std::uint32_t names = 0, signs = 0;

  bool has_name() const { return names < signs; }
};

// A label or a name of more than one line does not push the lines below it lower than those of the others.
void level_lines(std::vector<Flow>& slots, const std::vector<LinesOfSlot>& lines) {
  const bool all_names = std::all_of(lines.begin(), lines.end(), [](const LinesOfSlot& one) { return one.has_name(); });
  const auto height_above = [&](std::size_t i) {
    const auto first = slots[i].slabs.begin();
    return std::accumulate(first, first + (all_names ? lines[i].names : lines[i].signs), 0.0f,
                           [](float height, const Slab& slab) { return height + slab.height; });
  };
  float top = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) top = std::max(top, height_above(i));
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::uint32_t line = all_names ? lines[i].names : lines[i].signs;
    if (line < slots[i].size()) slots[i].slabs[line].before = top - height_above(i);
  }
}

}  // namespace

void lay_out_signatures(Setting& setting, const Signatures& signatures, std::int32_t parent) {
  const std::size_t count = signatures.slots.size();
  const std::uint32_t first = setting.flow.size();
  for (std::size_t start = 0; start < count;) {
    // Four stand two by two.
    const std::size_t in_row = std::min(count - start, count == 4 ? 2 : kMostInARow);
    const auto columns = static_cast<float>(std::max<std::size_t>(2, in_row));
    const float width = (setting.width - kGap * (columns - 1)) / columns;
    std::vector<Flow> slots;
    std::vector<LinesOfSlot> lines;
    for (std::size_t i = 0; i < in_row; ++i) {
      const float x = setting.x + static_cast<float>(i) * (width + kGap);
      slots.push_back(in_column(setting, x, width, [&] {
        const SignatureSlot& slot = signatures.slots[start + i];
        const auto division = static_cast<std::int32_t>(setting.paper.elements.size());
        lay_out_slot(setting, slot, parent);
        lines.push_back({.names = setting.flow.size()});
        if (!has_name(slot) || is_typed(setting, slot)) {
          lay_out_typed(setting, slot.name_path, kDateRoom, setting.words()["name"], division);
        }
        lines.back().signs = setting.flow.size();
        lay_out_signature(setting, slot, division);
        lay_out_typed(setting, slot.date_path, kDateRoom, date_word(setting, slot), division);
      }));
    }
    level_lines(slots, lines);
    const std::uint32_t row = setting.flow.size();
    const std::vector<float> tops(slots.size());
    append_side_by_side(setting, std::move(slots), tops);
    put_room(setting.flow, row, setting.style().line_height, setting.style().line_height / 2);
    start += in_row;
  }
  keep_together(setting.flow, first, false);
  // Nobody signs a page on which there is nothing else.
  if (first > 0) setting.flow.slabs[first - 1].keep_loosely = true;
}

}  // namespace drieluik
