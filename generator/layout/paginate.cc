#include "layout/paginate.h"

#include <algorithm>

#include "layout/page_fill.h"
#include "layout/setting.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kFrameMargin = 4;                  // points that a frame stands out where it goes on over a break
constexpr float kRuleWidth = 2.25f;                // points
constexpr float kNoteRule = 48, kThinRule = 0.5f;  // points

FilledPath filled_box(const Area& area, Colour colour) {
  FilledPath path = box_path(area.x, area.y, area.width, area.height);
  path.fills = true;
  path.fill = colour;
  return path;
}

// A frame, or what of it stands in a stack.
void draw_frame(const Flow& flow, const Frame& frame, std::uint32_t first, std::uint32_t last, const FilledPage& filled,
                const PrintStyle& style, PaperPage& page) {
  float top = filled.spot(first).y;
  float bottom = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    bottom = std::max(bottom, filled.spot(i).y + filled.height_of(flow, i));
  }
  if (first > frame.first) top -= kFrameMargin;
  if (last < frame.last) bottom += kFrameMargin;
  const Area area{style.margin_left + filled.spot(first).x + frame.x, style.margin_top + top, frame.width,
                  bottom - top};
  if (frame.ground) page.pieces.push_back({kArtifact, filled_box(area, *frame.ground)});
  if (frame.rule) {
    page.pieces.push_back({kArtifact, filled_box({area.x, area.y, kRuleWidth, area.height}, *frame.rule)});
  }
}

bool is_in_columns(const Flow& flow, const Frame& frame) {
  const auto set = std::partition_point(flow.column_sets.begin(), flow.column_sets.end(),
                                        [&](const ColumnSet& x) { return x.last <= frame.first; });
  return set != flow.column_sets.end() && set->first <= frame.first && frame.last <= set->last;
}

void draw_frames(const Flow& flow, const FilledPage& filled, const PrintStyle& style, PaperPage& page) {
  auto frame = std::partition_point(flow.frames.begin(), flow.frames.end(),
                                    [&](const Frame& x) { return x.reach <= filled.first; });
  for (; frame != flow.frames.end() && frame->first < filled.last; ++frame) {
    const std::uint32_t first = std::max(frame->first, filled.first), last = std::min(frame->last, filled.last);
    if (first >= last) continue;
    if (!is_in_columns(flow, *frame)) {
      draw_frame(flow, *frame, first, last, filled, style, page);
      continue;
    }
    for (const Stack& stack : filled.stacks) {
      const std::uint32_t begin = std::max(first, stack.first), end = std::min(last, stack.last);
      if (begin < end) draw_frame(flow, *frame, begin, end, filled, style, page);
    }
  }
}

// The table's head again, for the eye only.
void repeat_heads(const Flow& flow, const FilledPage& filled, const PrintStyle& style, PaperPage& page) {
  for (const Stack& stack : filled.stacks) {
    if (!stack.repeats_head) continue;
    const RepeatedHead& head = flow.heads[static_cast<std::size_t>(flow.slabs[stack.first].head)];
    float y = style.margin_top + stack.top;
    for (std::uint32_t i = head.first; i < head.last; ++i) {
      for (std::uint32_t k = flow.slabs[i].first_piece; k < flow.end_of_pieces(i); ++k) {
        Piece piece = flow.pieces[k].piece;
        if (std::holds_alternative<PlacedWidget>(piece.drawing)) continue;
        piece.element = kArtifact;
        move_piece(piece, style.margin_left + stack.x, y);
        page.pieces.push_back(std::move(piece));
      }
      y += flow.slabs[i].height;
    }
  }
}

// Heads are drawn again on later pages, so their pieces are copied; all others are moved.
bool is_in_head(const Flow& flow, std::uint32_t slab) {
  const auto head =
      std::partition_point(flow.heads.begin(), flow.heads.end(), [&](const RepeatedHead& x) { return x.last <= slab; });
  return head != flow.heads.end() && head->first <= slab;
}

