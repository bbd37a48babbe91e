// The notes at the foot of a page: those that its text refers to, and what goes on from the page before.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/flow.h"

namespace drieluik {

// The slabs [first, last) of a note that stand on a page.
struct NotePart {
  std::uint32_t note = 0;  // index in Flow::notes
  std::uint32_t first = 0, last = 0;
  float top = 0;  // from the top of the page's text
};

struct NotesOnPage {
  std::vector<NotePart> parts;
  float rule = 0;  // where the rule above them is drawn
};

class NoteFoot {
 public:
  NoteFoot(const Flow& flow, float page_height);

  // A page that begins with the slab `first`; `has_text` leaves room for some of it.
  void start_page(std::uint32_t first, bool has_text);
  bool is_called_by(std::uint32_t slab) const { return !calls_of(slab).empty(); }
  void call(std::uint32_t slab);
  // Takes back what the slabs from this one on have called.
  void take_back(std::uint32_t slab);

  float height() const { return height_of(0); }  // of all that is called, in points, with the rule
  float height_with(std::uint32_t slab) const;
  // … with no more of its last note than must stand on the page.
  float least_height_with(std::uint32_t slab) const;

  // What stands on the page, below text that ends at `bottom`; the rest is for the next one.
  NotesOnPage place(float bottom);
  bool goes_on() const { return !carried_.empty(); }

 private:
  struct Called {
    std::uint32_t note = 0, first = 0;  // the note from this slab of it on
    std::uint32_t last = 0;
    std::uint32_t slab = 0;  // which has called it
    bool is_carried = false;
  };
  std::span<const NoteCall> calls_of(std::uint32_t slab) const;
  float height_of(float more) const;
  float height_of_slabs(std::uint32_t note, std::uint32_t first, std::uint32_t last) const;
  std::uint32_t last_that_fits(const Called& called, float room) const;

  const Flow& flow_;
  float page_height_;
  std::vector<Called> carried_;  // from page to page
  std::vector<Called> called_;   // on this page
  std::vector<Called> waiting_;  // for the next page, as this one has no room for them
};

}  // namespace drieluik
