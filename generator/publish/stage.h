// Puts a finished site in its place.
//
// A first build is staged beside the place and moved there in one step, and so is a whole one over an output that has
// nothing in it that Drieluik did not make. Else only what changed is written, all of it before the first file takes
// its place, so that a full disk leaves the output as it was (publish/journal.h). What is no longer made is removed,
// and files that Drieluik did not make are never touched. OUT/.drieluik/files lists what it made, one path a line.
//
//   std::unique_ptr<Claim> claim = Claim::take(files, out, diagnostics);   // before one reads what OUT remembers
//   if (claim) publish(*claim, output, Extent::changes, result, diagnostics);
#pragma once

#include "base/diagnostic.h"
#include "base/output_files.h"
#include "publish/claim.h"

namespace drieluik {

struct PublishResult {
  std::size_t written = 0, unchanged = 0, removed = 0;
};

// What takes its place in one step: each changed file, or the whole output where that can be.
enum class Extent { changes, whole };

// False when something could not be written; the reason is in `diagnostics`.
bool publish(Claim& claim, const OutputFiles& output, Extent extent, PublishResult& result, Diagnostics& diagnostics);

}  // namespace drieluik
