// Reads content/pages: any Markdown, with its folders. What it says wrong is warned about, and made right as far as can
// be (page_headings.h, page_links.h), so that the stages after this one see pages like those of other kinds.
#pragma once

#include <functional>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"
#include "resolve/library_memo.h"

namespace drieluik {

struct PageLoading {
  const FileReader& files;
  const Path& source;  // the folder that holds content/
  SourceMap& sources;
  LibraryMemo& memo;
  // The entries of a folder below `source`, without hidden ones; reports what it passes over.
  std::function<std::vector<FolderEntry>(const Path& folder)> list;
  unsigned jobs = 1;  // threads
};

// After all other kinds of content: links to these are looked up.
void load_pages(const PageLoading& loading, Library& library, Diagnostics& diagnostics);

}  // namespace drieluik
