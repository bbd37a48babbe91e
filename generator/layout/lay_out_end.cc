#include <utility>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kIndent = 15;  // points

void add_anchor(Setting& setting, std::uint32_t slab, std::string name) {
  if (slab >= setting.flow.size()) return;
  setting.flow.marks.push_back(
      {SlabMark::Kind::anchor, slab, static_cast<std::uint32_t>(setting.paper.anchors.size())});
  setting.paper.anchors.push_back({std::move(name), 0, 0});
}

void lay_out_source(Setting& setting, const SourceEntry& source, const TextRole& role) {
  const std::uint32_t first = setting.flow.size();
  const std::int32_t element = add_element(setting, Tag::paragraph, kRoot);
  TextBlock block = running_text(setting, role);
  block.hanging = kIndent;
  set_text(setting, lay_out_inlines(setting, source.content, role, element), block);
  put_room(setting.flow, first, 3, 3);
  add_anchor(setting, first, "source-" + source.key);
}

Inlines word(const Setting& setting, std::string_view key) {
  return {Inline{TextRun{std::string(setting.words()[key])}}};
}

}  // namespace

void lay_out_end(Setting& setting) {
  const Document& document = setting.document;
  const TextRole role = note_role(setting.style());
  if (!document.sources.empty()) lay_out_heading(setting, 2, "", word(setting, "sources"), kRoot);
  for (const SourceEntry& source : document.sources) lay_out_source(setting, source, role);
}

}  // namespace drieluik
