#include "document/small_groups.h"

#include <algorithm>

namespace drieluik {
namespace {

bool is_small(std::size_t clients) { return clients > 0 && clients < kLeastGroup; }

bool is_small_band(const ToldBand& band) { return is_small(band.clients); }

}  // namespace

bool may_tell(std::size_t clients) { return clients >= kLeastGroup; }

bool may_tell_part(std::size_t clients, std::size_t of_all) { return may_tell(clients) && !is_small(of_all - clients); }

std::vector<ToldBand> bands_to_tell(const Bands& bands) {
  const auto& [much_less, less, as_expected, more, much_more] = bands;
  const std::vector<ToldBand> from_fine_to_coarse[] = {
      {{"summary-band-much-less", much_less},
       {"summary-band-less", less},
       {"summary-band-as-expected", as_expected},
       {"summary-band-more", more},
       {"summary-band-much-more", much_more}},
      {{"summary-band-any-less", much_less + less},
       {"summary-band-as-expected", as_expected},
       {"summary-band-any-more", more + much_more}},
      {{"summary-band-any-less", much_less + less}, {"summary-band-at-least", as_expected + more + much_more}}};
  if (std::all_of(bands.begin(), bands.end(), [](std::size_t clients) { return clients == 0; })) return {};
  for (const std::vector<ToldBand>& told : from_fine_to_coarse) {
    if (std::none_of(told.begin(), told.end(), is_small_band)) return told;
  }
  return {};
}

}  // namespace drieluik
