#include "layout/note_foot.h"

#include <algorithm>

namespace drieluik {
namespace {

constexpr float kAboveRule = 9, kBelowRule = 4, kGap = 2;  // points
constexpr float kRounding = 0.05f;
constexpr float kMaxPart = 0.6f;  // of a page with text: more of what goes on from the one before waits
constexpr std::uint32_t kLeastLines = 2;

}  // namespace

NoteFoot::NoteFoot(const Flow& flow, float page_height) : flow_(flow), page_height_(page_height) {}

float NoteFoot::height_of_slabs(std::uint32_t note, std::uint32_t first, std::uint32_t last) const {
  const Flow& flow = flow_.notes[note];
  float height = 0;
  for (std::uint32_t i = first; i < last; ++i) height += (i > first ? flow.gap_before(i) : 0) + flow.slabs[i].height;
  return height;
}

float NoteFoot::height_of(float more) const {
  if (called_.empty() && more == 0) return 0;
  float height = kAboveRule + kBelowRule + more;
  for (const Called& called : called_) height += kGap + height_of_slabs(called.note, called.first, called.last);
  return height;
}

// Of the slabs from called.first on, those that fit; no single line is left on either side if it can be helped.
std::uint32_t NoteFoot::last_that_fits(const Called& called, float room) const {
  const Flow& flow = flow_.notes[called.note];
  std::uint32_t last = called.first;
  while (last < called.last && height_of_slabs(called.note, called.first, last + 1) <= room + kRounding) ++last;
  if (last == called.last) return last;
  while (last > called.first && flow.slabs[last - 1].keep_with_next) --last;
  return last;
}

void NoteFoot::start_page(std::uint32_t first, bool has_text) {
  called_.clear();
  waiting_.clear();
  float room = has_text ? kMaxPart * page_height_ : page_height_;
  if (has_text) room -= kAboveRule + kBelowRule;
  for (Called called : carried_) {
    called.slab = first;
    called.is_carried = true;
    const std::uint32_t last = waiting_.empty() ? last_that_fits(called, room - kGap) : called.first;
    if (last > called.first) {
      Called& part = called_.emplace_back(called);
      part.last = last;
      room -= kGap + height_of_slabs(part.note, part.first, part.last);
    }
    if (last < called.last) {
      called.first = last;
      waiting_.push_back(called);
    }
  }
}

std::span<const NoteCall> NoteFoot::calls_of(std::uint32_t slab) const {
  const std::vector<NoteCall>& all = flow_.note_calls;
  const auto first = std::partition_point(all.begin(), all.end(), [&](const NoteCall& x) { return x.slab < slab; });
  const auto last = std::partition_point(first, all.end(), [&](const NoteCall& x) { return x.slab == slab; });
  return {first, last};
}

void NoteFoot::call(std::uint32_t slab) {
  for (const NoteCall& call : calls_of(slab)) {
    (waiting_.empty() ? called_ : waiting_).push_back({call.note, 0, flow_.notes[call.note].size(), slab, false});
  }
}

void NoteFoot::take_back(std::uint32_t slab) {
  const auto is_from = [&](const Called& called) { return !called.is_carried && called.slab >= slab; };
  std::erase_if(called_, is_from);
  std::erase_if(waiting_, is_from);
}

float NoteFoot::height_with(std::uint32_t slab) const {
  if (!waiting_.empty()) return height();
  float more = 0;
  for (const NoteCall& call : calls_of(slab)) {
    more += kGap + height_of_slabs(call.note, 0, flow_.notes[call.note].size());
  }
  return height_of(more);
}

float NoteFoot::least_height_with(std::uint32_t slab) const {
  if (!waiting_.empty()) return height();
  const std::span<const NoteCall> calls = calls_of(slab);
  if (calls.empty()) return height();
  const std::uint32_t note = calls.front().note, size = flow_.notes[note].size();
  std::uint32_t last = std::min(kLeastLines, size);
  while (last < size && flow_.notes[note].slabs[last - 1].keep_with_next) ++last;
  return height_of(kGap + height_of_slabs(note, 0, last));
}

NotesOnPage NoteFoot::place(float bottom) {
  NotesOnPage out;
  carried_.clear();
  // What waits may yet have room, when the text has turned out short.
  for (const Called& called : waiting_) {
    if (!called_.empty() && called_.back().note == called.note) {
      called_.back().last = called.last;
    } else {
      called_.push_back(called);
    }
  }
  const bool has_text = bottom > 0;
  float room = page_height_ - bottom - (has_text ? kAboveRule + kBelowRule : 0);
  float height = 0;
  for (const Called& called : called_) {
    std::uint32_t last = carried_.empty() ? last_that_fits(called, room - kGap) : called.first;
    if (last == called.first && out.parts.empty() && !has_text) ++last;  // higher than a page
    if (last > called.first) {
      const float part = kGap + height_of_slabs(called.note, called.first, last);
      out.parts.push_back({called.note, called.first, last, height + kGap});
      height += part;
      room -= part;
    }
    if (last < called.last) {
      carried_.push_back(called);
      carried_.back().first = last;
    }
  }
  const float top = has_text ? std::max(bottom + kAboveRule + kBelowRule, page_height_ - height) : 0;
  for (NotePart& part : out.parts) part.top += top;
  out.rule = top - kBelowRule;
  return out;
}

}  // namespace drieluik
