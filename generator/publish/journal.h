// What is being put in place in an output, so that it can be finished after a kill.
//
//   OUT/.drieluik/stage/PATH   a new file on its way to OUT/PATH
//   OUT/.drieluik/journal      the stage is whole: "+PATH" goes to its place, "-PATH" goes away, one a line
//
// A stage without a journal means nothing. Paths that lead out of OUT, by `..` or by links, are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

inline constexpr std::string_view kMemory = ".drieluik";
inline constexpr std::string_view kStage = ".drieluik/stage";
inline constexpr std::string_view kDraftEnding = ".part";  // of what a build is to remember, until it is published

struct Journal {
  std::vector<std::string> moved, removed;  // within OUT
  bool empty() const { return moved.empty() && removed.empty(); }
};

// Whether a path names something within OUT, and no link in OUT leads to it.
bool is_inside(const FileReader& files, const Path& out, const Path& path);

// Writes the journal of a stage that is whole, and puts everything in place. False after a fault.
bool commit(FileSystem& files, const Path& out, const Journal& journal, Diagnostics& diagnostics);
// Finishes what a journal says, or clears a stage without one. False after a fault.
bool recover(FileSystem& files, const Path& out, Diagnostics& diagnostics);
void clear_stage(FileSystem& files, const Path& out);

}  // namespace drieluik
