// All files of the website: pages in each language, their PDFs, and what the theme brings along.
#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/noted_reads.h"
#include "base/output.h"
#include "render/page_memo.h"
#include "render/site_context.h"

namespace drieluik {

// `folder` is the source folder, from which the images of the texts are copied. False when PDFs cannot be made for
// want of fonts. `files` are those that the library and the theme were read with; `memo` is of the builds before this
// one; `output` has the files that they made.
bool render_site(const SiteContext& context, const NotedReads& files, const Path& folder, Output& output,
                 Diagnostics& diagnostics, PageMemo* memo = nullptr);

}  // namespace drieluik
