// The scripts of the site, which are part of the program: themes/default/scripts/NAME with all that it imports, made
// small by cmake/site_scripts.cmake.
#pragma once

#include <span>
#include <string_view>

namespace drieluik {

struct SiteScript {
  std::string_view name;  // "form.js"
  std::string_view text;  // UTF-8
};

std::span<const SiteScript> site_scripts();

}  // namespace drieluik
