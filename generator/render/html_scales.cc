// Scales below each other that have the same levels: on a wide screen a grid that shows the levels once, above. Each
// scale stays a field of its own, with its question and all its labels.
#include "render/html_scales.h"

#include <string>

#include "base/text.h"
#include "validate/records.h"

namespace drieluik {
namespace {

constexpr std::size_t kMostLevels = 7;  // that a grid has room for

const FieldBlock* scale_in(const Block& block) {
  const auto* field = std::get_if<FieldBlock>(&block.node);
  const bool is_scale = field && field->type == FieldType::scale && field->options.size() <= kMostLevels;
  return is_scale && !is_in_contract(field->path) ? field : nullptr;
}

}  // namespace

std::size_t equal_scales(std::span<const Block> blocks) {
  const FieldBlock* first = blocks.empty() ? nullptr : scale_in(blocks.front());
  if (!first) return 0;
  std::size_t count = 1;
  for (; count < blocks.size(); ++count) {
    const FieldBlock* other = scale_in(blocks[count]);
    if (!other || other->options != first->options) break;
  }
  return count > 1 ? count : 0;
}

void write_scales(HtmlWriter& writer, std::span<const Block> blocks) {
  const auto& levels = std::get<FieldBlock>(blocks.front().node).options;
  std::string& out = writer.out;
  out +=
      "<div class=\"scales levels-" + std::to_string(levels.size()) + "\">\n<p class=\"levels\" aria-hidden=\"true\">";
  for (const auto& [key, label] : levels) {
    out += "<span>";
    append_escaped_html(out, label);
    out += "</span>";
  }
  out += "</p>\n";
  for (const Block& block : blocks) write_field(writer, std::get<FieldBlock>(block.node));
  out += "</div>\n";
}

}  // namespace drieluik