// A writing space that has become higher: its lines go on, its boxes reach down.
void grow(const Flow& flow, std::uint32_t slab, float extra, std::size_t first_piece, PaperPage& page) {
  const auto space = std::partition_point(flow.writing_spaces.begin(), flow.writing_spaces.end(),
                                          [&](const WritingSpace& x) { return x.last <= slab; });
  const std::size_t end = page.pieces.size();
  for (std::size_t i = first_piece; i < end; ++i) {
    if (space->kind == WritingSpace::Kind::lines) {
      const auto lines = static_cast<int>((extra + 1) / kWritingLine);
      for (int line = 1; line <= lines; ++line) {
        page.pieces.push_back(page.pieces[i]);
        move_piece(page.pieces.back(), 0, static_cast<float>(line) * kWritingLine);
      }
    } else if (auto* box = std::get_if<FilledPath>(&page.pieces[i].drawing)) {
      const auto [top, bottom] = std::minmax_element(box->points.begin(), box->points.end(),
                                                     [](const auto& a, const auto& b) { return a.y < b.y; });
      const double middle = (top->y + bottom->y) / 2;
      for (DrawnPoint& point : box->points) point.y += point.y > middle ? static_cast<double>(extra) : 0;
    }
  }
}

void place_links(Flow& flow, std::uint32_t slab, const Spot& spot, PaperPage& page) {
  for (std::uint32_t k = flow.slabs[slab].first_link; k < flow.end_of_links(slab); ++k) {
    LinkArea& link = page.links.emplace_back(std::move(flow.links[k]));
    link.area.x += spot.x;
    link.area.y += spot.y;
  }
}

void place_line(Flow& flow, const FilledPage& filled, std::uint32_t slab, const PrintStyle& style, PaperPage& page) {
  const Spot spot{style.margin_left + filled.spot(slab).x, style.margin_top + filled.spot(slab).y};
  const bool copies = is_in_head(flow, slab);
  const std::size_t first_piece = page.pieces.size();
  for (std::uint32_t k = flow.slabs[slab].first_piece; k < flow.end_of_pieces(slab); ++k) {
    Piece& piece = flow.pieces[k].piece;
    page.pieces.push_back(copies ? piece : std::move(piece));
    move_piece(page.pieces.back(), spot.x, spot.y);
  }
  place_links(flow, slab, spot, page);
  const float extra = filled.height_of(flow, slab) - flow.slabs[slab].height;
  if (extra > 0) grow(flow, slab, extra, first_piece, page);
}

// A rule between the cells of a row, from its top to its foot.
FilledPath* upright_rule(Piece& piece) {
  auto* path = piece.element == kArtifact ? std::get_if<FilledPath>(&piece.drawing) : nullptr;
  return path && path->points.size() == 2 && path->points[0].x == path->points[1].x ? path : nullptr;
}

// The slabs [first, last) of a row on the page, lane after lane: what stands in one cell is read before the next one.
void place_row(Flow& flow, const FilledPage& filled, std::uint32_t first, std::uint32_t last, const PrintStyle& style,
               PaperPage& page) {
  struct Entry {
    std::uint32_t lane;
    std::uint32_t piece;
    Spot spot;
    float grown;  // by how much the row is higher than it was laid out
    bool copies;
  };
  std::vector<Entry> entries;
  for (std::uint32_t i = first; i < last; ++i) {
    const Spot spot{style.margin_left + filled.spot(i).x, style.margin_top + filled.spot(i).y};
    const float lower = flow.slabs[i].ends_writing_row ? filled.height_of(flow, i) - flow.slabs[i].height : 0;
    const bool copies = is_in_head(flow, i);
    for (std::uint32_t k = flow.slabs[i].first_piece; k < flow.end_of_pieces(i); ++k) {
      const bool is_rule = flow.pieces[k].piece.element == kArtifact;
      entries.push_back({flow.pieces[k].lane, k, {spot.x, spot.y + (is_rule ? lower : 0)}, lower, copies});
    }
    place_links(flow, i, spot, page);
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.lane < b.lane; });
  for (const Entry& entry : entries) {
    Piece& piece = flow.pieces[entry.piece].piece;
    page.pieces.push_back(entry.copies ? piece : std::move(piece));
    move_piece(page.pieces.back(), entry.spot.x, entry.spot.y);
    if (FilledPath* rule = upright_rule(page.pieces.back())) rule->points[0].y -= static_cast<double>(entry.grown);
  }
}

