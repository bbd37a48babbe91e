// Starts a handbook from an example.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

// Makes a handbook in `folder`, which must not exist: what lies in the starter/ of the theme, and the triangle contract
// with its clauses. `root` is the folder that holds the program's own themes/ and content/. False when it could not be
// written.
bool start_handbook(FileSystem& files, const Path& root, const Path& folder, Diagnostics& diagnostics);

}  // namespace drieluik
