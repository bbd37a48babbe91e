// Starts something new from an example: a handbook, or a client record with a comment at each key.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"

namespace drieluik {

// Makes a handbook in `folder`, which must not exist: what lies in the starter/ of the theme, and the triangle contract
// with its clauses. `root` is the folder that holds the program's own themes/ and content/. False when it could not be
// written.
bool start_handbook(FileSystem& files, const Path& root, const Path& folder, Diagnostics& diagnostics);

// An empty record of a form: each key with what belongs there, required ones marked. It is readable YAML.
std::string empty_record(const FormDefinition& form, std::string_view language);

}  // namespace drieluik
