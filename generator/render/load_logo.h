// The file that print.yaml or site.yaml names as the logo of the house.
#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "layout/logo.h"

namespace drieluik {

// Reads it from the first of `folders` that has it. False where there is none that can be used: `missing`, or what is
// wrong with it, has been reported.
bool load_logo(Logo& logo, const FileReader& files, std::span<const Path> folders, const Message& missing,
               SourceMap& sources, Diagnostics& diagnostics);

}  // namespace drieluik
