#include "layout/keep_together.h"
#include "layout/lay_out.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kGap = 9 * kMillimetre;  // between columns
constexpr std::size_t kMostTableColumns = 2;

// What would be too small in a column stands across them all.
bool is_wide(const Block& block, float width) {
  if (const auto* table = std::get_if<Table>(&block.node)) return table->columns.size() > kMostTableColumns;
  if (const auto* space = std::get_if<AnswerSpace>(&block.node)) return space->boxes > 1;
  if (std::holds_alternative<Cards>(block.node)) return true;
  const auto* figure = std::get_if<FigureBlock>(&block.node);
  return figure && figure->drawing && static_cast<float>(figure->drawing->width) > width;
}

// A heading goes with what is below it.
bool stands_across(const Blocks& blocks, std::size_t at, float width) {
  while (at + 1 < blocks.size() && std::holds_alternative<Heading>(blocks[at].node)) ++at;
  return is_wide(blocks[at], width);
}

}  // namespace

void lay_out_in_columns(Setting& setting, const Blocks& blocks, int count, std::int32_t parent) {
  const float whole = setting.width;
  const float width = (whole - kGap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (std::size_t i = 0; i < blocks.size();) {
    const bool across = stands_across(blocks, i, width);
    const std::uint32_t first = setting.flow.size();
    if (!across) setting.width = width;
    for (; i < blocks.size() && stands_across(blocks, i, width) == across; ++i) {
      lay_out_block(setting, blocks[i], parent);
      keep_with_what_follows(setting, blocks, i);
    }
    setting.width = whole;
    if (!across && setting.flow.size() > first) {
      setting.flow.column_sets.push_back({first, setting.flow.size(), count, width, kGap});
    }
  }
}

}  // namespace drieluik
