// Starts something new from an example: a handbook, a page of it, a form, a client's record. Nothing that is there is
// written over. Each gives the place of what it made, and nothing, with the reason in `diagnostics`, when it could not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"

namespace drieluik {

// What lies in the starter/ of the default theme, and the triangle contract with its clauses. `root` is the folder that
// holds the program's own themes/ and content/; `languages` are some of those that the starter has.
std::optional<Path> start_handbook(FileSystem& files, const Path& root, const std::vector<std::string>& languages,
                                   const Path& folder, Diagnostics& diagnostics);
std::vector<std::string> starter_languages(const FileReader& files, const Path& root);

// A framework, an exercise or a form, in each language of the site, by the examples in new/ of the first folder of
// `themes` that has them: content/frameworks/ID.nl.md and so on. A language without an example takes the English one.
// Gives the file of the first language, or the definition of a form.
std::optional<Path> start_page(FileSystem& files, const std::vector<Path>& themes, const Path& source,
                               std::string_view kind, const std::string& id, const std::vector<std::string>& languages,
                               Diagnostics& diagnostics);

// A record of the form, with comments: content/clients/ID.yaml, or in the client's folder where there is one. Only its
// owner may read it.
std::optional<Path> start_record(FileSystem& files, const Library& library, const Item& form, const Path& source,
                                 const std::string& id, const std::string& language, Diagnostics& diagnostics);

}  // namespace drieluik
