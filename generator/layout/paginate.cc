#include "layout/paginate.h"

#include <algorithm>
#include <cmath>

namespace drieluik {
namespace {

constexpr float kRounding = 0.05f;   // points
constexpr float kFrameMargin = 4;    // points that a frame stands out where it goes on over a page break
constexpr float kRuleWidth = 2.25f;  // points

struct Placed {
  std::uint32_t first = 0, last = 0;  // slabs of the page
  std::vector<float> tops;            // of each, from the top of the page's text
};

float height_of_head(const Flow& flow, const Slab& slab) {
  if (slab.head == kNone) return 0;
  float height = 0;
  const RepeatedHead& head = flow.heads[static_cast<std::size_t>(slab.head)];
  for (std::uint32_t i = head.first; i < head.last; ++i) height += flow.slabs[i].height;
  return height;
}

// The slabs from `first` on that stand on one page: as many as fit, less those that must not end it.
Placed fill_page(const Flow& flow, std::uint32_t first, float page_height, float grid) {
  Placed page{first, first, {}};
  float y = height_of_head(flow, flow.slabs[first]);
  std::uint32_t i = first;
  for (; i < flow.size(); ++i) {
    const Slab& slab = flow.slabs[i];
    if (i > first && slab.breaks_page) break;
    if (i > first) y += flow.gap_before(i);
    if (slab.on_grid) y = std::ceil((y - kRounding) / grid) * grid;
    if (i > first && y + slab.height > page_height + kRounding) break;
    page.tops.push_back(y);
    y += slab.height;
  }
  page.last = i;
  if (i < flow.size() && !flow.slabs[i].breaks_page) {
    std::uint32_t end = i;
    while (end > first && flow.slabs[end - 1].keep_with_next) --end;
    if (end > first) page.last = end;  // else what is kept together is longer than a page
  }
  page.tops.resize(page.last - first);
  return page;
}

FilledPath filled_box(const Area& area, Colour colour) {
  const auto left = static_cast<double>(area.x), top = static_cast<double>(area.y);
  const double right = left + static_cast<double>(area.width), bottom = top + static_cast<double>(area.height);
  FilledPath path;
  path.points = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  path.fills = true;
  path.fill = colour;
  return path;
}

void draw_frames(const Flow& flow, const Placed& placed, const PrintStyle& style, PaperPage& page) {
  for (const Frame& frame : flow.frames) {
    const std::uint32_t first = std::max(frame.first, placed.first), last = std::min(frame.last, placed.last);
    if (first >= last) continue;
    float top = placed.tops[first - placed.first];
    float bottom = placed.tops[last - 1 - placed.first] + flow.slabs[last - 1].height;
    if (first > frame.first) top -= kFrameMargin;
    if (last < frame.last) bottom += kFrameMargin;
    const Area area{style.margin_left + frame.x, style.margin_top + top, frame.width, bottom - top};
    if (frame.ground) page.pieces.push_back({kArtifact, filled_box(area, *frame.ground)});
    if (frame.rule) {
      page.pieces.push_back({kArtifact, filled_box({area.x, area.y, kRuleWidth, area.height}, *frame.rule)});
    }
  }
}

// The table's head again, for the eye only.
void repeat_head(const Flow& flow, const Placed& placed, const PrintStyle& style, PaperPage& page) {
  if (flow.slabs[placed.first].head == kNone) return;
  const RepeatedHead& head = flow.heads[static_cast<std::size_t>(flow.slabs[placed.first].head)];
  float y = style.margin_top;
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    for (std::uint32_t k = flow.slabs[i].first_piece; k < flow.end_of_pieces(i); ++k) {
      Piece piece = flow.pieces[k].piece;
      if (std::holds_alternative<PlacedWidget>(piece.drawing)) continue;
      piece.element = kArtifact;
      move_piece(piece, style.margin_left, y);
      page.pieces.push_back(std::move(piece));
    }
    y += flow.slabs[i].height;
  }
}

// Heads are drawn again on later pages, so their pieces are copied; all others are moved.
bool is_in_head(const Flow& flow, std::uint32_t slab) {
  const auto head =
      std::partition_point(flow.heads.begin(), flow.heads.end(), [&](const RepeatedHead& x) { return x.last <= slab; });
  return head != flow.heads.end() && head->first <= slab;
}

// The slabs [first, last) on the page, lane after lane: what stands in one cell is read before the next one.
void place_row(Flow& flow, const Placed& placed, std::uint32_t first, std::uint32_t last, const PrintStyle& style,
               PaperPage& page) {
  struct Entry {
    std::uint16_t lane;
    std::uint32_t piece;
    float y;
    bool copies;
  };
  std::vector<Entry> entries;
  for (std::uint32_t i = first; i < last; ++i) {
    const float y = style.margin_top + placed.tops[i - placed.first];
    const bool copies = is_in_head(flow, i);
    for (std::uint32_t k = flow.slabs[i].first_piece; k < flow.end_of_pieces(i); ++k) {
      entries.push_back({flow.pieces[k].lane, k, y, copies});
    }
    for (std::uint32_t k = flow.slabs[i].first_link; k < flow.end_of_links(i); ++k) {
      LinkArea& link = page.links.emplace_back(std::move(flow.links[k]));
      link.area.x += style.margin_left;
      link.area.y += y;
    }
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.lane < b.lane; });
  for (const Entry& entry : entries) {
    Piece& piece = flow.pieces[entry.piece].piece;
    page.pieces.push_back(entry.copies ? piece : std::move(piece));
    move_piece(page.pieces.back(), style.margin_left, entry.y);
  }
}

void place_slabs(Flow& flow, const Placed& placed, const PrintStyle& style, PaperPage& page) {
  for (std::uint32_t row = placed.first; row < placed.last;) {
    std::uint32_t end = row + 1;
    while (end < placed.last && flow.slabs[row].row != kNone && flow.slabs[end].row == flow.slabs[row].row) ++end;
    place_row(flow, placed, row, end, style, page);
    row = end;
  }
}

void place_mark(const SlabMark& mark, const Placed& placed, const PrintStyle& style, Paper& paper) {
  const auto page = static_cast<std::uint32_t>(paper.pages.size() - 1);
  const float y = style.margin_top + placed.tops[mark.slab - placed.first];
  switch (mark.kind) {
    case SlabMark::Kind::outline:
      paper.outline[mark.index].page = page;
      paper.outline[mark.index].y = y;
      break;
    case SlabMark::Kind::anchor:
      paper.anchors[mark.index].page = page;
      paper.anchors[mark.index].y = y;
      break;
    case SlabMark::Kind::bounds:
      paper.elements[mark.index].bounds.x += style.margin_left;
      paper.elements[mark.index].bounds.y += y;
      break;
  }
}

}  // namespace

void paginate(Flow flow, const PrintStyle& style, Paper& paper) {
  const float height = style.page_height - style.margin_top - style.margin_bottom;
  std::size_t mark = 0;
  for (std::uint32_t first = 0; first < flow.size();) {
    const Placed placed = fill_page(flow, first, height, style.line_height / 2);
    PaperPage& page = paper.pages.emplace_back();
    draw_frames(flow, placed, style, page);
    repeat_head(flow, placed, style, page);
    place_slabs(flow, placed, style, page);
    for (; mark < flow.marks.size() && flow.marks[mark].slab < placed.last; ++mark) {
      place_mark(flow.marks[mark], placed, style, paper);
    }
    first = placed.last;
  }
  if (paper.pages.empty()) paper.pages.emplace_back();
}

}  // namespace drieluik
