#include <utility>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kPadding = 11;      // points
constexpr float kLeastPadding = 6;  // points, from the bar to a text that has very little room

void add_padding(Setting& setting, float height) { begin_slab(setting, height, height).keep_with_next = true; }

}  // namespace

void lay_out_callout(Setting& setting, const Callout& callout, std::int32_t parent) {
  const PrintStyle& style = setting.style();
  const bool is_question = callout.kind == CalloutKind::question;
  const std::int32_t element = add_element(setting, Tag::division, parent);
  const std::uint32_t first = setting.flow.size();
  Frame frame{first, first, setting.x, setting.width, style.brand_soft, style.brand};
  if (is_question) frame.ground.reset();
  if (callout.kind == CalloutKind::teacher) frame.rule = style.muted;
  const std::size_t index = setting.flow.frames.size();
  setting.flow.frames.push_back(frame);
  const Colour around = std::exchange(setting.ground, frame.ground.value_or(setting.ground));
  const float padding = is_question ? 1 : 0.7f * kPadding;
  add_padding(setting, padding);
  const std::uint32_t inside = setting.flow.size();
  {
    const Indent indent(setting, kPadding + 3, kPadding, kLeastPadding);
    if (!callout.title.empty()) {
      TextRole role = label_role(style);
      role.colour = callout.kind == CalloutKind::teacher ? style.muted : style.brand;
      const std::int32_t title = add_element(setting, Tag::paragraph, element);
      set_text(setting, plain_text(callout.title, role, title), text_block(setting, role));
      keep_together(setting.flow, inside, true);
      put_room(setting.flow, inside, 0, style.line_height * 0.15f);
    }
    const std::uint32_t content = setting.flow.size();
    lay_out_blocks(setting, callout.content, element);
    if (content < setting.flow.size()) setting.flow.slabs[content].before = 0;
  }
  setting.ground = around;
  setting.flow.slabs.back().keep_with_next = true;
  setting.flow.slabs.back().after = 0;
  add_padding(setting, padding);
  setting.flow.slabs.back().keep_with_next = false;
  setting.flow.frames[index].last = setting.flow.size();
  put_room(setting.flow, first, style.line_height, style.line_height);
}

}  // namespace drieluik
