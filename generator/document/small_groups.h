// The privacy of small groups: what may be told of a cohort without telling of one or two of its clients.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/cohort_summary.h"

namespace drieluik {

inline constexpr std::size_t kLeastGroup = 3;  // clients behind a mean, or in a part of a spread

// Whether a mean over so many may be told.
bool may_tell(std::size_t clients);
// Whether the mean of a part may be told beside that of the whole: the rest, which follows from both, is none or large
// enough too.
bool may_tell_part(std::size_t clients, std::size_t of_all);

struct ToldBand {
  std::string_view word;  // the key of its name: "summary-band-more"
  std::size_t clients = 0;
};
// As fine as nobody stands out: all bands, else less, as expected and more, else less and the rest; nothing when one of
// these is small as well.
std::vector<ToldBand> bands_to_tell(const Bands& bands);

}  // namespace drieluik
