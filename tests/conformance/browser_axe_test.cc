// axe-core on every form's page: empty, with faults and with answers. Each form in both languages, both wide and on a
// phone, both light and dark; which of these go together changes from form to form, since all of them take minutes:
// `DRIELUIK_BROWSER_AXE=all` has all.
#include <gmock/gmock.h>

#include <cstdlib>

#include "conformance/browser_site.h"

namespace drieluik {
namespace {

Json views_of(std::size_t form, const std::string& language, bool is_all) {
  const Json wide_light = {1280, "light"}, wide_dark = {1280, "dark"}, phone_light = {360, "light"},
             phone_dark = {360, "dark"};
  if (is_all) return {wide_light, wide_dark, phone_light, phone_dark};
  const bool is_first = (form % 2 == 0) == (language == "nl");
  if (form % 4 < 2) return Json::array({is_first ? wide_light : phone_dark});
  return Json::array({is_first ? wide_dark : phone_light});
}

TEST(BrowserAxe, FindsNothingAndPagesFitTheScreen) {
  const char* const asked = std::getenv("DRIELUIK_BROWSER_AXE");
  const bool is_all = asked && std::string(asked) == "all";
  const auto records = real_records();
  const BrowserSite site;
  const std::vector<std::string> ids = forms();
  for (std::size_t i = 0; i < ids.size(); ++i) {  // apart, since a program may run for a minute
    Json plan = Json::array();
    for (const std::string language : {"nl", "en"}) {
      Json task = {{"do", "axe"}, {"page", page_of(ids[i], language)}, {"views", views_of(i, language, is_all)}};
      if (ids[i].find("evaluation") != std::string::npos || ids[i] == "four-session-review") {
        task["contract"] = records.at("triangle-contract").front();
      }
      if (records.contains(ids[i])) task["record"] = records.at(ids[i]).front();
      plan.push_back(task);
    }
    std::vector<Json> runs = {plan};
    if (is_all) runs = {Json::array({plan[0]}), Json::array({plan[1]})};
    for (const Json& run : runs) {
      for (const Json& found : site.run(run)) EXPECT_EQ(found["found"], Json::array());
    }
  }
}

}  // namespace
}  // namespace drieluik
