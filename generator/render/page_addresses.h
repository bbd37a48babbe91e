// The full addresses of a page, for a site that has one itself.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/html.h"

namespace drieluik {

struct PageAddresses {
  std::string own;
  std::string canonical;  // of the page that its text comes from: another one where it falls back
  std::vector<std::pair<std::string, std::string>> alternates;  // by language, then "x-default"
};

// `site` is the site's address, without a slash at its end.
PageAddresses addresses_of(const PageFrame& page, std::string_view text_language, const std::string& site);

}  // namespace drieluik
