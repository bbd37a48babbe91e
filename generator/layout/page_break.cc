#include "layout/page_break.h"

#include <cmath>

namespace drieluik {
namespace {

constexpr float kRounding = 0.05f;  // points

bool may_end(const Slab& last, bool parts_loose) { return !last.keep_with_next && (parts_loose || !last.keep_loosely); }

// Whether what is kept together from `first` on is no longer than a page.
bool fits_one_page(const Flow& flow, std::uint32_t first, bool parts_loose, const PageGrid& grid) {
  float y = 0;
  for (std::uint32_t i = first; i < flow.size(); ++i) {
    y = top_of_slab(flow, i, y, i > first, grid) + flow.slabs[i].height;
    if (y > grid.height + kRounding) return false;
    if (may_end(flow.slabs[i], parts_loose)) break;
  }
  return true;
}

}  // namespace

float top_of_slab(const Flow& flow, std::uint32_t slab, float y, bool has_gap, const PageGrid& grid) {
  if (has_gap) y += flow.gap_before(slab);
  return flow.slabs[slab].on_grid ? std::ceil((y - kRounding) / grid.step) * grid.step : y;
}

std::uint32_t best_end(const Flow& flow, std::uint32_t first, std::uint32_t end, const PageGrid& grid) {
  for (const bool parts_loose : {false, true}) {
    std::uint32_t at = end;
    while (at > first && !may_end(flow.slabs[at - 1], parts_loose)) --at;
    if (at > first && (at == end || fits_one_page(flow, at, parts_loose, grid))) return at;
  }
  return end;
}

bool parts_needlessly(const Flow& flow, std::uint32_t first, std::uint32_t end, const PageGrid& grid) {
  const Slab& last = flow.slabs[end - 1];
  return (last.keep_with_next && fits_one_page(flow, first, true, grid)) ||
         (last.keep_loosely && fits_one_page(flow, first, false, grid));
}

}  // namespace drieluik
