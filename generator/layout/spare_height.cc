#include "layout/spare_height.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kRounding = 0.05f;  // points

// A writing space, or what of it stands in a stack.
struct Space {
  std::vector<std::uint32_t> growing;  // slabs: the last one, or that of each row
  float height = 0;
  int lines = 0;  // added
};

std::vector<std::uint32_t> growing_slabs(const Flow& flow, WritingSpace::Kind kind, std::uint32_t first,
                                         std::uint32_t last) {
  if (kind != WritingSpace::Kind::rows) return {last - 1};
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = first; i < last; ++i) {
    if (flow.slabs[i].ends_writing_row) out.push_back(i);
  }
  return out;
}

void grow(FilledPage& page, const Space& space) {
  const float height = static_cast<float>(space.lines) * kWritingLine / static_cast<float>(space.growing.size());
  for (const std::uint32_t slab : space.growing) page.extra[slab - page.first] = height;
}

std::vector<Space> spaces_in(const Flow& flow, const Stack& stack) {
  std::vector<Space> out;
  auto space = std::partition_point(flow.writing_spaces.begin(), flow.writing_spaces.end(),
                                    [&](const WritingSpace& x) { return x.last <= stack.first; });
  for (; space != flow.writing_spaces.end() && space->first < stack.last; ++space) {
    const std::uint32_t first = std::max(space->first, stack.first), last = std::min(space->last, stack.last);
    std::vector<std::uint32_t> growing = growing_slabs(flow, space->kind, first, last);
    if (growing.empty()) continue;
    Space& added = out.emplace_back(Space{std::move(growing)});
    for (std::uint32_t i = first; i < last; ++i) added.height += flow.slabs[i].height;
  }
  return out;
}

// Puts the slabs of a stack below each other once more; gives where they end.
float stack_again(const Flow& flow, FilledPage& page, const Stack& stack, const PageGrid& grid) {
  float y = stack.top + (stack.repeats_head ? height_of_head(flow, stack.first) : 0);
  for (std::uint32_t i = stack.first; i < stack.last; ++i) {
    page.spot(i).y = top_of_slab(flow, i, y, i > stack.first || stack.goes_on, grid);
    y = page.spot(i).y + page.height_of(flow, i);
  }
  return y;
}

// Each line goes to the space that has the fewest for its height.
void add_line(std::vector<Space>& spaces) {
  const auto need = [](const Space& space) { return (static_cast<float>(space.lines) + 1) / space.height; };
  ++std::min_element(spaces.begin(), spaces.end(), [&](const Space& a, const Space& b) {
      return need(a) < need(b);
    })->lines;
}

void fill_stack_up(const Flow& flow, FilledPage& page, Stack& stack, float limit, const PageGrid& grid) {
  const std::vector<Space> spaces = spaces_in(flow, stack);
  if (spaces.empty()) return;
  for (int lines = static_cast<int>((limit - stack.bottom + kRounding) / kWritingLine); lines > 0; --lines) {
    std::vector<Space> grown = spaces;
    for (int i = 0; i < lines; ++i) add_line(grown);
    for (const Space& space : grown) grow(page, space);
    const float bottom = stack_again(flow, page, stack, grid);
    if (bottom > limit + kRounding) continue;
    stack.bottom = bottom;
    return;
  }
  for (const Space& space : spaces) grow(page, space);
  stack_again(flow, page, stack, grid);
}

// The stacks [first, last) side by side, as the columns of a set, or a single one.
struct Band {
  std::size_t first = 0, last = 0;
};

std::vector<Band> bands_of(const FilledPage& page) {
  std::vector<Band> out;
  for (std::size_t i = 0; i < page.stacks.size(); ++i) {
    const bool joins = i > 0 && page.stacks[i].set != kNone && page.stacks[i].set == page.stacks[i - 1].set;
    if (!joins) out.push_back({i, i});
    out.back().last = i + 1;
  }
  return out;
}

float bottom_of(const FilledPage& page, const Band& band) {
  float bottom = 0;
  for (std::size_t i = band.first; i < band.last; ++i) bottom = std::max(bottom, page.stacks[i].bottom);
  return bottom;
}

// Below what ends at `bottom`; gives where it ends itself.
float put_below(const Flow& flow, FilledPage& page, const Band& band, float bottom, const PageGrid& grid) {
  const Stack& first = page.stacks[band.first];
  const float top = first.set == kNone ? bottom : top_of_slab(flow, first.first, bottom, true, grid);
  for (std::size_t i = band.first; i < band.last; ++i) {
    page.stacks[i].top = top;
    page.stacks[i].bottom = stack_again(flow, page, page.stacks[i], grid);
  }
  return bottom_of(page, band);
}

bool has_spaces(const Flow& flow, const FilledPage& page, const Band& band) {
  return std::any_of(page.stacks.begin() + static_cast<std::ptrdiff_t>(band.first),
                     page.stacks.begin() + static_cast<std::ptrdiff_t>(band.last),
                     [&](const Stack& stack) { return !spaces_in(flow, stack).empty(); });
}

// Whether all that follows the band still ends above `limit` when the band reaches down to `reach`.
bool fill_band_up(const Flow& flow, FilledPage& page, const std::vector<Band>& bands, std::size_t band, float reach,
                  float limit, const PageGrid& grid) {
  for (std::size_t i = bands[band].first; i < bands[band].last; ++i) {
    fill_stack_up(flow, page, page.stacks[i], reach, grid);
  }
  float bottom = bottom_of(page, bands[band]);
  for (std::size_t next = band + 1; next < bands.size(); ++next) {
    bottom = put_below(flow, page, bands[next], bottom, grid);
  }
  return bottom <= limit + kRounding;
}

}  // namespace

void spread_spare_height(const Flow& flow, FilledPage& page, float limit, const PageGrid& grid) {
  if (flow.writing_spaces.empty() || page.stacks.empty()) return;
  const std::vector<Band> bands = bands_of(page);
  std::size_t band = bands.size();
  while (band > 0 && !has_spaces(flow, page, bands[band - 1])) --band;
  if (band-- == 0) return;
  page.extra.assign(page.spots.size(), 0);
  const std::vector<Stack> stacks = page.stacks;
  const std::vector<Spot> spots = page.spots;
  const float bottom = bottom_of(page, bands[band]);
  // What follows moves by steps of the grid, so that it may come down further than the band does.
  float reach = bottom + limit - bottom_of(page, bands.back());
  while (reach > bottom) {
    if (fill_band_up(flow, page, bands, band, reach, limit, grid)) return;
    page.stacks = stacks;
    page.spots = spots;
    std::fill(page.extra.begin(), page.extra.end(), 0.0f);
    reach -= grid.step;
  }
}

}  // namespace drieluik
