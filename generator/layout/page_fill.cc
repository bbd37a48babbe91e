#include "layout/page_fill.h"

#include <algorithm>

#include "layout/spare_height.h"

namespace drieluik {
namespace {

constexpr float kRounding = 0.05f;   // points
constexpr float kAboveRest = 4.5f;   // points, of a row that goes on below a repeated head
constexpr float kFull = 0.75f;       // of a page: a note is not divided to fill it any further
constexpr float kMaxNotes = 0.6f;    // of a page with columns
constexpr int kBalancingSteps = 12;  // halves the range of heights each time

// The next set that does not lie before `slab`, or none.
std::int32_t set_from(const Flow& flow, std::uint32_t slab) {
  const auto set = std::partition_point(flow.column_sets.begin(), flow.column_sets.end(),
                                        [&](const ColumnSet& x) { return x.last <= slab; });
  return set == flow.column_sets.end() ? kNone : static_cast<std::int32_t>(set - flow.column_sets.begin());
}

float bottom_of(const FilledPage& page) {
  float bottom = 0;
  for (const Stack& stack : page.stacks) bottom = std::max(bottom, stack.bottom);
  return bottom;
}

}  // namespace

float height_of_head(const Flow& flow, std::uint32_t slab) {
  if (flow.slabs[slab].head == kNone) return 0;
  float height = 0;
  const RepeatedHead& head = flow.heads[static_cast<std::size_t>(flow.slabs[slab].head)];
  for (std::uint32_t i = head.first; i < head.last; ++i) height += flow.slabs[i].height;
  const bool is_within_row =
      slab > 0 && flow.slabs[slab].row != kNone && flow.slabs[slab].row == flow.slabs[slab - 1].row;
  return height + (is_within_row ? kAboveRest : 0);
}

bool PageFiller::fill(FilledPage& page) {
  if (next_ >= flow_.size() && !notes_.goes_on()) return false;
  reserve_ = 0;
  do {
    page.first = page.last = next_;
    page.stacks.clear();
    page.spots.clear();
    page.extra.clear();
    notes_.start_page(next_, next_ < flow_.size());
    fits_notes_ = true;
    fill_text(page);
  } while (!fits_notes_);
  if (flow_.fills_pages) spread_spare_height(flow_, page, grid_.height - notes_.height(), grid_);
  page.notes = notes_.place(bottom_of(page));
  next_ = page.last;
  return true;
}

void PageFiller::fill_text(FilledPage& page) {
  float bottom = 0;
  while (page.last < flow_.size()) {
    const std::uint32_t first = page.last;
    const std::int32_t set = set_from(flow_, first);
    const bool is_in_set = set != kNone && flow_.column_sets[static_cast<std::size_t>(set)].first <= first;
    Stop stop = Stop::none;
    if (is_in_set) {
      stop = fill_columns(page, set, first, bottom);
      if (!fits_notes_) return;
      if (stop == Stop::full && page.last > first) return;  // its columns end where they can
    } else {
      const std::uint32_t end = set == kNone ? flow_.size() : flow_.column_sets[static_cast<std::size_t>(set)].first;
      const bool goes_on = first > page.first;
      const Stack stack{.first = first,
                        .last = first,
                        .top = bottom,
                        .goes_on = goes_on,
                        .repeats_head = !goes_on && flow_.slabs[first].head != kNone};
      stop = fill_stack(page, stack, end, grid_.height);
    }
    bottom = bottom_of(page);
    if (stop == Stop::page_break) return;
    if (stop == Stop::full) return cut(page, best_end(flow_, page.first, page.last, grid_));
  }
}

// Whether a slab may stand at `top` with the notes that it calls.
bool PageFiller::admits(const FilledPage& page, const Stack& stack, std::uint32_t slab, float top, float limit) const {
  if (slab == page.first) return true;  // what is higher than a page stands on one of its own
  const float bottom = top + flow_.slabs[slab].height - kRounding;
  if (bottom > limit) return false;
  if (flow_.notes.empty() || stack.set != kNone) return true;
  if (!notes_.is_called_by(slab)) return bottom + notes_.height() <= grid_.height;
  if (bottom + notes_.height_with(slab) <= grid_.height) return true;
  if (top + notes_.height() > kFull * grid_.height) return false;
  return bottom + notes_.least_height_with(slab) <= grid_.height;
}

PageFiller::Stop PageFiller::fill_stack(FilledPage& page, Stack stack, std::uint32_t end, float limit) {
  float y = stack.top + (stack.repeats_head ? height_of_head(flow_, stack.first) : 0);
  Stop stop = Stop::none;
  std::uint32_t i = stack.first;
  for (; i < end; ++i) {
    if (i > page.first && flow_.slabs[i].breaks_page) {
      stop = Stop::page_break;
      break;
    }
    const float top = top_of_slab(flow_, i, y, i > stack.first || stack.goes_on, grid_);
    if (!admits(page, stack, i, top, limit)) {
      stop = Stop::full;
      break;
    }
    page.spots.push_back({stack.x, top});
    if (!flow_.notes.empty()) notes_.call(i);
    y = top + flow_.slabs[i].height;
  }
  stack.last = page.last = i;
  stack.bottom = y;
  if (stack.last > stack.first) page.stacks.push_back(stack);
  return stop;
}

// The columns of a set from `first` on, below what ends at `above`: as high as the page is when they go on on the next
// one, else of the same height.
PageFiller::Stop PageFiller::fill_columns(FilledPage& page, std::int32_t set, std::uint32_t first, float above) {
  const float top = top_of_slab(flow_, first, above, first > page.first, grid_);
  const float limit = grid_.height - std::max(reserve_, notes_.height());
  const auto has_room_for_notes = [&] {
    const float needed = std::min(notes_.height(), kMaxNotes * grid_.height);
    if (bottom_of(page) + needed <= grid_.height + kRounding || needed <= reserve_) return true;
    reserve_ = needed;
    return false;
  };
  Stop stop = fill_columns_to(page, set, first, top, limit);
  fits_notes_ = has_room_for_notes();
  if (stop == Stop::full || !fits_notes_) return stop;
  const std::uint32_t last = page.last;
  const int parted = parted_;
  float low = top, high = limit;
  for (int i = 0; i < kBalancingSteps; ++i) {
    cut(page, first);
    const float middle = (low + high) / 2;
    fill_columns_to(page, set, first, top, middle);
    (page.last == last && parted_ <= parted ? high : low) = middle;
  }
  cut(page, first);
  stop = fill_columns_to(page, set, first, top, high);
  return stop;
}

PageFiller::Stop PageFiller::fill_columns_to(FilledPage& page, std::int32_t set, std::uint32_t first, float top,
                                             float limit) {
  const ColumnSet& columns = flow_.column_sets[static_cast<std::size_t>(set)];
  Stop stop = Stop::none;
  parted_ = 0;
  for (int i = 0; i < columns.count; ++i) {
    const std::uint32_t start = page.last;
    const bool repeats_head = start > first && flow_.slabs[start].head != kNone;
    const Stack stack{.first = start,
                      .last = start,
                      .x = static_cast<float>(i) * (columns.width + columns.gap),
                      .top = top,
                      .repeats_head = repeats_head || (start == page.first && flow_.slabs[start].head != kNone),
                      .set = set};
    stop = fill_stack(page, stack, columns.last, limit);
    if (stop != Stop::full) break;
    if (page.last == start) continue;
    cut(page, best_end(flow_, start, page.last, grid_));
    if (!parts_needlessly(flow_, start, page.last, grid_)) continue;
    if (start > page.first) {  // the next column or page has more room
      cut(page, start);
      continue;
    }
    ++parted_;
  }
  return stop;
}

void PageFiller::cut(FilledPage& page, std::uint32_t last) {
  if (last >= page.last) return;
  page.last = last;
  page.spots.resize(last - page.first);
  while (!page.stacks.empty() && page.stacks.back().first >= last) page.stacks.pop_back();
  if (!page.stacks.empty() && page.stacks.back().last > last) {
    Stack& stack = page.stacks.back();
    stack.last = last;
    stack.bottom = page.spot(last - 1).y + flow_.slabs[last - 1].height;
  }
  notes_.take_back(last);
}

}  // namespace drieluik
