// The logo of the house on the site: in masthead and front door, and as the icon of the page.
#pragma once

#include <string>
#include <string_view>

#include "base/output.h"
#include "layout/print_style.h"
#include "render/mustache.h"

namespace drieluik {

// What the template `mark` shows: `svg`, finished, or `image`, `width`, `height` and `alt`; false where there is no
// logo. It stands beside the title of the site, which it does not say again.
TemplateData logo_data(const PrintStyle& style, std::string_view language, std::string_view site_title);
// `address` below the root, and `type`.
TemplateData icon_data(const PrintStyle& style);
// Where a PNG or JPEG lies below the root: "assets/logo.png"; empty where the logo is drawn, or there is none.
std::string logo_address(const PrintStyle& style);
void add_logo_files(const PrintStyle& style, std::string_view language, Output& output);

}  // namespace drieluik
