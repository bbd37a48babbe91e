// All files of the website: pages in each language, their PDFs, and what the theme brings along.
#pragma once

#include <string>
#include <vector>

#include "base/cancel.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/noted_reads.h"
#include "base/output.h"
#include "document/build.h"
#include "render/page_memo.h"
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

// `folder` is the source folder, from which the images of the texts are copied. False when PDFs cannot be made for
// want of fonts. `files` are those that the library and the theme were read with; `memo` is of the builds before this
// one; `output` has the files that they made.
bool render_site(const Library& library, const Theme& theme, const NotedReads& files, const Path& folder,
                 const SiteOptions& options, Output& output, Diagnostics& diagnostics, PageMemo* memo = nullptr);

}  // namespace drieluik
