#include "publish/link_check.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/printer.h"

namespace drieluik {
namespace {

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
  Diagnostics diagnostics;
  check_links(output, diagnostics);
  EXPECT_EQ(diagnostics.has_errors(), GetParam().is_dead) << GetParam().address;
}

INSTANTIATE_TEST_SUITE_P(Addresses, LinkCheck,
                         testing::Values(Case{"frameworks/grow.html", false}, Case{"frameworks/grow.html#doel", false},
                                         Case{"frameworks/grow.html#weg", true}, Case{"frameworks/grwo.html", true},
                                         Case{"../index.html", false}, Case{"../../index.html", true},
                                         Case{"../style.css", false}, Case{"#top", false}, Case{"#bottom", true},
                                         Case{"https://example.org/", false}, Case{"mailto:a@example.org", false},
                                         Case{"./frameworks/../index.html", false}));

}  // namespace
}  // namespace drieluik
