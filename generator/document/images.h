// The image files that a document shows, relative to the source folder.
#pragma once

#include <set>
#include <string>

#include "document/document.h"

namespace drieluik {

void add_image_files(const Document& document, std::set<std::string>& files);

}  // namespace drieluik
