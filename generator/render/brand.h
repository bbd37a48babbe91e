// The brand of site.yaml: colour, logo and fonts that come before those of the theme, on the site and on paper.
#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "layout/print_style.h"
#include "validate/records.h"

namespace drieluik {

// `folder` is that of site.yaml, in which its logo lies.
void apply_brand(const Site& site, const FileReader& files, const Path& folder, PrintStyle& style, SourceMap& sources,
                 Diagnostics& diagnostics);

}  // namespace drieluik
