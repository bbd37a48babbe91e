#include "publish/link_check.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace drieluik {
namespace {

// Pages and addresses, a line each.
std::string dead_links_of(const CheckedOutput& checked) {
  Diagnostics diagnostics;
  checked.tell_dead_links(diagnostics);
  std::string told;
  for (const Diagnostic& one : diagnostics.list())
    told += one.arguments.at(0).english + " " + one.arguments.at(1).english + "\n";
  return told;
}

struct Case {
  const char* address;
  bool is_dead;
};

class LinkCheck : public testing::TestWithParam<Case> {};

TEST_P(LinkCheck, FindsDeadLinks) {
  const OutputFiles output = {
      {"index.html", ""},
      {"style.css", ""},
      {"nl/frameworks/grow.html", "<h2 id=\"doel\">"},
      {"nl/index.html", std::string("<p id=\"top\"><a href=\"") + GetParam().address + "\">"},
  };
  MemoryOutput files;
  CheckedOutput checked(files);
  for (const auto& [path, bytes] : output) checked.put(path, bytes);
  Diagnostics diagnostics;
  checked.tell_dead_links(diagnostics);
  EXPECT_EQ(diagnostics.has_errors(), GetParam().is_dead) << GetParam().address;
}

INSTANTIATE_TEST_SUITE_P(Addresses, LinkCheck,
                         testing::Values(Case{"frameworks/grow.html", false}, Case{"frameworks/grow.html#doel", false},
                                         Case{"frameworks/grow.html#weg", true}, Case{"frameworks/grwo.html", true},
                                         Case{"../index.html", false}, Case{"../../index.html", true},
                                         Case{"../style.css", false}, Case{"#top", false}, Case{"#bottom", true},
                                         Case{"https://example.org/", false}, Case{"mailto:a@example.org", false},
                                         Case{"./frameworks/../index.html", false}, Case{"", false},
                                         Case{"frameworks/", true}, Case{"../../nl/index.html", true},
                                         Case{"../style.css#top", true}, Case{"frameworks/gr%6Fw.html", false},
                                         Case{"frameworks/grow.html#", false}));

TEST(LinkCheck, TakesNoWordsForAnAddress) {
  MemoryOutput files;
  CheckedOutput checked(files);
  checked.put("a.html",
              "<img src=\"a.html\" alt=\"Zie href=\" width=\"100\" title=\"of id=\"><p id=\"x\"><a href=\"#x\">");
  Diagnostics diagnostics;
  checked.tell_dead_links(diagnostics);
  EXPECT_TRUE(diagnostics.empty());
}

// The same address leads elsewhere from another folder, and to another id from another page.
TEST(LinkCheck, LooksAtAnAddressFromWhereItStands) {
  MemoryOutput files;
  CheckedOutput checked(files);
  const std::string links = "<a href=\"b.html\"><a href=\"#x\"><a href=\"../nl/b.html\">";
  checked.put("nl/b.html", "");
  checked.put("nl/a.html", "<p id=\"x\">" + links);
  checked.put("nl/c.html", links);
  checked.put("en/a.html", "<p id=\"x\">" + links);
  EXPECT_EQ(dead_links_of(checked), "en/a.html b.html\nnl/c.html #x\n");
}

// Each place of a dead link is told, also on a page whose file was kept.
TEST(LinkCheck, NamesPageAndAddress) {
  const OutputFiles before = {{"a.html", "<a href=\"b.html\"><a href=\"c.html#x\"><a href=\"b.html\">"}};
  MemoryOutput files([&](std::string_view path) {
    const auto file = before.find(path);
    return file == before.end() ? nullptr : &file->second;
  });
  CheckedOutput checked(files);
  ASSERT_FALSE(checked.keep("a.html", 1));
  ASSERT_TRUE(checked.keep("a.html", fast_hash(before.at("a.html"))));
  checked.put("c.html", "<p id=\"y\">");
  EXPECT_EQ(dead_links_of(checked), "a.html b.html\na.html c.html#x\na.html b.html\n");
}

}  // namespace
}  // namespace drieluik
