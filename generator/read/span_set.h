// Stretches of one source that do not overlap.
#pragma once

#include <algorithm>
#include <vector>

#include "base/source.h"

namespace drieluik {

class SpanSet {
 public:
  explicit SpanSet(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  }

  bool empty() const { return spans_.empty(); }
  // Whether the place lies in one of them.
  bool holds(Span place) const {
    const auto after = std::upper_bound(spans_.begin(), spans_.end(), place.begin,
                                        [](std::uint32_t begin, const Span& span) { return begin < span.begin; });
    return after != spans_.begin() && place.end <= (after - 1)->end;
  }

 private:
  std::vector<Span> spans_;  // by where they begin
};

}  // namespace drieluik
