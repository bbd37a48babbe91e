// Decides which slabs of a flow stand on which page, and where: one below the other, in columns, and notes at the foot.
//
//   PageFiller filler(flow, {height_of_the_text, grid});
//   for (FilledPage page; filler.fill(page);) draw(page);
#pragma once

#include <cstdint>
#include <vector>

#include "layout/flow.h"
#include "layout/note_foot.h"
#include "layout/page_break.h"

namespace drieluik {

// Of a slab's top left corner, from that of the page's text; of its pieces, what is added to their own place.
struct Spot {
  float x = 0, y = 0;
};

// Slabs one below the other: those of a page, or of one column of it.
struct Stack {
  std::uint32_t first = 0, last = 0;
  float x = 0;
  float top = 0;         // where it begins, with a head that is repeated there
  float bottom = 0;      // of its last slab
  bool goes_on = false;  // below what it follows on, so that there is room between
  bool repeats_head = false;
  std::int32_t set = kNone;  // index in Flow::column_sets
};

struct FilledPage {
  std::uint32_t first = 0, last = 0;  // slabs
  std::vector<Stack> stacks;          // in reading order
  std::vector<Spot> spots;            // of each slab
  std::vector<float> extra;           // by how much its writing spaces are higher, by slab; empty: none is
  NotesOnPage notes;

  Spot& spot(std::uint32_t slab) { return spots[slab - first]; }
  const Spot& spot(std::uint32_t slab) const { return spots[slab - first]; }
  float height_of(const Flow& flow, std::uint32_t slab) const {
    return flow.slabs[slab].height + (extra.empty() ? 0 : extra[slab - first]);
  }
};

// What stands above the slab where its head is repeated: the head, and room above a row that goes on.
float height_of_head(const Flow& flow, std::uint32_t slab);

class PageFiller {
 public:
  PageFiller(const Flow& flow, PageGrid grid) : flow_(flow), grid_(grid), notes_(flow, grid.height) {}

  // The next page; false when there is none any more.
  bool fill(FilledPage& page);

 private:
  enum class Stop : std::uint8_t { none, full, page_break };
  void fill_text(FilledPage& page);
  Stop fill_stack(FilledPage& page, Stack stack, std::uint32_t end, float limit);
  bool admits(const FilledPage& page, const Stack& stack, std::uint32_t slab, float top, float limit) const;
  Stop fill_columns(FilledPage& page, std::int32_t set, std::uint32_t first, float above);
  Stop fill_columns_to(FilledPage& page, std::int32_t set, std::uint32_t first, float top, float limit);
  void cut(FilledPage& page, std::uint32_t last);

  const Flow& flow_;
  PageGrid grid_;
  NoteFoot notes_;
  std::uint32_t next_ = 0;  // slab
  float reserve_ = 0;       // at the foot of a page with columns, for notes
  int parted_ = 0;          // columns of the set at hand that end within what belongs together
  bool fits_notes_ = true;
};

}  // namespace drieluik
