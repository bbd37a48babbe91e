// What a build has read, said and made, so that the next one can tell that there is nothing to do.
//
// OUT/.drieluik/build holds it: paths, times and hashes, and the warnings that were told. It is of one program, one
// source folder and one set of options: the key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/noted_reads.h"
#include "base/output_files.h"

namespace drieluik {

struct LastBuild {
  std::size_t files = 0;  // in the output
  std::string told;       // as it was printed
};

// The last build into `out`, if this one would read the same, and if what that one made is still there.
std::optional<LastBuild> find_last_build(FileSystem& files, const Path& out, std::string_view key);

// What cannot be written is forgotten: the next build does everything.
void remember_build(FileSystem& files, const Path& out, std::string_view key, std::string_view told,
                    const NotedReads& read, const OutputFiles& made);

}  // namespace drieluik
