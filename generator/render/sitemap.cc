#include "render/sitemap.h"

#include "base/text.h"

namespace drieluik {

std::string sitemap(const std::vector<PageAddresses>& pages) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const PageAddresses& page : pages) {
    if (page.own != page.canonical) continue;
    out += "<url>\n<loc>" + escape_html(page.own) + "</loc>\n";
    for (const auto& [language, address] : page.alternates) {
      out += "<xhtml:link rel=\"alternate\" hreflang=\"" + escape_html(language) + "\" href=\"" + escape_html(address) +
             "\"/>\n";
    }
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string robots(const std::string& site) { return "User-agent: *\nAllow: /\nSitemap: " + site + "/sitemap.xml\n"; }

}  // namespace drieluik
