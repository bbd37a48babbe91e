#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kIndent = 15;  // points

Inlines word(const Setting& setting, std::string_view key) {
  return {Inline{TextRun{std::string(setting.words()[key])}}};
}

}  // namespace

void lay_out_source(Setting& setting, const SourceEntry& source) {
  const TextRole role = note_role(setting.style());
  const std::uint32_t first = setting.flow.size();
  const std::int32_t element = add_element(setting, Tag::paragraph, kRoot);
  TextBlock block = running_text(setting, role);
  block.hanging = kIndent;
  set_text(setting, lay_out_inlines(setting, source.content, role, element), block);
  put_room(setting.flow, first, 3, 3);
  if (first < setting.flow.size()) setting.flow.slabs[first].on_grid = false;  // as far from each other all along
  mark_anchor(setting, first, "source-" + source.key);
}

void lay_out_end(Setting& setting) {
  const Document& document = setting.document;
  if (!document.sources.empty()) lay_out_heading(setting, 2, "", word(setting, "sources"), kRoot);
  for (const SourceEntry& source : document.sources) lay_out_source(setting, source);
}

}  // namespace drieluik
