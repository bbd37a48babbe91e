// Files and folders that lie where the handbook does not look: content/framework/, site/home.md. Each gets one word,
// with the name that was meant where one is near.
#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "validate/records.h"

namespace drieluik {

// What an editor, a file manager or the program that syncs the folder leaves beside the author's own files.
bool is_leftover(std::string_view name);

// Looks at content/ and at `site`, both within `folder`, and tells nothing of what lies in their folders. Pictures,
// letters and tables of clients may lie anywhere, and so may a README.
void tell_misplaced(const FileReader& files, const Path& folder, const Path& site, const Site& its,
                    Diagnostics& diagnostics);

}  // namespace drieluik
