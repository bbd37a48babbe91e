// What a handbook gets when site.yaml says where it will stand.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "support/pdf_model/xmp.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

const std::string kAddress = "https://boek.example/drieluik";

// Languages with their addresses, as a page's head or the sitemap has them.
using Alternates = std::set<std::pair<std::string, std::string>>;

struct Head {
  std::string canonical;
  Alternates alternates;
};

Head head_of(const std::string& html) {
  Head head;
  std::smatch found;
  if (std::regex_search(html, found, std::regex("<link rel=\"canonical\" href=\"([^\"]+)\">")))
    head.canonical = found[1];
  const std::regex alternate("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\">");
  for (std::sregex_iterator one(html.begin(), html.end(), alternate), end; one != end; ++one) {
    head.alternates.emplace((*one)[1], (*one)[2]);
  }
  return head;
}

// Addresses with their alternates.
std::map<std::string, Alternates> read_sitemap(const std::string& text) {
  std::string fault;
  const std::optional<pdf::XmlNode> root = pdf::read_xml(text, fault);
  EXPECT_TRUE(root) << fault;
  std::map<std::string, Alternates> pages;
  if (!root) return pages;
  constexpr std::string_view kSitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
  constexpr std::string_view kXhtml = "http://www.w3.org/1999/xhtml";
  for (const pdf::XmlNode* url : pdf::find_all(*root, kSitemap, "url")) {
    Alternates alternates;
    for (const pdf::XmlNode* link : pdf::find_all(*url, kXhtml, "link")) {
      EXPECT_EQ(pdf::attribute(*link, "", "rel"), "alternate");
      alternates.emplace(pdf::attribute(*link, "", "hreflang"), pdf::attribute(*link, "", "href"));
    }
    for (const pdf::XmlNode* address : pdf::find_all(*url, kSitemap, "loc")) {
      EXPECT_TRUE(pages.emplace(address->text, alternates).second) << address->text << " twice";
    }
  }
  return pages;
}

TEST(SiteAddress, GivesASitemapOfEveryPageOfItsOwn) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  const fs::path site = folder.path() / "build/handbook";
  ASSERT_EQ(run_drieluik({"build", "--no-pdf"}, folder.path()).code, 0);
  EXPECT_FALSE(fs::exists(site / "sitemap.xml"));
  EXPECT_FALSE(fs::exists(site / "robots.txt"));

  write_text(folder.path() / "site/site.yaml",
             read_text(folder.path() / "site/site.yaml") + "address: " + kAddress + "/\n");
  fs::remove(folder.path() / "content/frameworks/grow.en.md");
  write_text(folder.path() / "content/pages/alleen.md", "# Alleen Nederlands\n\nTekst.\n");
  const ProgramResult built = run_drieluik({"build", "--no-pdf"}, folder.path());
  ASSERT_EQ(built.code, 0) << built.err;

  std::map<std::string, Alternates> expected{{kAddress + "/index.html", {}}};
  std::set<std::string> files;
  for (const auto& [path, bytes] : read_tree(site)) {
    files.insert(kAddress + "/" + path);
    const Head head = head_of(bytes);
    if (path.ends_with(".html") && head.canonical == kAddress + "/" + path) {
      expected.emplace(head.canonical, head.alternates);
    }
  }
  const std::map<std::string, Alternates> listed = read_sitemap(read_text(site / "sitemap.xml"));
  EXPECT_EQ(listed, expected);
  EXPECT_TRUE(listed.contains(kAddress + "/nl/frameworks/grow.html"));
  EXPECT_FALSE(listed.contains(kAddress + "/en/frameworks/grow.html"));
  EXPECT_GT(listed.size(), 90u);
  for (const auto& [page, alternates] : listed) {
    for (const auto& [language, address] : alternates) EXPECT_THAT(files, testing::Contains(address)) << page;
  }
  EXPECT_EQ(read_text(site / "robots.txt"), "User-agent: *\nAllow: /\nSitemap: " + kAddress + "/sitemap.xml\n");
}

}  // namespace
}  // namespace drieluik