void place_slabs(Flow& flow, const FilledPage& filled, const PrintStyle& style, PaperPage& page) {
  for (std::uint32_t row = filled.first; row < filled.last;) {
    std::uint32_t end = row + 1;
    if (flow.slabs[row].row == kNone) {
      place_line(flow, filled, row++, style, page);
      continue;
    }
    while (end < filled.last && flow.slabs[end].row == flow.slabs[row].row) ++end;
    place_row(flow, filled, row, end, style, page);
    row = end;
  }
}

void place_mark(const SlabMark& mark, const FilledPage& filled, const PrintStyle& style, Paper& paper) {
  const auto page = static_cast<std::uint32_t>(paper.pages.size() - 1);
  const Spot& spot = filled.spot(mark.slab);
  const float y = style.margin_top + spot.y;
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
      paper.elements[mark.index].bounds.x += style.margin_left + spot.x;
      paper.elements[mark.index].bounds.y += y;
      break;
  }
}

// A flow, or as much of it as stands on the page.
void draw(Flow& flow, const FilledPage& filled, const PrintStyle& style, Paper& paper) {
  PaperPage& page = paper.pages.back();
  draw_frames(flow, filled, style, page);
  repeat_heads(flow, filled, style, page);
  place_slabs(flow, filled, style, page);
  auto mark = std::partition_point(flow.marks.begin(), flow.marks.end(),
                                   [&](const SlabMark& x) { return x.slab < filled.first; });
  for (; mark != flow.marks.end() && mark->slab < filled.last; ++mark) place_mark(*mark, filled, style, paper);
}

void draw_notes(Flow& flow, const NotesOnPage& notes, const PrintStyle& style, Paper& paper) {
  if (notes.parts.empty()) return;
  const float left = style.margin_left, y = style.margin_top + notes.rule;
  paper.pages.back().pieces.push_back({kArtifact, line_path(left, y, left + kNoteRule, y, style.muted, kThinRule)});
  for (const NotePart& part : notes.parts) {
    Flow& note = flow.notes[part.note];
    FilledPage filled{.first = part.first, .last = part.last};
    float top = part.top;
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      if (i > part.first) top += note.gap_before(i);
      filled.spots.push_back({0, top});
      top += note.slabs[i].height;
    }
    draw(note, filled, style, paper);
  }
}

// As the structure has them: the keyboard goes from one to the next.
void sort_links(PaperPage& page) {
  std::stable_sort(page.links.begin(), page.links.end(),
                   [](const LinkArea& a, const LinkArea& b) { return a.element < b.element; });
}

// So that those of a page are found without looking at all.
void index_marks_and_frames(Flow& flow) {
  std::stable_sort(flow.marks.begin(), flow.marks.end(),
                   [](const SlabMark& a, const SlabMark& b) { return a.slab < b.slab; });
  std::uint32_t reach = 0;
  for (Frame& frame : flow.frames) frame.reach = reach = std::max(reach, frame.last);
}

}  // namespace

void paginate(Flow flow, const PrintStyle& style, Paper& paper) {
  const PageGrid grid{style.page_height - style.margin_top - style.margin_bottom, style.line_height / 2};
  index_marks_and_frames(flow);
  for (Flow& note : flow.notes) index_marks_and_frames(note);
  PageFiller filler(flow, grid);
  for (FilledPage filled; filler.fill(filled);) {
    paper.pages.emplace_back();
    draw(flow, filled, style, paper);
    draw_notes(flow, filled.notes, style, paper);
    if (paper.pages.back().links.size() > 1) sort_links(paper.pages.back());
  }
  if (paper.pages.empty()) paper.pages.emplace_back();
}

}  // namespace drieluik
