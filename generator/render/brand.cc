#include "render/brand.h"

#include <optional>
#include <utility>

#include "layout/contrast.h"
#include "render/load_logo.h"
#include "render/messages.h"

namespace drieluik {

void apply_brand(const Site& site, const FileReader& files, const Path& folder, PrintStyle& style, SourceMap& sources,
                 Diagnostics& diagnostics) {
  if (const std::optional<Colour> colour = to_colour(site.brand_colour)) {
    set_brand(style, *colour, site.brand_colour_span, diagnostics);
  }
  if (site.brand_fonts) set_fonts(style, *site.brand_fonts);
  std::optional<Logo> logo = site.brand_logo ? check_logo(*site.brand_logo) : std::nullopt;
  if (!logo || !load_logo(*logo, files, {&folder, 1}, kMissingBrandLogo, sources, diagnostics)) return;
  set_logo(style, *std::move(logo), diagnostics);
}

}  // namespace drieluik
