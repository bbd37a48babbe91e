// What all pages of a site are made with, worked out once for a build.
//
//   const SiteContext context(library, theme, {.languages = {"nl", "en"}});
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/cancel.h"
#include "document/build.h"
#include "document/volume_plan.h"
#include "render/html.h"
#include "render/theme.h"
#include "resolve/library.h"

namespace drieluik {

struct SiteOptions {
  Edition edition = Edition::student;
  std::vector<std::string> languages;  // those of the site, or some of them
  bool pdf = true;                     // of all but plain pages, and of the whole handbook
  unsigned jobs = 1;
  std::string date;               // of the PDFs; empty: none
  Checkpoint checkpoint = [] {};  // called for each page
  bool pages_alone = false;       // no PDFs and search index, though the pages lead to them
  bool has_fonts = true;          // for the browser; else the pages are shown with those of before
};

// Refers to the library and the theme.
struct SiteContext {
  SiteContext(const Library& its_library, const Theme& its_theme, SiteOptions its_options)
      : library(its_library),
        theme(its_theme),
        options(std::move(its_options)),
        frame(library, theme, options.languages, options.edition),
        plans(plan_volumes(library, options.edition)),
        backlinks(find_backlinks(library)) {}

  const Library& library;
  const Theme& theme;
  const SiteOptions options;
  const SiteFrame frame;
  const VolumePlans plans;  // by language
  const Backlinks backlinks;
};

}  // namespace drieluik
