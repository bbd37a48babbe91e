// The files that a document shows or leads to, which the site takes along.
#pragma once

#include <set>
#include <string>

#include "document/document.h"

namespace drieluik {

struct FilesOfSite {
  std::set<std::string> images, linked;  // relative to the source folder
};

void add_files(const Document& document, FilesOfSite& files);

}  // namespace drieluik
