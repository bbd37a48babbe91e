#include <iterator>
#include <utility>

#include "layout/flow_cache.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

template <typename T>
std::vector<T> cut_from(std::vector<T>& all, std::size_t first) {
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<T> out(std::make_move_iterator(begin), std::make_move_iterator(all.end()));
  all.erase(begin, all.end());
  return out;
}

// Where the list begins that a mark's index counts in.
std::uint32_t first_index(SlabMark::Kind kind, std::uint32_t outline, std::uint32_t anchors, std::uint32_t elements) {
  switch (kind) {
    case SlabMark::Kind::outline:
      return outline;
    case SlabMark::Kind::anchor:
      return anchors;
    case SlabMark::Kind::bounds:
      break;
  }
  return elements;
}

// Lays the blocks out on a flow of their own, and takes what they added to the structure back out of the paper.
KeptFlow make_kept(Setting& setting, const Blocks& blocks, std::int32_t parent, RunStore& runs) {
  const std::size_t elements = setting.paper.elements.size();
  const std::size_t outline = setting.paper.outline.size(), anchors = setting.paper.anchors.size();
  const std::int32_t rows = std::exchange(setting.next_row, 0);
  const int heading_level = setting.heading_level;
  RunStore* const own_runs = std::exchange(setting.tools.runs, &runs);

  KeptFlow kept;
  kept.flow = in_column(setting, setting.x, setting.width, [&] { lay_out_blocks(setting, blocks, parent); });
  kept.elements = cut_from(setting.paper.elements, elements);
  kept.outline = cut_from(setting.paper.outline, outline);
  kept.anchors = cut_from(setting.paper.anchors, anchors);
  kept.rows = std::exchange(setting.next_row, rows);
  kept.heading_level = std::exchange(setting.heading_level, heading_level);
  setting.tools.runs = own_runs;

  const auto first = static_cast<std::int32_t>(elements);
  for (StructureElement& element : kept.elements) {
    element.parent = element.parent == parent ? KeptFlow::kOuter : element.parent - first;
  }
  for (FlowPiece& piece : kept.flow.pieces) {
    if (piece.piece.element != kArtifact) piece.piece.element -= first;
  }
  for (LinkArea& link : kept.flow.links) link.element -= first;
  for (SlabMark& mark : kept.flow.marks) {
    mark.index -= first_index(mark.kind, static_cast<std::uint32_t>(outline), static_cast<std::uint32_t>(anchors),
                              static_cast<std::uint32_t>(elements));
  }
  return kept;
}

void append_kept(Setting& setting, const KeptFlow& kept, std::int32_t parent) {
  Flow& flow = setting.flow;
  Paper& paper = setting.paper;
  const auto count = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  const auto element = static_cast<std::int32_t>(paper.elements.size());
  const std::uint32_t slab = flow.size(), piece = count(flow.pieces), link = count(flow.links);
  const auto head = static_cast<std::int32_t>(flow.heads.size());

  for (const StructureElement& each : kept.elements) {
    StructureElement& added = paper.elements.emplace_back(each);
    added.parent = each.parent == KeptFlow::kOuter ? parent : each.parent + element;
  }
  for (const Slab& each : kept.flow.slabs) {
    Slab& added = flow.slabs.emplace_back(each);
    added.first_piece += piece;
    added.first_link += link;
    if (each.head != kNone) added.head += head;
    if (each.row != kNone) added.row += setting.next_row;
  }
  for (const FlowPiece& each : kept.flow.pieces) {
    FlowPiece& added = flow.pieces.emplace_back(each);
    if (added.piece.element != kArtifact) added.piece.element += element;
  }
  for (const LinkArea& each : kept.flow.links) flow.links.emplace_back(each).element += element;
  for (const Frame& each : kept.flow.frames) {
    Frame& added = flow.frames.emplace_back(each);
    added.first += slab;
    added.last += slab;
  }
  for (const RepeatedHead& each : kept.flow.heads) flow.heads.push_back({each.first + slab, each.last + slab});
  for (const WritingSpace& each : kept.flow.writing_spaces) {
    flow.writing_spaces.push_back({each.kind, each.first + slab, each.last + slab});
  }
  const std::uint32_t outline = count(paper.outline), anchor = count(paper.anchors);
  for (const SlabMark& each : kept.flow.marks) {
    flow.marks.push_back({each.kind, each.slab + slab,
                          each.index + first_index(each.kind, outline, anchor, static_cast<std::uint32_t>(element))});
  }
  paper.outline.insert(paper.outline.end(), kept.outline.begin(), kept.outline.end());
  paper.anchors.insert(paper.anchors.end(), kept.anchors.begin(), kept.anchors.end());
  setting.next_row += kept.rows;
  setting.heading_level = kept.heading_level;
}

}  // namespace

void lay_out_fixed(Setting& setting, const FixedBlocks& fixed, std::int32_t parent) {
  LayoutCache* cache = setting.context.cache;
  // What waits for the next line has to be on it.
  if (!cache || !setting.labels.empty() || setting.breaks_page) return lay_out_blocks(setting, *fixed.blocks, parent);
  const FlowKey key{fixed.blocks, setting.x, setting.width, setting.heading_level, setting.body.size};
  auto kept = cache->flows.find(key);
  if (kept == cache->flows.end()) {
    const std::size_t told = setting.diagnostics.list().size();
    KeptFlow made = make_kept(setting, *fixed.blocks, parent, cache->texts.runs());
    // What there is something to say of is not kept, so that it is said each time.
    if (setting.diagnostics.list().size() > told) return append_kept(setting, made, parent);
    kept = cache->flows.emplace(key, std::move(made)).first;
  }
  append_kept(setting, kept->second, parent);
}

}  // namespace drieluik
