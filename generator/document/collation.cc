#include "document/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace drieluik {

std::vector<std::size_t> collated_order(std::span<const std::string> keys, std::string_view language) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (keys.size() < 2) return order;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale =
      icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<int>(language.size())), status);
  std::unique_ptr<icu::Collator> collator;
  if (U_SUCCESS(status)) collator.reset(icu::Collator::createInstance(locale, status));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (!collator) return keys[a] < keys[b];
    UErrorCode error = U_ZERO_ERROR;
    return collator->compareUTF8(keys[a], keys[b], error) == UCOL_LESS;
  });
  return order;
}

}  // namespace drieluik
