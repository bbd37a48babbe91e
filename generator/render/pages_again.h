// The pages of one text that was read again (resolve/reread.h), however large the site is.
#pragma once

#include "base/output.h"
#include "document/files.h"
#include "render/site_context.h"

namespace drieluik {

struct PagesAgain {
  OutputFiles pages;  // the HTML, in each language
  FilesOfSite files;  // that they take along
};

// `text` is in the library of the context; an item's, or of the home page.
PagesAgain make_pages_again(const SiteContext& context, const Text& text);

}  // namespace drieluik
