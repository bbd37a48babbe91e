#include "render/sitemap.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(Sitemap, ListsPagesOfTheirOwnWithTheirTranslations) {
  const std::string site = "https://example.org/a&b";
  const PageFrame both{.language = "nl", .path = "nl/frameworks/grow.html", .translations = {"nl", "en"}};
  const PageFrame fallback{.language = "en", .path = "en/exercises/iceberg.html", .translations = {"nl"}};
  EXPECT_EQ(sitemap({addresses_of(both, "nl", site), addresses_of(fallback, "nl", site)}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            "<url>\n"
            "<loc>https://example.org/a&amp;b/nl/frameworks/grow.html</loc>\n"
            "<xhtml:link rel=\"alternate\" hreflang=\"nl\""
            " href=\"https://example.org/a&amp;b/nl/frameworks/grow.html\"/>\n"
            "<xhtml:link rel=\"alternate\" hreflang=\"en\""
            " href=\"https://example.org/a&amp;b/en/frameworks/grow.html\"/>\n"
            "<xhtml:link rel=\"alternate\" hreflang=\"x-default\""
            " href=\"https://example.org/a&amp;b/nl/frameworks/grow.html\"/>\n"
            "</url>\n"
            "</urlset>\n");
}

TEST(Sitemap, IsNamedByRobots) {
  EXPECT_EQ(robots("https://example.org/boek"),
            "User-agent: *\nAllow: /\nSitemap: https://example.org/boek/sitemap.xml\n");
}

}  // namespace
}  // namespace drieluik
