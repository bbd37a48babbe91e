// What a build has read, said and made, so that the next one can tell that there is nothing to do.
//
// OUT/.drieluik/build holds it: hashes, and the warnings that were told. It names no file of the source, which may be
// for teachers alone. It is of one program, one source folder and one set of options: the key.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/noted_reads.h"
#include "base/output.h"

namespace drieluik {

struct LastBuild {
  std::size_t files = 0;  // in the output
  std::string told;       // as it was printed
};

// The last build into `out`, if this one would read the same in `folders` and elsewhere, and if what that one made is
// still there.
std::optional<LastBuild> find_last_build(const FileReader& files, const Path& out, std::string_view key,
                                         std::span<const Path> folders);

// What the next build is to know of this one. `made` is all of the output. `notes` are of what was read; without them
// it is empty.
std::string describe_build(std::string_view key, std::string_view told, const std::optional<std::string>& notes,
                           const FileHashes& made);
// When all of the output is in its place. What is empty or cannot be written is forgotten: the next build does
// everything.
void remember_build(FileSystem& files, const Path& out, const std::string& description);

}  // namespace drieluik
