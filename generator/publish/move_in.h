// Moves an existing handbook in: a folder of Markdown, or an mdBook, becomes content/pages of a new handbook as it is.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

struct MoveIn {
  Path from;             // a folder of Markdown, or what holds a book.toml
  Path to;               // the new handbook; must not be there
  std::string language;  // of its pages; empty: what book.toml says, else Dutch
};

// Copies all files but hidden ones, node_modules and symbolic links, and writes site.yaml.
// Gives the place of what it made, and nothing, with the reason in `diagnostics`, when it could not.
std::optional<Path> move_in(FileSystem& files, const MoveIn& what, Diagnostics& diagnostics);

}  // namespace drieluik
