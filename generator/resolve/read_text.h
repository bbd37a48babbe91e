// One text from its file, before it is looked at beside others. What the memo has of the same bytes is not read again.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "resolve/library.h"
#include "resolve/library_memo.h"
#include "resolve/page_files.h"

namespace drieluik {

// Of any kind but a page's. `folder` is its file's, relative to the source folder.
struct TextFile {
  Kind kind = Kind::page;
  std::string id, language;
  std::string folder;
};
Text read_text(const TextFile& file, const Source& source, LibraryMemo& memo, Diagnostics& diagnostics);

// Of a file in content/pages, in a language that `library` has; packed. What it names is settled by PageLinks.
Text read_page(const PageFile& file, const Source& source, const Library& library, LibraryMemo& memo,
               Diagnostics& diagnostics);

// The folder of all pages, relative to the source folder.
inline constexpr std::string_view kPagesFolder = "content/pages";

}  // namespace drieluik
