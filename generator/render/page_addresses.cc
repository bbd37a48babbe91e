#include "render/page_addresses.h"

namespace drieluik {

PageAddresses addresses_of(const PageFrame& page, std::string_view text_language, const std::string& site) {
  const std::string path = page.path.substr(page.language.size());
  const auto in = [&](std::string_view language) { return site + "/" + std::string(language) + path; };
  PageAddresses addresses{.own = in(page.language), .canonical = in(text_language), .alternates = {}};
  for (const std::string& language : page.translations) addresses.alternates.emplace_back(language, in(language));
  if (!page.translations.empty()) addresses.alternates.emplace_back("x-default", in(page.translations.front()));
  return addresses;
}

}  // namespace drieluik
