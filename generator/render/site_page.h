// The pages of a site before anything of them is made: where each stands, and how what is shown of it is made.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/build.h"
#include "render/html.h"
#include "render/site_context.h"
#include "resolve/library.h"

namespace drieluik {

inline constexpr std::string_view kVolumeFile = "handbook.pdf";  // beside the home page

using TextsByLanguage = std::map<std::string, Text, std::less<>>;

struct SitePage {
  PageFrame frame;  // but for its form_data
  Kind kind = Kind::page;
  const Text* text = nullptr;              // null for what is gathered from many: the glossary, the logbook
  const TextsByLanguage* texts = nullptr;  // the same in all languages
  bool prints = false;                     // in a PDF of its own
  std::function<Document()> make;          // what is printed, and found by the search
  // Of a form.
  std::function<Document()> make_screen, make_fillable;
  std::function<std::string()> make_form_data;
};

// Those of `languages` for which `has(language)`.
template <typename Has>
std::vector<std::string> languages_that(const std::vector<std::string>& languages, const Has& has) {
  std::vector<std::string> some;
  std::copy_if(languages.begin(), languages.end(), std::back_inserter(some), has);
  return some;
}

// In the order of the site's languages; in each, texts by their ids, the home page, and what is gathered. They refer to
// the context.
std::vector<SitePage> list_site_pages(const SiteContext& context);
// Of them those for which `texts` are those that this one is among.
std::vector<SitePage> list_pages_of(const SiteContext& context, const Text& text);

// `document` is what page.make() gives.
std::string page_html(const SitePage& page, const Document& document, const SiteFrame& site);

}  // namespace drieluik
