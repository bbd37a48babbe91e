// The pages that belong to no language: the front door and what a server shows when there is no page.
#include <utility>

#include "render/html.h"
#include "render/html_frame.h"

namespace drieluik {
namespace {

// Both pages say the same in each language; `root` comes before each address.
std::string render_entrance(const SiteFrame::Data& site, std::string_view name, const std::string& root) {
  if (site.languages.empty()) return {};
  TemplateData::List entrances;
  for (const std::string& language : site.languages) {
    const LanguageFrame& frame = site.of.find(language)->second;
    TemplateData entrance = frame.shared;
    entrance.set("name", site.theme.name_of(language));
    entrance.set("lang", lang_attributes(language, site.languages.front()));
    entrance.set("home", root + language + "/index.html");
    entrances.push_back(std::move(entrance));
  }
  const TemplateData data(TemplateData::Map{{"root", root}, {"entrances", std::move(entrances)}});
  return site.render(name, data, site.of.find(site.languages.front())->second);
}

}  // namespace

std::string render_front_door(const SiteFrame& site) { return render_entrance(site.data(), "front-door", ""); }

// It is shown in the place of any address, so that a relative one would lead anywhere.
std::string render_not_found(const SiteFrame& site) {
  const std::string& address = site.data().library.site.address;
  return render_entrance(site.data(), "not-found", address.empty() ? "" : address + "/");
}

std::string render_page(const Document& document, const PageFrame& frame, const Library& library, const Theme& theme) {
  return render_page(document, frame, SiteFrame(library, theme));
}
std::string render_overview(Kind kind, const PageFrame& frame, const Library& library, const Theme& theme) {
  return render_overview(kind, frame, SiteFrame(library, theme));
}
std::string render_front_door(const Library& library, const Theme& theme) {
  return render_front_door(SiteFrame(library, theme));
}
std::string render_not_found(const Library& library, const Theme& theme) {
  return render_not_found(SiteFrame(library, theme));
}

}  // namespace drieluik
