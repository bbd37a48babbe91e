// Puts a finished site in its place.
//
// A first build is staged beside the place and moved there in one step. Over an earlier build only what changed is
// written, each file whole or not at all; what is no longer made is removed. Files that Drieluik did not make are never
// touched. OUT/.drieluik/files lists what it made, one path a line.
#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/output_files.h"

namespace drieluik {

struct PublishResult {
  std::size_t written = 0, unchanged = 0, removed = 0;
};

// False when something could not be written; the reason is in `diagnostics`.
bool publish(FileSystem& files, const Path& out, const OutputFiles& output, PublishResult& result,
             Diagnostics& diagnostics);

}  // namespace drieluik
