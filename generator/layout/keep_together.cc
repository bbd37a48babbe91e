#include "layout/keep_together.h"

#include <algorithm>
#include <variant>

namespace drieluik {
namespace {

template <typename T>
const T* as(const Block* block) {
  return block ? std::get_if<T>(&block->node) : nullptr;
}

const Block& first_of(const Block& block) {
  const auto* fixed = as<FixedBlocks>(&block);
  return fixed && !fixed->blocks->empty() ? first_of(fixed->blocks->front()) : block;
}

const Block& last_of(const Block& block) {
  const auto* fixed = as<FixedBlocks>(&block);
  return fixed && !fixed->blocks->empty() ? last_of(fixed->blocks->back()) : block;
}

// What stands before the last block of blocks[index].
const Block* before_last_of(const Blocks& blocks, std::size_t index) {
  const auto* fixed = as<FixedBlocks>(&blocks[index]);
  if (fixed && !fixed->blocks->empty()) {
    const std::size_t last = fixed->blocks->size() - 1;
    if (const Block* found = before_last_of(*fixed->blocks, last)) return found;
  }
  return index > 0 ? &last_of(blocks[index - 1]) : nullptr;
}

bool ends_with_colon(const Paragraph& paragraph) {
  const auto* text = paragraph.content.empty() ? nullptr : std::get_if<TextRun>(&paragraph.content.back().node);
  return text && text->text.ends_with(':');
}

bool is_to_fill_in(const Block& block) {
  return as<FieldBlock>(&block) || as<FieldGroup>(&block) || as<Signatures>(&block);
}

bool is_one_field(const Block& block) {
  const auto* group = as<FieldGroup>(&block);
  return as<FieldBlock>(&block) || (group && group->content.size() == 1);
}

// Whether no page may end between the heading that was laid out last and here.
bool stands_with_its_heading(const Flow& flow) {
  const auto heading = std::find_if(flow.marks.rbegin(), flow.marks.rend(),
                                    [](const SlabMark& mark) { return mark.kind == SlabMark::Kind::outline; });
  if (heading == flow.marks.rend()) return false;
  std::uint32_t first = flow.size() - 1;
  while (first > heading->slab && flow.slabs[first - 1].keep_with_next) --first;
  return first <= heading->slab;
}

// A few lines between a heading and a list, or the first heading below it.
bool is_introduction(const Flow& flow, const Heading* above, const Block& block, const Block& next) {
  const auto* below = as<Heading>(&next);
  const bool leads_on = as<List>(&next) || (above && below && below->level > above->level);
  return above && as<Paragraph>(&block) && leads_on && stands_with_its_heading(flow);
}

}  // namespace

void keep_with_fields_before(Setting& setting, const Blocks& blocks, std::size_t index) {
  const bool follows = index > 0 && is_to_fill_in(blocks[index - 1]);
  const bool is_followed = index + 1 < blocks.size() && is_to_fill_in(blocks[index + 1]);
  if (!follows || is_followed || !is_one_field(blocks[index]) || setting.flow.size() == 0) return;
  setting.flow.slabs.back().keep_loosely = true;
}

void keep_with_what_follows(Setting& setting, const Blocks& blocks, std::size_t index) {
  if (index + 1 >= blocks.size() || setting.flow.size() == 0) return;
  const Block& block = last_of(blocks[index]);
  const Block& next = first_of(blocks[index + 1]);
  const auto* paragraph = as<Paragraph>(&block);
  const auto* callout = as<Callout>(&block);
  Slab& last = setting.flow.slabs.back();
  if (paragraph && ends_with_colon(*paragraph)) {
    last.keep_with_next = true;
    return;
  }
  const bool asks = paragraph || (callout && callout->kind == CalloutKind::question);
  const bool leads = paragraph && (as<Table>(&next) || is_to_fill_in(next));
  const bool introduces = is_introduction(setting.flow, as<Heading>(before_last_of(blocks, index)), block, next);
  if (leads || introduces || (asks && as<AnswerSpace>(&next))) last.keep_loosely = true;
}

}  // namespace drieluik
