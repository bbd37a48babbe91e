// What search engines read first: sitemap.xml (https://www.sitemaps.org/protocol.html) with the addresses of a page's
// translations, and robots.txt, which names it (RFC 9309).
#pragma once

#include <string>
#include <vector>

#include "render/page_addresses.h"

namespace drieluik {

// Of pages whose text comes from another page there is no entry.
std::string sitemap(const std::vector<PageAddresses>& pages);
std::string robots(const std::string& site);

}  // namespace drieluik
